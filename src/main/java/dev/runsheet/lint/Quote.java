package dev.runsheet.lint;

/** How messages quote a document: short enough for one line, in double quotes. */
public final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    /** The words of {@code text} in quotes; a long text is cut at a word and ends in {@code …}. */
    public static String of(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        if (words.codePointCount(0, words.length()) > LONGEST) {
            String head = words.substring(0, words.offsetByCodePoints(0, LONGEST));
            int space = head.lastIndexOf(' ');
            words = (space > LONGEST / 2 ? head.substring(0, space) : head) + "…";
        }
        return "\"" + words + "\"";
    }
}
