package dev.runsheet.report;

/**
 * How much a report for people shows, and how.
 *
 * @param color whether the reader's terminal shows colours
 * @param infos whether infos are shown one by one instead of as a count
 */
public record Look(boolean color, boolean infos) {

    /** No colour, infos as one count. */
    public static final Look PLAIN = new Look(false, false);
}
