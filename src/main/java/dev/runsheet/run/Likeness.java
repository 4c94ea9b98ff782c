package dev.runsheet.run;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How alike two wordings are: the share of words they have in common, from 0 to 1. */
final class Likeness {
    /** From here on two lines of one section are taken for two wordings of the same. */
    static final double SIMILAR = 0.5;

    private Likeness() {}

    /** Compares what {@link #words} found in each. */
    static double of(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        int total = one.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<String, Integer> word : other.entrySet()) {
            common += Math.min(word.getValue(), one.getOrDefault(word.getKey(), 0));
            total += word.getValue();
        }
        return total == 0 ? 0 : 2.0 * common / total;
    }

    /** How often each word comes. Scripts without spaces have no words to count; their characters stand for them. */
    static Map<String, Integer> words(List<String> texts) {
        Map<String, Integer> words = new HashMap<>();
        for (String text : texts) {
            String spaced =
                    text.toLowerCase(Locale.ROOT).replaceAll("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])", " $1 ");
            for (String word : spaced.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
                if (!word.isEmpty()) {
                    words.merge(word, 1, Integer::sum);
                }
            }
        }
        return words;
    }
}
