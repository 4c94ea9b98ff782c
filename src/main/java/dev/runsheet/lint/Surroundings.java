package dev.runsheet.lint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What rules may know of the world outside a document, handed in because they look up nothing themselves.
 *
 * @param neighbours the files around the document
 * @param today the day that counts as today; empty where nobody said
 * @param template whether the file lies where forms to be copied lie, or the configuration says it is one
 */
public record Surroundings(Neighbours neighbours, Optional<LocalDate> today, boolean template) {

    /** Nothing is known: rules about files and dates stay silent. */
    public static final Surroundings UNKNOWN = new Surroundings(Neighbours.UNKNOWN, Optional.empty(), false);
}
