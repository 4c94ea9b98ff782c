package dev.runsheet.phrase.blank;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether what stands in brackets is all that stands somewhere: behind a label, in a cell, in a point of a list. */
final class Placing {
    /** How far the beginning of a line is looked for. */
    private static final int LINE = 80;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}_-]{3,30}");

    /** {@code rope-on-}[berth]: the beginning of a name of several words. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d]{2,20}[-_][\\p{L}\\d]{2,20}[-_]$");

    private Placing() {}

    /** Whether it is a whole value: behind a colon, a dash or at the start, and before one or the end. */
    static boolean standsAlone(String text, int start, int end) {
        int before = before(text, start);
        int after = after(text, end);
        boolean opens =
                before < 0 || ":-–—|=：(\n\"<>≤≥•→#".indexOf(text.charAt(before)) >= 0 || isNumbered(text, before);
        boolean closes =
                after >= text.length() || "-–—|\n,;)(/\"".indexOf(text.charAt(after)) >= 0 || isLastPoint(text, after);
        return opens && closes;
    }

    /**
     * Whether a word is all there is in its line or cell, {@code [condition]}, but for a label that says the same, {@code
     * Size: [size]}, or the last part of a name, {@code rope-on-[berth]}; in a text to copy any label will do. A name in
     * small letters, {@code needs: [build]}, is that of a setting.
     */
    static boolean isWhole(String text, int start, int end, String word, Ground ground) {
        int before = before(text, start);
        int after = after(text, end);
        boolean closes = after >= text.length() || "|\n".indexOf(text.charAt(after)) >= 0;
        if (!WORD.matcher(word).matches()) {
            return false;
        }
        if (ends(text, end)
                && NAME.matcher(text).region(Math.max(0, start - LINE), start).find()) {
            return true;
        }
        if (!closes) {
            return false;
        }
        if (before < 0 || "|\n".indexOf(text.charAt(before)) >= 0 || isNumbered(text, before)) {
            return true;
        }
        String label = ":：".indexOf(text.charAt(before)) >= 0 ? label(text, before) : "";
        boolean setting =
                label.codePoints().filter(Character::isLetter).limit(1).allMatch(Character::isLowerCase);
        return !setting
                && (ground == Ground.TEMPLATE
                        || label.toLowerCase(Locale.ROOT).endsWith(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean ends(String text, int end) {
        return end >= text.length() || " \n\"'`.,".indexOf(text.charAt(end)) >= 0;
    }

    private static String label(String text, int colon) {
        String before = text.substring(Math.max(0, colon - LINE), colon);
        return before.substring(before.lastIndexOf('\n') + 1).strip();
    }

    private static int before(String text, int start) {
        int before = start - 1;
        while (before >= 0 && " *".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before;
    }

    private static int after(String text, int end) {
        int after = end;
        while (after < text.length() && " *".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after;
    }

    /** Whether the number of a list ends at {@code at}: in code, {@code 1. [What was done]} is text. */
    private static boolean isNumbered(String text, int at) {
        return at > 0 && ".)".indexOf(text.charAt(at)) >= 0 && Character.isDigit(text.charAt(at - 1));
    }

    private static boolean isLastPoint(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || text.charAt(at + 1) == '\n');
    }
}
