package dev.runsheet.phrase.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.phrase.Vocabularies;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LimitRowsTest {
    private static final LimitRows ROWS = new LimitRows(Vocabularies.all());

    /** Columns: what is asked, titles, cells, both parted by {@code |}, the answer. */
    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvFileSource(resources = "limit-rows.psv", delimiter = '¦')
    void finds(String asked, String columns, String cells, String expected) {
        assertEquals(expected == null ? "" : expected, find(asked, columns, cells));
    }

    static String find(String asked, String columns, String row) {
        List<String> titles = parts(columns);
        List<String> cells = parts(row);
        return switch (asked) {
            case "objectives" ->
                ROWS.objectives(titles, cells).stream()
                        .map(DrawnLimits::drawAll)
                        .collect(Collectors.joining("; "));
            case "consequence" ->
                ROWS.consequence(titles, cells).map(Enum::name).orElse("");
            case "kinds" ->
                titles.stream()
                        .map(title -> (ROWS.isLimit(title) ? "limit" : "")
                                + (ROWS.isActual(title) ? "actual" : "")
                                + (ROWS.isObjective(title) ? "objective" : ""))
                        .collect(Collectors.joining("|"));
            default ->
                ROWS.in(titles, cells, Context.valueOf(asked)).stream()
                        .map(limit -> DrawnLimits.drawAll(limit) + " “" + limit.text() + "”")
                        .collect(Collectors.joining("; "));
        };
    }

    private static List<String> parts(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }
}
