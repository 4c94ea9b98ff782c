package dev.runsheet.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses which word was meant by one nobody knows: {@code rolback} is {@code rollback}.
 *
 * <pre>{@code
 * Nearest.to("mojibkae", ruleNames).map(name -> "write " + name)
 * }</pre>
 */
public final class Nearest {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 64;
    private static final int MOST_CHANGES = 4;

    private Nearest() {}

    /**
     * The one of {@code known} that takes the fewest changes to get from {@code word}: letters added, dropped, replaced
     * or swapped, case and {@code -_} not counted. Empty when even that takes more than a third of the word or four
     * changes, and for words of one or two letters, which are near to everything.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST || word.length() < SHORTEST) {
            return Optional.empty();
        }
        String folded = fold(word);
        int near = Math.max(1, Math.min(folded.length() / 3, MOST_CHANGES));
        return known.stream()
                .filter(name -> distance(folded, fold(name)) <= near)
                .min(Comparator.<String>comparingInt(name -> distance(folded, fold(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}
