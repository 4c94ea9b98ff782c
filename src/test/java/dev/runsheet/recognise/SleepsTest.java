package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Timespan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
