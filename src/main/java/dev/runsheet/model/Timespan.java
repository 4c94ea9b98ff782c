package dev.runsheet.model;

import java.time.Duration;

/**
 * A length of time as people state it: {@code 1-2 days}, {@code ~30 min}, {@code Est. 15 minutes}.
 *
 * @param text as written
 * @param min the shortest it can be
 * @param max the longest; equal to {@code min} for a single value
 * @param approximate whether it is said to be an estimate ("about", "~", "est.", "+")
 */
public record Timespan(String text, Duration min, Duration max, boolean approximate) {
    public Timespan {
        if (min.isNegative() || max.compareTo(min) < 0) {
            throw new IllegalArgumentException("no span of time: " + min + " to " + max + " for \"" + text + "\"");
        }
    }
}
