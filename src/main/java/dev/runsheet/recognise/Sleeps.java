package dev.runsheet.recognise;

import dev.runsheet.model.Timespan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds commands that do nothing but wait for ten minutes or more: {@code sleep 1800}, {@code timeout /t 600}. Shorter ones,
 * and those in a loop, wait for a program.
 */
final class Sleeps {
    private static final Pattern SLEEP = Pattern.compile(
            "(?im)^(?:sleep|start-sleep(?: -s(?:econds)?)?|timeout /t)[ \\t]{1,4}(?<number>\\d{1,6})(?<unit>[smhd]?)\\b");

    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private Sleeps() {}

    /** How long each of them waits, in the order of {@code code}. */
    static List<Timespan> in(String code) {
        if (!code.contains("leep") && !code.contains("timeout /t")) {
            return List.of();
        }
        List<Timespan> waits = new ArrayList<>();
        Matcher matcher = SLEEP.matcher(code);
        while (matcher.find()) {
            long number = Long.parseLong(matcher.group("number"));
            Duration wait = switch (matcher.group("unit")) {
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                case "d" -> Duration.ofDays(number);
                default -> Duration.ofSeconds(number);
            };
            if (wait.compareTo(SHORTEST) >= 0) {
                waits.add(new Timespan(matcher.group().strip(), wait, wait, false));
            }
        }
        return waits;
    }
}
