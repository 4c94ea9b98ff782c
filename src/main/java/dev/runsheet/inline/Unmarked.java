package dev.runsheet.inline;

/** Tells runs that say just what is written in them, so that most runs need no parser. */
final class Unmarked {
    private Unmarked() {}

    /** Whether {@code run} surely is its own plain text. False is no proof of the contrary. */
    static boolean is(String run, boolean references) {
        int length = run.length();
        if (run.endsWith("\n")) {
            return false;
        }
        int delimiters = 0;
        for (int i = 0; i < length; i++) {
            char c = run.charAt(i);
            char next = i + 1 < length ? run.charAt(i + 1) : '\n';
            switch (c) {
                case '\\', '\r', '\0' -> {
                    return false;
                }
                case '&' -> {
                    if (next == '#' || isLetter(next)) {
                        return false;
                    }
                }
                case '<' -> {
                    if (next == '/' || next == '!' || next == '?' || isLetter(next)) {
                        return false;
                    }
                }
                case ']' -> {
                    if (references || next == '(') {
                        return false;
                    }
                }
                case '`' -> delimiters += 2;
                case '*', '_', '~' -> {
                    if (opensOrCloses(run, i, c, next)) {
                        delimiters++;
                    }
                }
                case ' ', '\t' -> {
                    if (next == '\n' || (i > 0 && run.charAt(i - 1) == '\n')) {
                        return false;
                    }
                }
                default -> {
                    // Any other character stands for itself.
                }
            }
            if (delimiters > 1) {
                return false;
            }
        }
        return true;
    }

    /** Whether a delimiter could do something here: a blank {@code ____} and {@code a_name} cannot. */
    private static boolean opensOrCloses(String run, int at, char c, char next) {
        if (next == c) {
            return false;
        }
        int first = at;
        while (first > 0 && run.charAt(first - 1) == c) {
            first--;
        }
        char before = first > 0 ? run.charAt(first - 1) : '\n';
        boolean apart = isSpace(before) && isSpace(next);
        boolean inWord = c == '_' && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next);
        return !apart && !inWord;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
