package dev.runsheet.template;

/** Writes text so that HTML reads it as text. */
final class Escape {
    private Escape() {}

    /** {@code text} for element content and for attribute values in quotes. */
    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(forbidden(text, i) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    /** {@code text} with the halves of surrogate pairs replaced that stand alone: no encoding has bytes for them. */
    static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isAlone(text, i)) {
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out.toString();
    }

    private static boolean isAlone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** Characters no HTML document may hold: controls, halves of surrogate pairs, noncharacters. */
    private static boolean forbidden(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ') {
            return c != '\n' && c != '\t' && c != '\r';
        }
        return isAlone(text, i)
                || (c >= '\u007F' && c <= '\u009F')
                || (c >= '\uFDD0' && c <= '\uFDEF')
                || c >= '\uFFFE';
    }
}
