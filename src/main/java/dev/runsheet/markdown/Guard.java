package dev.runsheet.markdown;

import java.util.regex.Pattern;

/**
 * Keeps text from being taken for another block where it is written. In the source a line of a paragraph may look like
 * a list item or a heading because it was indented or stood in a lazy line; indented by four it stays text.
 */
final class Guard {
    private static final Pattern BLOCK_LIKE = Pattern.compile(
            "(?:[-+*](?:\\s|$)|\\d{1,9}[.)](?:\\s|$)|#{1,6}(?:\\s|$)|>|<" + "|```|~~~|[-=|:_* \\t]+$).*");

    private Guard() {}

    /** A paragraph of {@code text}. */
    static String paragraph(String text) {
        return continuation(text) + "\n";
    }

    /** {@code text} with every line but the first kept from opening a block. */
    static String continuation(String text) {
        int line = text.indexOf('\n');
        if (line < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.substring(0, line));
        while (line >= 0) {
            int next = text.indexOf('\n', line + 1);
            String rest = text.substring(line + 1, next < 0 ? text.length() : next);
            out.append('\n')
                    .append(BLOCK_LIKE.matcher(rest).matches() ? "    " : "")
                    .append(rest);
            line = next;
        }
        return out.toString();
    }
}
