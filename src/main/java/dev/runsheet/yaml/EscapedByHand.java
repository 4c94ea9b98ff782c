package dev.runsheet.yaml;

import java.util.regex.Pattern;

/**
 * Characters that the YAML library writes wrongly between double quotes: it takes half of a surrogate pair together with
 * whatever comes next, and leaves a byte order mark as it is. They pass through it as a mark with four digits.
 */
final class EscapedByHand {
    /** No character, and none for exchange: texts that have it are escaped by hand as well. */
    private static final char MARK = '\ufdd0';

    private static final Pattern MARKED = Pattern.compile(MARK + "([0-9A-F]{4})");

    private EscapedByHand() {}

    static boolean needed(int codePoint) {
        return codePoint == MARK || codePoint == 0xfeff || (codePoint >= 0xd800 && codePoint < 0xe000);
    }

    /** Marks the characters in a text that goes between double quotes. */
    static String prepare(String text) {
        if (text.codePoints().noneMatch(EscapedByHand::needed)) {
            return text;
        }
        StringBuilder marked = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (needed(c)) {
                marked.append(MARK).append(String.format("%04X", c));
            } else {
                marked.appendCodePoint(c);
            }
        });
        return marked.toString();
    }

    /** Turns the marks in what the library wrote into escapes. */
    static String finish(String yaml) {
        return yaml.indexOf(MARK) < 0 ? yaml : MARKED.matcher(yaml).replaceAll("\\\\u$1");
    }
}
