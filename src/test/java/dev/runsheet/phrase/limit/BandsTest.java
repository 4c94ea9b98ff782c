package dev.runsheet.phrase.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.phrase.Vocabularies;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {
    private static final Bands BANDS = new Bands(Vocabularies.all());

    /** Columns: titles, rows parted by {@code /}, the titles as bands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Rope|Fine|Hmm|Oh no ¦ wet|< 5|5-9|> 9 ¦ Rope|target|warning|alert",
                "Rope|Fine|Oh no ¦ wet|< 5|> 9 ¦ Rope|target|alert",
                "Rope|Oh no|Fine ¦ wet|> 9|< 5 ¦ Rope|target|alert",
                "Rope|Fine|Finer ¦ wet|< 5|< 9 ¦ Rope|Fine|Finer",
                "Rope|Fine|Finer ¦ wet|<= 5|>= 9 ¦ Rope|target|alert",
                "Rope|Fine|Oh no ¦ wet|= 5|> 9 ¦ Rope|Fine|Oh no",
                "Rope|Fine|Oh no ¦ wet|5|6 / dry|< 5|> 9 ¦ Rope|target|alert",
                "Rope|Fine|Oh no ¦ wet|5 or less|9 or more ¦ Rope|target|alert",
                "Rope|Target|Oh no ¦ wet|< 5|> 9 ¦ Rope|Target|alert",
                "Rope|Fine|Roll back ¦ wet|< 5|> 9 ¦ Rope|target|rollback",
                "Rope|Fine|Warning|Oh no ¦ wet|< 5|5-9|> 9 ¦ Rope|target|Warning|alert",
                "Rope|Fine ¦ wet|< 5|> 9 ¦ Rope|Fine",
                "Fine|Oh no ¦ < 5|> 9 ¦ Fine|Oh no",
                "Rope|Fine|Oh no|Crew ¦ wet|< 5|> 9|5 boats ¦ Rope|target|alert|Crew",
                "Rope|Fine|Oh no ¦ wet|< five|> wet ¦ Rope|Fine|Oh no",
            })
    void fromGoodToBad(String titles, String rows, String expected) {
        assertEquals(cells(expected), BANDS.titles(cells(titles), rows(rows)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Rope|Hull ¦ wet|< 5 / dry|> 9 ¦ Rope|threshold",
                "Rope|Hull ¦ wet|< 5 ¦ Rope|Hull",
                "Rope|Hull ¦ wet|< 5 / dry|9 / cut|7 / new|> 3 ¦ Rope|Hull",
                "Rope|Hull ¦ wet|< 5 / dry|9 / cut|< 7 ¦ Rope|threshold",
                "Rope|Hull ¦ wet|< 5 / dry / cut|< 7 / new| ¦ Rope|threshold",
                "Rope|Hull|Target ¦ wet|< 5|2 / dry|> 9|3 ¦ Rope|Hull|Target",
                "Hull|Rope ¦ < 5|wet / > 9|dry ¦ Hull|Rope",
                "Rope|Crew|Hull ¦ wet|Ann|< 5 / dry|Bo|> 9 ¦ Rope|Crew|threshold",
                "Rope severity|Response time ¦ wet|< 5 min / dry|< 1 hour ¦ Rope severity|Response time",
            })
    void whereMostCellsCompare(String titles, String rows, String expected) {
        assertEquals(cells(expected), BANDS.compared(cells(titles), rows(rows)));
    }

    private static List<List<String>> rows(String rows) {
        return Arrays.stream(rows.split(" / ")).map(BandsTest::cells).toList();
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|", -1));
    }
}
