package dev.runsheet.plan.data;

import dev.runsheet.model.Item;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;

/** Tells lines that speak of a deed without asking for it: what is forbidden, what is only to be known, and what the facts of a change are. */
final class NoSteps {
    /** What a line forbids stands last in some languages. */
    private static final int LAST = 14;

    private final Words words;

    NoSteps(Words words) {
        this.words = words;
    }

    /** {@code Impact: schema change}, beside other facts of a change. */
    boolean isFact(Spot spot) {
        int colon = spot.text().indexOf(':');
        return spot.part() instanceof Item item
                && item.box().isEmpty()
                && item.number().isEmpty()
                && colon > 0
                && words.isAll(spot.text().substring(0, colon), Word.FACT_LABEL);
    }

    /** {@code Where are the copies kept?}: asks how things are, and not whether something was done. */
    boolean isOpenQuestion(String text) {
        String line = DataMoves.unled(text).strip();
        return line.endsWith("?") && words.begins(line, Word.ASKING);
    }

    /** {@code Never run migrations by hand}: what nobody is to do. */
    boolean isForbidden(String text) {
        String line = DataMoves.unled(text).strip();
        String end = line.substring(Math.max(0, line.length() - LAST));
        return beginsForbidding(line) || words.in(end).contains(Word.FORBIDDEN_LAST);
    }

    /** The same, by how a line begins. */
    boolean beginsForbidding(String text) {
        return words.begins(DataMoves.unled(text).strip(), Word.FORBIDDEN);
    }
}
