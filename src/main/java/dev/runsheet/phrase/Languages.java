package dev.runsheet.phrase;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what language a text is written in, where that is sure: by its script, and where many languages share one, by
 * the small words that running text cannot do without. {@code Vor dem Start sind alle Prüfungen grün} is {@code de}.
 *
 * <p>The words are data, a line for each language: {@code de: der die das und}.
 */
public final class Languages {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Shorter texts are titles and lists of names, which tell nothing. */
    private static final int LEAST_WORDS = 30;

    /** One small word in so many is usual; lists of tasks have far fewer than letters have. */
    private static final int LEAST_SHARE = 14;

    /** How far ahead of the next language the best one has to be, in percent of its own count. */
    private static final int AHEAD = 140;

    private final Map<String, List<String>> byWord = new HashMap<>();

    private Languages() {}

    /** Reads lines as shown above; those that are empty or begin with {@code #} are skipped. */
    public static Languages parse(String text) {
        Languages languages = new Languages();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(":", 2);
            for (String word : parts[1].strip().split(" ", -1)) {
                languages
                        .byWord
                        .computeIfAbsent(word, none -> new ArrayList<>())
                        .add(parts[0]);
            }
        });
        return languages;
    }

    /** The code of the language of {@code text}, plain, as HTML has it: {@code de}; empty where it is not sure. */
    public Optional<String> of(String text) {
        Map<UnicodeScript, Integer> scripts = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(count -> count).sum();
        int kana = count(scripts, UnicodeScript.HIRAGANA) + count(scripts, UnicodeScript.KATAKANA);
        // A letter of these says as much as a short word in Latin, and product names stay Latin in them.
        if (count(scripts, UnicodeScript.HANGUL) * 4 > letters) {
            return Optional.of("ko");
        } else if ((kana + count(scripts, UnicodeScript.HAN)) * 4 > letters) {
            return kana * 10 > count(scripts, UnicodeScript.HAN) ? Optional.of("ja") : chinese(kana);
        }
        return byWords(text);
    }

    private static Optional<String> chinese(int kana) {
        return kana == 0 ? Optional.of("zh") : Optional.empty();
    }

    private static int count(Map<UnicodeScript, Integer> scripts, UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }

    private Optional<String> byWords(String text) {
        List<String> words = Arrays.asList(WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toArray(String[]::new));
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) {
            byWord.getOrDefault(word, List.of()).forEach(language -> counts.merge(language, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> words.size() >= LEAST_WORDS && best.getValue() * LEAST_SHARE >= words.size())
                .filter(best -> counts.entrySet().stream()
                        .filter(other -> !other.getKey().equals(best.getKey()))
                        .allMatch(other -> best.getValue() * 100 >= other.getValue() * AHEAD))
                .map(Map.Entry::getKey);
    }
}
