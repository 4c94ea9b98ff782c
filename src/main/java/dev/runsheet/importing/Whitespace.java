package dev.runsheet.importing;

import java.util.regex.Pattern;

/** White space as a page shows it: any run of it is one space. */
final class Whitespace {
    /** No-break spaces too: exporters fill gaps with them. Marks without width say nothing. */
    private static final Pattern RUN = Pattern.compile("[ \\t\\n\\r\\f\\u00A0]+");

    private static final Pattern WIDTHLESS = Pattern.compile("[\\u200B\\uFEFF\\u00AD\\u2060]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private Whitespace() {}

    static String collapse(String text) {
        return RUN.matcher(visible(text)).replaceAll(" ");
    }

    /** {@code text} without what has no width, and without control characters. */
    static String visible(String text) {
        return CONTROL.matcher(WIDTHLESS.matcher(text).replaceAll("")).replaceAll("");
    }

    static boolean isBlank(String text) {
        return collapse(text).isBlank();
    }

    /** {@code text} without any white space. */
    static String without(String text) {
        return RUN.matcher(visible(text)).replaceAll("");
    }
}
