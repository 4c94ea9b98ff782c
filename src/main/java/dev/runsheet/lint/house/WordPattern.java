package dev.runsheet.lint.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Words to be looked for: plain ones, with {@code *} for any part of a word, or for one word where it stands alone.
 *
 * <pre>{@code
 * WordPattern.of("roll back*").first("please roll\nbacking out");   // 7 to 19
 * WordPattern.of("asap").first("asaprovisional");                   // nothing: words begin and end where words do
 * }</pre>
 *
 * <p>Case, the kind of dash and apostrophe, and how much space stands between words do not count. There is nothing else
 * to it, on purpose: all beginnings of the pattern that fit so far are carried along side by side, so that looking costs
 * at most the length of the text times that of the pattern, whatever either holds.
 */
public final class WordPattern {
    /** How many characters a pattern may have. */
    public static final int LONGEST = 200;

    private static final char STAR = '*';
    private static final char SPACE = ' ';
    private static final int NOT_THERE = -1;

    private final String text;
    private final String units;

    /** Where a pattern was found: the characters from {@code from} up to {@code to}. */
    public record Match(int from, int to) {}

    private WordPattern(String text) {
        this.text = text;
        this.units = units(text);
    }

    /**
     * The pattern written as {@code text}.
     *
     * @throws IllegalArgumentException when it has no character to look for, or more than {@link #LONGEST}
     */
    public static WordPattern of(String text) {
        if (!isUsable(text)) {
            throw new IllegalArgumentException("no words to look for: \"" + text + "\"");
        }
        return new WordPattern(text);
    }

    /** Whether {@code text} can be a pattern: at most {@link #LONGEST} characters, and not only spaces and stars. */
    public static boolean isUsable(String text) {
        return text.length() <= LONGEST && text.chars().anyMatch(c -> c != STAR && !isSpace((char) c));
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** The first place of {@code searched} that it fits. */
    public Optional<Match> first(String searched) {
        return search(searched, 1).stream().findFirst();
    }

    /** Every place of {@code searched} that it fits, ascending, none within another. */
    public List<Match> all(String searched) {
        return search(searched, Integer.MAX_VALUE);
    }

    private List<Match> search(String searched, int most) {
        List<Match> found = new ArrayList<>();
        // of each beginning of the pattern, where in the text it begins to fit
        int[] starts = new int[units.length() + 1];
        Arrays.fill(starts, NOT_THERE);
        int highest = 0;
        for (int i = 0; i < searched.length() && found.size() < most; i++) {
            if (isBoundary(searched, i) && (starts[0] == NOT_THERE || units.charAt(0) != STAR)) {
                starts[0] = i;
            }
            char c = fold(searched.charAt(i));
            if (c == SPACE && i > 0 && isSpace(searched.charAt(i - 1))) {
                continue;
            }
            highest = step(starts, highest, c);
            int start = starts[units.length()];
            if (start != NOT_THERE && isBoundary(searched, i + 1)) {
                int end = units.endsWith("*") ? wordEnd(searched, i + 1) : i + 1;
                found.add(new Match(start, end));
                Arrays.fill(starts, NOT_THERE);
                i = end - 1;
                highest = 0;
            }
        }
        return found;
    }

    /** What fits when {@code c} has been read too; the longest beginning that does. */
    private int step(int[] starts, int highest, char c) {
        int top = 0;
        for (int at = Math.min(highest, units.length()); at >= 0; at--) {
            int start = starts[at];
            if (start == NOT_THERE) {
                continue;
            }
            boolean staysInStar = at < units.length() && units.charAt(at) == STAR && c != SPACE;
            if (staysInStar) {
                top = Math.max(top, at);
            } else {
                starts[at] = NOT_THERE;
            }
            // a star may stand for nothing: what follows it is tried at once
            int next = at < units.length() && units.charAt(at) == STAR ? at + 1 : at;
            if (next < units.length() && units.charAt(next) == c && units.charAt(next) != STAR) {
                top = Math.max(top, reach(starts, next + 1, start));
            } else if (staysInStar && next == units.length()) {
                top = Math.max(top, reach(starts, next, start));
            }
        }
        return top;
    }

    /** Of two ways to the same beginning, the one that began earlier counts. A star at the end need not stand for anything. */
    private int reach(int[] starts, int at, int start) {
        if (starts[at] == NOT_THERE || starts[at] > start) {
            starts[at] = start;
        }
        boolean last = at == units.length() - 1 && units.charAt(at) == STAR;
        return last ? reach(starts, at + 1, start) : at;
    }

    /** The end of the word around {@code from}, signs within it included: {@code CHG-12} of {@code CHG-12.}. */
    private static int wordEnd(String text, int from) {
        int end = from;
        for (int i = from; i < text.length() && !isSpace(text.charAt(i)); i++) {
            if (isWord(text.charAt(i))) {
                end = i + 1;
            }
        }
        return end;
    }

    private static String units(String text) {
        StringBuilder units = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            char unit = fold(c);
            boolean again = !units.isEmpty() && units.charAt(units.length() - 1) == unit;
            if (!again || (unit != SPACE && unit != STAR)) {
                units.append(unit);
            }
        }
        return units.toString();
    }

    private static char fold(char c) {
        if (isSpace(c)) {
            return SPACE;
        }
        return switch (c) {
            case '\u2018', '\u2019' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            default -> Character.toLowerCase(Character.toUpperCase(c));
        };
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a word may begin or end before the character at {@code at}. */
    private static boolean isBoundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !isWord(text.charAt(at - 1))
                || !isWord(text.charAt(at))
                || isUnspaced(text.charAt(at - 1))
                || isUnspaced(text.charAt(at));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether it belongs to a script that puts no space between words, or none between a word and its ending. */
    private static boolean isUnspaced(char c) {
        if (c < '\u0e00') {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
