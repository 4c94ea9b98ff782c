package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Timespan;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SleepsTest {
    @Test
    void findsCommandsThatWaitForMinutes() {
        List<Timespan> waits = Sleeps.in(
                "gate open 3\nsleep 1800\nsleep 2h   # watch the tide\n  sleep 900\nwhile ! ready; do sleep 90; done\nsleep 5\nStart-Sleep -Seconds 600\ntimeout /t 900\necho sleepless");
        assertEquals(
                List.of("sleep 1800", "sleep 2h", "Start-Sleep -Seconds 600", "timeout /t 900"),
                waits.stream().map(Timespan::text).toList());
        assertEquals(
                List.of(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofMinutes(10), Duration.ofMinutes(15)),
                waits.stream().map(Timespan::min).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "sleep 599, ''",
        "sleep 600, PT10M",
        "sleep 9m, ''",
        "sleep 10m, PT10M",
        "sleep 1d, PT24H",
        "sleep 600s, PT10M",
        "sleep 600x, ''",
        "sleep 1234567, ''",
        "./watch-ferries --quay north --duration 1h, PT1H",
        "npm run ferry:health -- --for=45m, PT45M",
        "ferryctl soak --bake-time 2h --quay north, PT2H",
        "./watch-ferries --duration 5m, ''",
        "./watch-ferries --duration 3600, ''",
        "./load-ferries --duration 1h, ''",
        "start-sleep 600, PT10M",
        "timeout /t 600, PT10M",
        "timeout /t 599, ''",
        "timeout 600, ''",
        "'sleep     600', ''",
        "echo; sleep 600, ''",
    })
    void tenMinutesAreTheLeast(String code, String wait) {
        assertEquals(
                wait,
                Sleeps.in(code).stream().map(time -> time.max().toString()).collect(Collectors.joining()));
    }
}
