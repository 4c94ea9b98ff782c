package dev.runsheet.phrase.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabularies;
import java.util.List;
import java.util.stream.Collectors;
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
        List<Found<Threshold>> found = THRESHOLDS.in(Reading.of(text), context);
        String drawn = found.stream().map(Found::value).map(DrawnLimits::draw).collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, drawn);
        found.forEach(limit -> assertEquals(limit.value().text(), text.substring(limit.from(), limit.to())));
    }

    /** Columns: context, text, what is found, with the length of its window. */
    @ParameterizedTest(name = "{1}")
    @CsvFileSource(
            resources = {"limits-in-sentences.psv", "limits-in-words.psv"},
            delimiter = '¦',
            maxCharsPerColumn = 4096)
    void findsAll(Context context, String text, String expected) {
        assertEquals(expected == null ? "" : expected, all(context, text));
    }

    static String all(Context context, String text) {
        return THRESHOLDS.in(Reading.of(text), context).stream()
                .map(Found::value)
                .map(limit -> DrawnLimits.drawAll(limit) + " “" + limit.text() + "”")
                .collect(Collectors.joining("; "));
    }
}
