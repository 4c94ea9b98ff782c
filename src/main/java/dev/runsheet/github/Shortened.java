package dev.runsheet.github;

/** Texts that must not be longer than GitHub takes. */
final class Shortened {
    private Shortened() {}

    /** {@code text}, or its begin with an ellipsis: at most {@code longest} UTF-16 units, no surrogate pair cut. */
    static String to(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int cut = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, cut).stripTrailing() + "…";
    }
}
