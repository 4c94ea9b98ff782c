package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ThresholdsTest {
    private static final Thresholds THRESHOLDS = new Thresholds(Vocabularies.all());

    /** Columns: context, text, what is found ({@code metric statistic operator value unit [window] severity}; …). */
    @ParameterizedTest(name = "{1}")
    @CsvFileSource(
            resources = {"thresholds.psv", "limits.psv"},
            delimiter = '¦',
            maxCharsPerColumn = 4096)
    void finds(Context context, String text, String expected) {
        String found = THRESHOLDS.in(Reading.of(text), context).stream()
                .map(Found::value)
                .map(ThresholdsTest::draw)
                .collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, found);
    }

    private static String draw(Threshold threshold) {
        String values = threshold.values().stream().map(ThresholdsTest::draw).collect(Collectors.joining(".."));
        return Stream.of(
                        threshold.metric(),
                        threshold
                                .statistic()
                                .map(statistic -> "{" + statistic + "}")
                                .orElse(""),
                        threshold.operator().symbol(),
                        threshold.state().map(state -> "'" + state + "'").orElse(values),
                        threshold
                                .window()
                                .map(window -> "[" + window.text() + "]")
                                .orElse(""),
                        threshold.severity().label(),
                        threshold.subject().map(subject -> "(" + subject + ")").orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String draw(Quantity quantity) {
        return quantity.value().toPlainString()
                + quantity.unit()
                + quantity.per().map(per -> "/" + per).orElse("");
    }
}
