package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.testing.Read;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What blocks of code say to people: in comments, and in the points of a list; {@code /} stands for the end of a line. */
class SaidInCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "bash¦# 1. Open the pier/pier open/# 2. Watch the gauge for 20 minutes¦20 minutes",
                "bash¦sleep 30 # 30 Sekunden warten¦30 Sekunden",
                "bash¦# look at the last 20 minutes¦''",
                "yaml¦wait: 20 minutes¦''",
            })
    void timesToWait(String language, String code, String soaks) {
        assertEquals(
                soaks,
                commands(language, code)
                        .flatMap(command -> command.soaks().stream())
                        .map(Timespan::text)
                        .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "yaml¦Landings:/  - Failed landings > 3 in 1 hour/  - Error rate > 5%¦2",
                "rust¦- Error rate <1%/- Mean latency <5ms¦2",
                "bash¦pier load/- Error rate: <0.1%¦1",
                "markdown¦### Quay/- [ ] Error rate < 1%/- [x] Latency < 200 ms (p95)¦2",
                "python¦load_time: 3,  # Target: <2s/berths: 4,  # about 3 of 5¦1",
                "python¦# latency is > 3 s when the tide is low¦0",
                "text¦Mean latency: 12 ms¦0",
                "text¦Expected:/Mean latency: 12 ms¦1",
                "text¦SLO:/Latency: 12 ms ✅¦0",
                "yaml¦- alert: Waves/  expr: rate(waves[5m]) > 3¦0",
                "yaml¦- expr: rate(waves[5m]) > 3¦0",
                "yaml¦- wave_height > 3¦0",
                "bash¦if [ $waves -gt 3 ]; then pier shut; fi¦0",
            })
    void limits(String language, String code, int limits) {
        assertEquals(
                limits,
                commands(language, code)
                        .flatMap(command -> command.thresholds().stream())
                        .map(Threshold::text)
                        .count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "bash¦# Error rate/pier errors/# Expected: <0.01 (1% of calls)¦Error rate < 0.01 target",
                "bash¦# Waves/pier waves | wc -l/# Target: < 10¦Waves < 10 target",
                "python¦wave_time: 3,  # Target: <2s¦wave time < 2 target",
                "markdown¦## Alerts/- Error rate > 5%¦Error rate > 5 alert",
                "text¦Alert when:/- Error rate > 5%¦Error rate > 5 alert",
                "markdown¦## アラート/- エラー率 > 2%¦エラー率 > 2 alert",
                "markdown¦## Alarmes/- [ ] Latence > 2 s¦Latence > 2 alert",
            })
    void limitsUnderWhatIsSaidAboveThem(String language, String code, String limits) {
        assertEquals(
                limits,
                commands(language, code)
                        .flatMap(command -> command.thresholds().stream())
                        .map(limit -> limit.metric() + " " + limit.operator().symbol() + " "
                                + limit.values().get(0).value() + " "
                                + limit.severity().label())
                        .collect(Collectors.joining("; ")));
    }

    private static Stream<Block.Command> commands(String language, String code) {
        String text = "# Quay\n\n```" + language + "\n" + code.replace('/', '\n') + "\n```\n";
        return Read.document(text).checklist().places().stream()
                .map(place -> place.part())
                .filter(Block.Command.class::isInstance)
                .map(Block.Command.class::cast);
    }
}
