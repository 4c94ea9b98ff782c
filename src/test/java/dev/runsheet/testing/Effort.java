package dev.runsheet.testing;

/**
 * How much of the same a test does: everything with {@code -Pfull}, as CI runs it, a share in every other build.
 *
 * <pre>{@code
 * private static final int TRIALS = Effort.of(40, 10);
 * }</pre>
 */
public final class Effort {
    private static final boolean FULL = Boolean.getBoolean("runsheet.full");

    private Effort() {}

    /** {@code full} with {@code -Pfull}, else {@code usual}. */
    public static int of(int full, int usual) {
        return FULL ? full : usual;
    }
}
