package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.phrase.limit.Context;
import dev.runsheet.phrase.limit.Thresholds;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What facts about a document demand; the last column tells which of the limits in the text stay. */
class DemandedTest {
    private static final Thresholds LIMITS = new Thresholds(Vocabularies.all());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "PLAIN¦Uptime: 99.9%¦1¦''",
                "OFFLINE¦Uptime: 99.9%¦1¦''",
                "TARGET¦Uptime: 99.9%¦1¦Uptime",
                "ROLLBACK¦Uptime: 99.9%¦1¦Uptime",
                "PLAIN¦Uptime: ≥ 99.9%¦1¦Uptime",
                "PLAIN¦Uptime > 99.9%¦1¦Uptime",
                "PLAIN¦Error rate: < 5%¦1¦Error rate",
                "PLAIN¦Error rate: 5% or less¦1¦Error rate",
                "PLAIN¦Error rate: 0%¦1¦''",
                "OFFLINE¦Error rate: 0%¦1¦''",
                "PLAIN¦Alert if error rate reaches 5%¦1¦error rate",
            })
    void facts(Context context, String text, int found, String demanded) {
        List<Threshold> limits = LIMITS.in(Reading.of(text), Context.TARGET).stream()
                .map(Found::value)
                .toList();
        assertEquals(found, limits.size());
        assertEquals(
                demanded,
                Demanded.among(limits, context).stream().map(Threshold::metric).collect(Collectors.joining("; ")));
    }
}
