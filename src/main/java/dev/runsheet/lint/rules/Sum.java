package dev.runsheet.lint.rules;

import dev.runsheet.model.Timespan;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times added up.
 *
 * @param min the shortest they can take together
 * @param max the longest
 * @param units the units they are written in
 * @param approximate whether one of them is an estimate
 */
record Sum(Duration min, Duration max, Set<String> units, boolean approximate) {
    private static final Pattern UNIT = Pattern.compile("\\p{L}+");
    private static final int TOLERANCE_PERCENT = 10;

    static Sum of(List<Timespan> parts) {
        Set<String> units = new HashSet<>();
        parts.forEach(part -> units.add(unit(part)));
        return new Sum(
                parts.stream().map(Timespan::min).reduce(Duration.ZERO, Duration::plus),
                parts.stream().map(Timespan::max).reduce(Duration.ZERO, Duration::plus),
                units,
                parts.stream().anyMatch(Timespan::approximate));
    }

    /** The first letters of the unit, so that min, mins and minutes are one. */
    private static String unit(Timespan span) {
        Matcher matcher = UNIT.matcher(span.text());
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last.isEmpty() ? "" : last.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** Whether even the shortest sum is more than the longest whole. */
    boolean exceeds(Timespan whole) {
        return min.compareTo(whole.max().plus(tolerance(whole))) > 0;
    }

    /** Whether even the longest sum is less than the shortest whole. */
    boolean fallsShortOf(Timespan whole) {
        return max.compareTo(whole.min().minus(tolerance(whole))) < 0;
    }

    /** None where everything is exact and in one unit. */
    private Duration tolerance(Timespan whole) {
        boolean exact = !approximate && !whole.approximate() && units.equals(Set.of(unit(whole)));
        return exact
                ? Duration.ZERO
                : whole.max().multipliedBy(TOLERANCE_PERCENT).dividedBy(100);
    }

    String text() {
        return min.equals(max) ? text(min) : text(min) + " to " + text(max);
    }

    private static String text(Duration time) {
        if (time.toMinutes() < 120) {
            return time.toMinutes() == 0 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
        }
        long rest = time.toMinutes() % 60;
        String hours = time.toHours() + " hours";
        return rest == 0 ? hours : hours + " " + rest + " minutes";
    }
}
