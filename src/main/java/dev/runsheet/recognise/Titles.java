package dev.runsheet.recognise;

import java.util.regex.Pattern;

/** Titles as recognition sees them. */
final class Titles {
    private static final Pattern NUMBERING =
            Pattern.compile("^[^\\p{L}\\p{N}]*(?:\\d+(?:[.)]\\d+)*[.):]|[ivxIVX]+[.)]|[A-Z][.)])\\s+");

    private Titles() {}

    /** {@code title} without the number and the signs before it. */
    static String unnumbered(String title) {
        return NUMBERING.matcher(title).replaceFirst("");
    }
}
