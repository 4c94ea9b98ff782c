package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|"));
    }
}
