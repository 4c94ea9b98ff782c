package dev.runsheet.phrase.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Vocabularies;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AlertRulesTest {
    private static final AlertRules RULES = new AlertRules(Vocabularies.all());

    /**
     * Columns: the language ({@code line} for a line of its own), the context, the code with {@code ⏎} for the end of a
     * line, the limits.
     */
    @ParameterizedTest(name = "{2}")
    @CsvFileSource(
            resources = "alert-rules.psv",
            delimiter = '¦',
            maxCharsPerColumn = 4096,
            ignoreLeadingAndTrailingWhitespace = false)
    void finds(String language, Context context, String code, String expected) {
        assertEquals(expected == null ? "" : expected, find(language, context, code));
    }

    static String find(String language, Context context, String written) {
        String code = written.replace('⏎', '\n');
        List<Found<Threshold>> found =
                language.equals("line") ? RULES.line(code, context) : RULES.in(language, code, context);
        found.forEach(limit -> assertEquals(limit.value().text(), code.substring(limit.from(), limit.to())));
        return found.stream()
                .map(Found::value)
                .map(limit -> DrawnLimits.drawAll(limit) + " “" + limit.text().replace('\n', '⏎') + "”")
                .collect(Collectors.joining("; "));
    }
}
