package dev.runsheet.recognise;

import dev.runsheet.model.Timespan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds commands that do nothing but wait for ten minutes or more: {@code sleep 1800}, {@code timeout /t 600}, and those that
 * are told to watch for so long: {@code ./watch-canary --duration 1h}. Shorter ones, and those in a loop, wait for a program.
 */
final class Sleeps {
    private static final Pattern SLEEP = Pattern.compile(
            "(?i)^(?:sleep|start-sleep(?: -s(?:econds)?)?|timeout /t)[ \\t]{1,4}(?<number>\\d{1,6})(?<unit>[smhd]?)\\b");

    /** A time with its unit, given to a command as that for which it runs. */
    private static final Pattern GIVEN = Pattern.compile(
            "\\s--?(?:duration|for|soak|soak-time|bake|bake-time|hold|watch|observe|period|window)[ =](?<number>\\d{1,6})(?<unit>[smhd])(?:in|ins|our|ours|r|rs)?(?![\\w-])");

    /** What such a command does by its name or by what it is told. */
    private static final Pattern WATCHES = Pattern.compile(
            "(?i)monitor|watch|health|observ|soak|bake|baking|canary|stability|verify|slo\\b|shadow|smoke");

    /** A longer line is no command that somebody has written. */
    private static final int LONGEST = 1_000;

    private static final Duration SHORTEST = Duration.ofMinutes(10);

    private Sleeps() {}

    /** How long each of them waits, in the order of {@code code}. */
    static List<Timespan> in(String code) {
        if (!code.contains("leep") && !code.contains("timeout /t") && !code.contains(" -")) {
            return List.of();
        }
        List<Timespan> waits = new ArrayList<>();
        code.lines().filter(line -> line.length() <= LONGEST).forEach(line -> {
            collect(SLEEP.matcher(line), waits);
            if (line.contains(" -")
                    && WATCHES.matcher(line).find()
                    && !line.stripLeading().startsWith("#")) {
                collect(GIVEN.matcher(line), waits);
            }
        });
        return waits;
    }

    private static void collect(Matcher matcher, List<Timespan> waits) {
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
    }
}
