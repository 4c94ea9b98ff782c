package dev.runsheet.plan.data;

import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Word;
import dev.runsheet.plan.outline.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells that data are brought over by words that are used of data: {@code Import the suppliers}, {@code Loans carried over};
 * where one system takes the place of another anything is that is not of another kind: {@code Load the loans of the north}.
 */
final class BroughtOver {
    /** Not much further on a sentence speaks of other things. */
    private static final int MOST_WORDS = 14;

    private static final int MOST_PRELUDE = 4;

    private static final int MOST_OPENING = 4;

    /** How far in front of what is done stands that it is not. */
    private static final int MOST_DENIED = 3;

    /** No number and no sign. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}|[\\x{2e80}-\\x{d7a3}]{2}");

    private final Words words;

    BroughtOver(Words words) {
        this.words = words;
    }

    /**
     * Whether {@code part} of a sentence says so.
     *
     * @param house whether the document leads from one system to another
     */
    boolean isBrought(String part, boolean house) {
        Set<Word> said = words.in(part);
        if (said.contains(Word.NOT_PASSED)
                || !(said.contains(Word.CARRIES) || said.contains(Word.CARRIED))
                || !isOfData(part, said, house)) {
            return false;
        }
        String line = DataMoves.unled(part).strip();
        if (Words.beginsSpaceless(line)) {
            return true;
        }
        List<String> all = List.of(line.split("[^\\p{L}\\p{N}]+", MOST_WORDS + 1));
        return words.length(all, prelude(all), Word.CARRIES) > 0 || isDone(all);
    }

    private boolean isOfData(String part, Set<Word> said, boolean house) {
        boolean other = said.contains(Word.NOT_DATA) || said.contains(Word.SETTINGS) || said.contains(Word.BROUGHT);
        return said.contains(Word.DATA)
                || (said.contains(Word.HOLDERS) && opensWithHolders(part))
                || (!other && (said.contains(Word.TO_NEW) || said.contains(Word.FROM_OLD)))
                || (house && !other && WORD.matcher(part).results().limit(2).count() > 1);
    }

    /** {@code Import the suppliers}, {@code Suppliers imported}; not {@code Access transferred to the suppliers}. */
    private boolean opensWithHolders(String part) {
        return words.says(Proof.first(DataMoves.unled(part), MOST_OPENING), Word.HOLDERS);
    }

    private int prelude(List<String> all) {
        int from = 0;
        int length = 1;
        while (length > 0 && from < Math.min(all.size(), MOST_PRELUDE)) {
            length = words.length(all, from, Word.PRELUDE);
            from += length;
        }
        return from;
    }

    /** {@code Loans carried over}; not {@code Imported data} nor {@code a list of imported loans}. */
    private boolean isDone(List<String> all) {
        for (int i = 1; i < Math.min(all.size(), MOST_WORDS); i++) {
            int length = words.length(all, i, Word.CARRIED);
            if (length > 0) {
                int behind = i + length;
                return !isDenied(all, i)
                        && (behind >= all.size()
                                || (words.length(all, behind, Word.DATA) == 0
                                        && words.length(all, behind, Word.HOLDERS) == 0));
            }
        }
        return false;
    }

    /** {@code Old loans are not carried over}. */
    private boolean isDenied(List<String> all, int done) {
        for (int i = Math.max(0, done - MOST_DENIED); i < done; i++) {
            if (words.length(all, i, Word.FORBIDDEN) > 0) {
                return true;
            }
        }
        return false;
    }
}
