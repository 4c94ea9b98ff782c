package dev.runsheet.plan.data;

import java.util.regex.Pattern;

/** Leaves out what stands in brackets: {@code Restore the log (tried on a copy)} is {@code Restore the log}. */
final class Brackets {
    /** A pair of them with what stands in it. */
    static final Pattern PAIR = Pattern.compile("[（(][^（()）]*[）)]");

    private Brackets() {}

    /** {@code text} with a space in the place of each. */
    static String without(String text) {
        return PAIR.matcher(text).replaceAll(" ");
    }
}
