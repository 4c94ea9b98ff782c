package dev.runsheet.lint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What rules may know of the world outside a document, handed in because they look up nothing themselves.
 *
 * @param anchors of each known file the anchors in it, keyed by the path from the folder of the document; empty where
 *     nobody looked
 * @param today the day that counts as today; empty where nobody said
 * @param template whether the file lies where forms to be copied lie, or the configuration says it is one
 */
public record Surroundings(Optional<Map<String, Set<String>>> anchors, Optional<LocalDate> today, boolean template) {

    /** Nothing is known: rules about files and dates stay silent. */
    public static final Surroundings UNKNOWN = new Surroundings(Optional.empty(), Optional.empty(), false);

    public Surroundings {
        anchors = anchors.map(Map::copyOf);
    }
}
