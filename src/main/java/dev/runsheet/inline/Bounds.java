package dev.runsheet.inline;

/**
 * What is still read as inline Markdown. A longer run, or one with more brackets, is an attack or an accident and stays
 * text: the parser looks back over all open brackets for every link, which 100,000 of them turn into minutes.
 */
final class Bounds {
    private static final int LENGTH = 1 << 20;
    private static final int BRACKETS = 1_000;

    private Bounds() {}

    static boolean exceeds(String run) {
        if (run.length() > LENGTH) {
            return true;
        }
        int brackets = 0;
        for (int at = run.indexOf('['); at >= 0; at = run.indexOf('[', at + 1)) {
            if (++brackets > BRACKETS) {
                return true;
            }
        }
        return false;
    }
}
