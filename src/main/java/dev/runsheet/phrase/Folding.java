package dev.runsheet.phrase;

/** Folds characters that mean the same, one for one, so that offsets stay what they are. */
final class Folding {
    private Folding() {}

    static String of(String text) {
        char[] folded = null;
        for (int i = 0; i < text.length(); i++) {
            char before = text.charAt(i);
            char after = before < 0x80 ? before : of(before);
            if (before != after) {
                if (folded == null) {
                    folded = text.toCharArray();
                }
                folded[i] = after;
            }
        }
        return folded == null ? text : new String(folded);
    }

    /** {@code text} with the hyphens of typesetters as everybody types them, one for one. */
    static String hyphens(String text) {
        return text.indexOf('\u2011') < 0 && text.indexOf('\u2010') < 0
                ? text
                : text.replace('\u2011', '-').replace('\u2010', '-');
    }

    private static char of(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\u301C' -> '-';
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u300C', '\u300D' -> '"';
            case '\u2264', '\u2266', '\u2A7D' -> '≤';
            case '\u2265', '\u2267', '\u2A7E' -> '≥';
            case '\u2192', '\u21D2', '\u279C', '\u27A1', '\u2794', '\u279D', '\u27F6' -> '→';
            case '\u3002' -> '.';
            case '\u3001' -> ',';
            // in small letters it is two characters
            case '\u0130' -> 'I';
            default -> digitOrSpace(c);
        };
    }

    private static char digitOrSpace(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return Character.isSpaceChar(c) ? ' ' : c;
    }

    /** Whether {@code c}, as given, is a space that people put between groups of digits. */
    static boolean groupsDigits(char c) {
        return c == '\u00A0'
                || c == '\u2009'
                || c == '\u202F'
                || c == '\u2007'
                || c == '\u2008'
                || c == '\''
                || c == '\u2019'
                || c == '_';
    }
}
