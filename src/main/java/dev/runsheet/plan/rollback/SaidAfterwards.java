package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Sentences;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells sentences that ask for a look once one has gone back, wherever they stand: {@code After the rollback, confirm that
 * the old lamps are lit}, {@code Check the harbour after a rollback}.
 */
final class SaidAfterwards {
    /** What divides when it is from what is to be done then. */
    private static final Pattern OPENING = Pattern.compile("[,，、:：]|(?<=[後后])[はに]?|(?<=\\p{IsHangul} 후)\\s?");

    private static final int LONGEST = 300;

    private final Outline outline;
    private final Proof proof;
    private final Rehearsals rehearsals;

    SaidAfterwards(Outline outline, Proof proof, Rehearsals rehearsals) {
        this.outline = outline;
        this.proof = proof;
        this.rehearsals = rehearsals;
    }

    boolean isOne(Spot spot) {
        return (spot.isItem() || spot.part() instanceof Block.Paragraph)
                && spot.says(Word.AFTER_BACK)
                && !spot.isGroup()
                && !spot.isToBeWritten()
                && spot.role() != Role.ROLLBACK_TRIGGER
                && !rehearsals.isOne(spot)
                && spot.section()
                        .filter(section -> section.says(Word.REHEARSED) || section.says(Word.PRACTISED))
                        .isEmpty()
                && sentence(spot).isPresent();
    }

    /** The line of {@code spot}, from 0, in which it begins. */
    int line(Spot spot) {
        int at = sentence(spot).map(spot.text()::indexOf).orElse(0);
        return (int) spot.text()
                .substring(0, Math.max(at, 0))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private Optional<String> sentence(Spot spot) {
        return Sentences.ENDINGS
                .splitAsStream(spot.text())
                .map(String::strip)
                .filter(sentence -> sentence.length() <= LONGEST && !sentence.matches("(?s).*[:：]"))
                .filter(this::asks)
                .findFirst();
    }

    private boolean asks(String sentence) {
        if (!outline.says(sentence, Word.AFTER_BACK) || outline.says(sentence, Word.NEVER)) {
            return false;
        }
        String[] parts = OPENING.split(sentence, 2);
        boolean opens = parts.length > 1 && outline.says(parts[0], Word.AFTER_BACK);
        String told = opens ? parts[1].strip() : sentence;
        return proof.asks(told) && !outline.says(Proof.first(told, 2), Word.PAPERWORK);
    }
}
