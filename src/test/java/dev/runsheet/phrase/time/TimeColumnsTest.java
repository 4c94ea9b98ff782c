package dev.runsheet.phrase.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.phrase.Vocabularies;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeColumnsTest {
    private static final TimeColumns COLUMNS = new TimeColumns(Vocabularies.all());

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "At|Min|What ¦ 06:45|15|Ring the bell ¦ 07:00|10|Open the gate ¦ Duration (minutes)",
                "Nr|Schritt|Dauer [min] ¦ 1|Sperren|15 ¦ 2|Öffnen|10-20 ¦ Duration (minutes)",
                "步骤|内容|用时（分钟） ¦ 1|停船|15 ¦ 2|开闸|10 ¦ Duration (minutes)",
                "Time|Task|Planned ¦ 06:45|Ring the bell|15 min ¦ 07:00|Open the gate|1 h ¦ Duration",
                "No|Task|Booked ¦ F1|Ring the bell|15 min ¦ F2|Open the gate|– ¦ Booked",
                "No|Task|Booked ¦ F1|Ring the bell|15 min ¦ F2|Open the gate|2 h ¦ Duration",
                "Item|Kept ¦ logs|30 days ¦ tapes|2 years ¦ Kept",
                "No|Min|Max ¦ 1|5|10 ¦ 2|6|12 ¦ Min",
                "Day|Ship|Min ¦ 2031-03-01|Ada|64 ¦ 2031-04-01|Bea|58 ¦ Min",
                "Run|Load|Switch ¦ 1|52 min|3 min ¦ 2|49 min|2 min ¦ Load",
                "Level|Who|After ¦ 1|pilot|15 min ¦ 2|master|1 h ¦ After",
            })
    void findsHowLongRowsTake(String header, String first, String second, String title) {
        List<String> titles = COLUMNS.titles(cells(header), List.of(cells(first), cells(second)));
        assertEquals(1, titles.stream().filter(title::equals).count(), () -> "titles: " + titles);
    }

    /** Columns: titles, rows parted by {@code /}, the titles with that of the times as one that says so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "No|Min|What ¦ 1|5|Ring / 2|7|Tie ¦ No|Duration (minutes)|What",
                "No|Plan [h]|What ¦ 1|5|Ring / 2|7|Tie ¦ No|Duration (hours)|What",
                "No|Plan [d]|What ¦ 1|5|Ring / 2|7|Tie ¦ No|Plan [d]|What",
                "No|Min wet|What ¦ 1|5|Ring / 2|7|Tie ¦ No|Min wet|What",
                "No|Min|What ¦ 1|5|Ring ¦ No|Min|What",
                "No|Min|What ¦ 1|5|Ring / 2|wet|Tie ¦ No|Min|What",
                "No|Min|What ¦ 1|5|Ring / 2|wet|Tie / 3|~7|Land ¦ No|Duration (minutes)|What",
                "No|Min|What ¦ 1|5|Ring / 2|wet|Tie / 3|7|Land / 4|dry|Sail ¦ No|Min|What",
                "No|Min|What ¦ 1|5|Ring / 2||Tie / 3|7|Land / 4||Sail ¦ No|Duration (minutes)|What",
                "Day|Min ¦ 2031-03-01|5 / 2031-03-02|7 ¦ Day|Min",
                "Day|Min ¦ 2031-03-01|5 / then|7 / now|9 ¦ Day|Duration (minutes)",
                "No|Duration|Min ¦ 1|5 min|5 / 2|7 min|7 ¦ No|Duration|Min",
                "No|Duration|Min ¦ 1|wet|5 / 2|dry|7 ¦ No|Duration|Duration (minutes)",
                "No|Plan ¦ 1|5 min / 2|7 min ¦ No|Duration",
                "No|Plan ¦ 1|5 min / 2|wet ¦ No|Plan",
                "No|Plan ¦ 1|5 s / 2|7 s ¦ No|Plan",
                "No|Plan ¦ 1|5 min / 2|7 min / 3|9 min of it ¦ No|Duration",
                "No|Plan ¦ 1|5 min / 2|7 min of it / 3|9 min of it ¦ No|Plan",
                "No|Plan|Rest ¦ 1|5 min|7 min / 2|7 min|9 min ¦ No|Plan|Rest",
                "What|Plan ¦ Ring|5 min / Tie|7 min ¦ What|Plan",
                "What|Plan|At ¦ Ring|5 min|06:45 / Tie|7 min|07:00 ¦ What|Duration|At",
                "What|Plan|At ¦ Ring|5 min|T+5 / Tie|7 min|T+9 ¦ What|Duration|At",
                "What|Plan|At ¦ Ring|5 min|06:45 / Tie|7 min|then ¦ What|Plan|At",
                "No|Every ¦ 1|5 min / 2|7 min ¦ No|Every",
                "No|Actual ¦ 1|5 min / 2|7 min ¦ No|Actual",
                "No|Latency ¦ 1|5 min / 2|7 min ¦ No|Latency",
                "Time|What ¦ 0 min|Ring / 5 min|Tie / 15 min|Shut ¦ At|What",
                "Time|What ¦ 0|Ring / 1|Tie / 2|Shut ¦ Time|What",
                "Time|What ¦ 0|Ring / 5|Tie / 15|Shut ¦ At|What",
                "Time|What ¦ 5 min|Ring / 5 min|Tie / 15 min|Shut ¦ Time|What",
                "No|Timeout ¦ 1|5 min / 2|7 min ¦ No|Timeout",
            })
    void renamesTheColumnOfTimes(String header, String rows, String expected) {
        List<List<String>> all =
                Arrays.stream(rows.split(" / ")).map(TimeColumnsTest::cells).toList();
        assertEquals(cells(expected), COLUMNS.titles(cells(header), all));
    }

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|", -1));
    }
}
