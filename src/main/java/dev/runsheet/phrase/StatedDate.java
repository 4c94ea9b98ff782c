package dev.runsheet.phrase;

import java.time.LocalDate;
import java.util.List;

/**
 * A date as people write it.
 *
 * @param text as written
 * @param days the days it can mean, ascending: none when there is no such day, two for {@code 03/04/2026}
 */
public record StatedDate(String text, List<LocalDate> days) {
    public StatedDate {
        days = List.copyOf(days);
    }

    /** Whether there is such a day. */
    public boolean exists() {
        return !days.isEmpty();
    }
}
