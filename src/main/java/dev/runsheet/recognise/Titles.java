package dev.runsheet.recognise;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles as recognition sees them: without emoji, numbering, punctuation and case. */
final class Titles {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NUMBERING =
            Pattern.compile("^[^\\p{L}\\p{N}]*(?:\\d+(?:[.)]\\d+)*[.):]|[ivxIVX]+[.)]|[A-Z][.)])\\s+");

    private Titles() {}

    /** The words of {@code text} in lower case. */
    static List<String> words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        WORD.matcher(folded).results().forEach(match -> words.add(match.group()));
        return words;
    }

    /** {@code title} without the number and the signs before it. */
    static String unnumbered(String title) {
        return NUMBERING.matcher(title).replaceFirst("");
    }

    /** Whether {@code text} is of a script that puts no spaces between words. */
    static boolean writesNoSpaces(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        });
    }
}
