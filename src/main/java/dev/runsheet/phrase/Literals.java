package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases sought character by character, where tokens would be too coarse: {@code your-} in an address. */
final class Literals {
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    void put(String phrase) {
        StringBuilder folded = new StringBuilder(phrase.length());
        phrase.chars().forEach(c -> folded.append(fold((char) c)));
        List<String> phrases = byFirst.computeIfAbsent(folded.charAt(0), any -> new ArrayList<>());
        phrases.add(folded.toString());
        phrases.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** How many characters of {@code text} from {@code at} on are such a phrase, whatever their case; 0 for none. */
    int match(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        for (String phrase : byFirst.getOrDefault(fold(text.charAt(at)), List.of())) {
            if (fits(phrase, text, at)) {
                return phrase.length();
            }
        }
        return 0;
    }

    private static boolean fits(String phrase, String text, int at) {
        if (at + phrase.length() > text.length()) {
            return false;
        }
        for (int i = 1; i < phrase.length(); i++) {
            if (phrase.charAt(i) != fold(text.charAt(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        return Character.toLowerCase(c);
    }
}
