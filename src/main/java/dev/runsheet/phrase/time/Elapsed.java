package dev.runsheet.phrase.time;

import dev.runsheet.model.Timespan;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells ranges of time that follow on each other since something began, {@code (0-5 min)}, {@code (5-30 min)}, {@code (30 min - 2
 * hours)}: they say when it is whose turn, not how long it takes. One for each list of siblings, asked in their order.
 */
public final class Elapsed {
    private static final Pattern BEGINNING = Pattern.compile("[(（]\\s{0,3}0\\s{0,3}[-–~～]\\s{0,3}(?<end>\\d{1,4})\\D");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,4}");

    private String end = "";
    private Optional<Duration> reached = Optional.empty();

    /** Whether {@code time}, which {@code text} states, begins where the one of the sibling before it ended. */
    public boolean goesOn(String text, Optional<Timespan> time) {
        Matcher beginning = BEGINNING.matcher(text);
        if (beginning.find()) {
            end = beginning.group("end");
            reached = Optional.empty();
            return false;
        }
        if (time.isEmpty()) {
            return false;
        }
        Matcher number = FIRST_NUMBER.matcher(time.get().text());
        boolean on = !time.get().min().equals(time.get().max())
                && (reached.equals(Optional.of(time.get().min()))
                        || (number.find() && number.group().equals(end)));
        end = "";
        reached = on ? Optional.of(time.get().max()) : Optional.empty();
        return on;
    }
}
