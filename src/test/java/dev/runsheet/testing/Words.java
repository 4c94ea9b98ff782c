package dev.runsheet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into the tokens a reader would miss if they were gone: words, numbers, operators, symbols, boxes and blanks.
 *
 * <p>Punctuation and the characters Markdown uses as marks are no tokens, so it does not matter which of the two a
 * {@code *} is, and {@code **Error rate**: > 5%} gives {@code Error rate > 5 %}.
 */
final class Words {
    private static final String WORD_CHARACTER = "[\\p{L}\\p{N}\\p{M}]";

    private static final Pattern TOKEN =
            Pattern.compile("(?<box>\\[(?:[ \\txX]|[^\\s\\p{L}\\p{N}\\[\\]^]\\x{FE0F}?)\\](?![(\\[]))"
                    + "|(?<blank>_{4,}|(?<![\\p{L}\\p{N}_])_{3}(?![\\p{L}\\p{N}_]))"
                    + "|(?<word>[\\p{L}\\p{N}]\\p{M}*" + WORD_CHARACTER + "*(?:[.,'’_-]" + WORD_CHARACTER + "+)*)"
                    + "|(?<operator>[<>≤≥=≠%+±−→←⇒&$€@/]|(?<!~)~(?=\\p{N})|#(?=[\\p{L}\\p{N}])|-(?=\\p{Nd}))"
                    + "|(?<symbol>\\p{So})");

    private Words() {}

    /** The tokens of {@code text} in order. Ballot boxes come as the Markdown box that means the same. */
    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            if (matcher.group("box") != null) {
                tokens.add(box(found.substring(1, found.length() - 1)));
            } else if (matcher.group("blank") != null) {
                tokens.add(VisibleTokens.BLANK);
            } else if (found.equals("☐")) {
                tokens.add(box(" "));
            } else if (found.equals("☑") || found.equals("☒")) {
                tokens.add(box("x"));
            } else {
                tokens.add(found);
            }
        }
        return tokens;
    }

    /** The token of a box with this mark. */
    static String box(String mark) {
        return mark.isBlank() ? "[ ]" : "[" + mark.replace('X', 'x') + "]";
    }
}
