package dev.runsheet.plan.data;

import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;

/** Tells that tables get another form, whatever they are called: {@code Drop the legacy column}, {@code Both tables were split}. */
final class FormChanges {
    /** How many words may stand between what is done and what it is done to. */
    private static final int MOST_BETWEEN = 6;

    private final Words words;

    FormChanges(Words words) {
        this.words = words;
    }

    /** Whether {@code told}, part of a sentence, begins with doing so, or names what it was done to and then that it was. */
    boolean changes(String told) {
        String part = BackupWording.withoutFiles(told);
        Set<Word> said = words.in(part);
        if (!said.contains(Word.SHAPED)
                || !(said.contains(Word.SHAPES) || said.contains(Word.SHAPE_DONE))
                || said.contains(Word.SETTINGS)
                || said.contains(Word.MIGRATION_ASIDE)) {
            return false;
        }
        String line = DataMoves.unled(part).strip();
        if (Words.beginsSpaceless(line)) {
            return true;
        }
        List<String> all = List.of(line.split("[^\\p{L}\\p{N}]+", 2 * MOST_BETWEEN + 1));
        int verb = words.length(all, 0, Word.SHAPES);
        return verb > 0 ? find(all, verb, Word.SHAPED) >= 0 : isDone(all);
    }

    private boolean isDone(List<String> all) {
        int thing = find(all, 0, Word.SHAPED);
        return thing >= 0 && find(all, thing + 1, Word.SHAPE_DONE) > 0;
    }

    /** Where a term of {@code word} begins, from {@code from} on and not too far; -1 where none does. */
    private int find(List<String> all, int from, Word word) {
        for (int i = from; i < Math.min(all.size(), from + MOST_BETWEEN); i++) {
            if (words.length(all, i, word) > 0) {
                return i;
            }
        }
        return -1;
    }
}
