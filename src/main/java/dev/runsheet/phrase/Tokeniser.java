package dev.runsheet.phrase;

import dev.runsheet.phrase.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a text apart from left to right, looking ahead a bounded way only. */
public final class Tokeniser {
    /** How far the end of a tag is looked for. */
    private static final int LONGEST_TAG = 120;

    /** How far the next line of a sentence may be indented. */
    private static final int LONGEST_INDENT = 12;

    private final String given;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Tokeniser(String given, String folded) {
        this.given = given;
        this.text = folded;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((c == '\n' || c == '\r') && !isWrapped()) {
                add(Kind.BREAK, at + 1);
            } else if (Character.isWhitespace(c) || c == 0) {
                at++;
            } else if (NumberShape.isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                word();
            } else {
                sign(c);
            }
        }
        return List.copyOf(tokens);
    }

    /** Whether a sentence goes on in small letters behind the end of the line, which was only too short for it. */
    private boolean isWrapped() {
        int last = at > 0 && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r' ? at - 2 : at - 1;
        int next = at + 1;
        while (next < text.length() && next - at <= LONGEST_INDENT && " \t\n".indexOf(text.charAt(next)) >= 0) {
            if (text.charAt(next) == '\n' && text.charAt(at) != '\r') {
                return false;
            }
            next++;
        }
        boolean before = last >= 0 && (Character.isLetterOrDigit(text.charAt(last)) || text.charAt(last) == ',');
        return before && next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end).toLowerCase(Locale.ROOT), at, end));
        at = end;
    }

    private void sign(String normalised, int end) {
        tokens.add(new Token(Kind.SIGN, normalised, at, end));
        at = end;
    }

    private void number() {
        int calendar = NumberShape.calendarEnd(text, at);
        if (calendar >= 0) {
            add(Kind.OPAQUE, calendar);
            return;
        }
        NumberShape shape = NumberShape.at(text, given, at).withExponent(text);
        int letters = shape.end();
        while (letters < text.length() && isLatin(text.charAt(letters))) {
            letters++;
        }
        String suffix = text.substring(shape.end(), letters).toLowerCase(Locale.ROOT);
        boolean ordinal = suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd") || suffix.equals("th");
        boolean wildcard = suffix.equals("xx");
        boolean mixed = letters > shape.end()
                && letters < text.length()
                && NumberShape.isDigit(text.charAt(letters))
                && !suffix.equals("h")
                && !suffix.equals("m");
        boolean commit =
                shape.end() - at >= 6 && !suffix.isEmpty() && suffix.chars().allMatch(c -> c <= 'f');
        if (shape.digits().isEmpty() || ordinal || wildcard || mixed || commit) {
            int end = shape.digits().isEmpty() && !mixed ? shape.end() : letters;
            while (mixed && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            add(Kind.OPAQUE, end);
            return;
        }
        tokens.add(new Token(Kind.NUMBER, shape.digits(), at, shape.end()));
        at = shape.end();
    }

    private void word() {
        if (isIdeograph(text.charAt(at))) {
            add(Kind.WORD, at + 1);
            return;
        }
        if (opaque("http://") || opaque("https://") || opaque("www.")) {
            return;
        }
        if (hourOfNumber()) {
            add(Kind.WORD, at + 1);
            return;
        }
        int end = at;
        boolean dotted = false;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (isLatin(c) || c == '_' || NumberShape.isDigit(c)) {
                end++;
            } else if ((c == '-' || c == '\'' || c == '.' || c == '@') && joins(c, end)) {
                dotted |= c == '.' || c == '@';
                end++;
            } else {
                break;
            }
        }
        if (text.charAt(at) == '_' && lineEnd(at) == end) {
            sign("____", end);
            return;
        }
        boolean version = end - at > 1
                && (text.charAt(at) == 'v' || text.charAt(at) == 'V')
                && NumberShape.isDigit(text.charAt(at + 1));
        String word = text.substring(at, end);
        boolean percentile = Statistics.isPercentile(word.toLowerCase(Locale.ROOT));
        add((dotted && !percentile) || version ? Kind.OPAQUE : Kind.WORD, end);
    }

    /** Whether this is the h of {@code 1h30}. */
    private boolean hourOfNumber() {
        boolean number = at > 0 && NumberShape.isDigit(text.charAt(at - 1));
        boolean digits = at + 1 < text.length() && NumberShape.isDigit(text.charAt(at + 1));
        return number && digits && (text.charAt(at) == 'h' || text.charAt(at) == 'm');
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '_') {
            end++;
        }
        return end;
    }

    /** Whether the sign at {@code end} stands inside a word: {@code on-call}, {@code it's}, {@code a.yml}, {@code p99.9}. */
    private boolean joins(char c, int end) {
        if (end + 1 >= text.length()) {
            return false;
        }
        char before = text.charAt(end - 1);
        char after = text.charAt(end + 1);
        if (c == '-') {
            // "T-24h" is a place in time and "P95-99" a range, "PV-08" a name
            // nor is "500ms-1s" one; "sub-2s" compares
            boolean unit = (at > 0 && NumberShape.isDigit(text.charAt(at - 1)))
                    || (text.substring(at, end).equalsIgnoreCase("sub") && !isNumbered(end + 1));
            boolean name = NumberShape.isDigit(after) && end - at > 1 && Character.isLetter(before) && !unit;
            return (isLetter(after) && !isIdeograph(after)) || name;
        }
        return (isLetter(after) && !isIdeograph(after)) || (c != '\'' && NumberShape.isDigit(after));
    }

    /** "Sub-10b" is a name, as no unit is called so. */
    private boolean isNumbered(int from) {
        int letter = NumberShape.digitsEnd(text, from);
        return letter > from
                && letter < text.length()
                && "abcefgij".indexOf(text.charAt(letter)) >= 0
                && (letter + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(letter + 1)));
    }

    /** {@code .92}: a number whose nought is left out. */
    private boolean fraction() {
        boolean apart = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        int end = NumberShape.digitsEnd(text, at + 1);
        boolean ends =
                end >= text.length() || !(Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.');
        if (!apart || end == at + 1 || !ends) {
            return false;
        }
        tokens.add(new Token(Kind.NUMBER, "0" + text.substring(at, end), at, end));
        at = end;
        return true;
    }

    private void sign(char c) {
        if (c == '.' && fraction()) {
            return;
        }
        if ((c == '/' || c == '.') && path()) {
            add(Kind.OPAQUE, wordEnd(at));
            return;
        }
        if (c == '<' && tagEnd() > 0) {
            add(Kind.OPAQUE, tagEnd());
            return;
        }
        if (c == '#' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1))) {
            add(Kind.OPAQUE, wordEnd(at));
            return;
        }
        switch (c) {
            case '≤' -> sign("<=", at + 1);
            case '≥' -> sign(">=", at + 1);
            case '→' -> sign("->", at + 1);
            case '<', '>', '=', '-', '!' -> comparison(c);
            default -> {
                int end = at + Character.charCount(text.codePointAt(at));
                sign(text.substring(at, end), end);
            }
        }
    }

    private void comparison(char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if ((c == '=' || c == '-') && next == '>') {
            sign("->", at + 2);
        } else if (c == '-' && next == '-') {
            int end = at;
            while (end < text.length() && text.charAt(end) == '-') {
                end++;
            }
            boolean arrow = end < text.length() && text.charAt(end) == '>';
            sign(arrow ? "->" : "--", arrow ? end + 1 : end);
        } else if ((c == '<' && "<>-".indexOf(next) >= 0)
                || (c == '>' && ">&/".indexOf(next) >= 0)
                || (c == '!' && next == '=')) {
            add(Kind.OPAQUE, at + 2);
        } else if ((c == '<' && next == '=') || (c == '=' && next == '<')) {
            sign("<=", at + 2);
        } else if (c == '>' && next == '=') {
            sign(">=", at + 2);
        } else if (c == '=' && next == '=') {
            sign("=", at + 2);
        } else {
            sign(String.valueOf(c), at + 1);
        }
    }

    /** Whether a path of a file or a web address begins here: {@code /health}, {@code ./run.sh}, {@code ../x}. */
    private boolean path() {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (Character.isLetterOrDigit(before) || before == '%') {
            return false;
        }
        int slash = at;
        while (slash < text.length() && text.charAt(slash) == '.' && slash - at < 2) {
            slash++;
        }
        return slash + 1 < text.length()
                && text.charAt(slash) == '/'
                && (isLetter(text.charAt(slash + 1)) || text.charAt(slash + 1) == '.');
    }

    private boolean opaque(String prefix) {
        if (!text.regionMatches(true, at, prefix, 0, prefix.length())) {
            return false;
        }
        add(Kind.OPAQUE, wordEnd(at));
        return true;
    }

    private int wordEnd(int start) {
        int end = start + 1;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && ")]}>,;\"'`|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The end of a tag, generic or placeholder in angle brackets that begins here, else -1. */
    private int tagEnd() {
        char first = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (!isLetter(first) && first != '/' && first != '!') {
            return -1;
        }
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        for (int i = at + 2; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return text.charAt(i - 1) == ' ' ? -1 : i + 1;
            }
            if (c == '<' || c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && !isIdeograph(c);
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || c == '_';
    }

    /** Whether words of the character's script are written without spaces: every character is a token of its own. */
    public static boolean isIdeograph(char c) {
        return (c >= 0x3005 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
    }
}
