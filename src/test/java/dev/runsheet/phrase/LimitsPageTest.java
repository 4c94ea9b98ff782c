package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The units that {@code docs/limits.md} lists are those of the vocabularies, and worth what it says. */
class LimitsPageTest {
    private static final Path PAGE = Path.of("docs/limits.md");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| `(?<unit>[^`]+)` \\| (?<base>`[^`]+`|–) \\| (?<factor>[\\d.]+|–) \\| (?<words>[^|]+) \\|$");

    @Test
    void listsEveryUnit() throws IOException {
        TreeSet<String> units = new TreeSet<>();
        for (String language : List.of("en", "de", "fr", "es", "pt", "it", "tr", "ru", "zh", "ja", "ko")) {
            Pattern.compile("(?m)^unit (\\S+):")
                    .matcher(Vocabularies.text(language))
                    .results()
                    .forEach(unit -> units.add(unit.group(1)));
        }
        assertEquals(units, new TreeSet<>(rows().keySet()));
    }

    @Test
    void saysWhatTheyAreWorth() throws IOException {
        rows().forEach((unit, row) -> {
            String name = unit.replaceFirst("/.*", "");
            Quantity base = Units.base(new Quantity("1", BigDecimal.ONE, name, Optional.empty()));
            boolean measured = Units.isMeasured(name);
            assertEquals(measured ? "`" + base.unit() + "`" : "–", row.group(2), unit);
            assertEquals(measured ? base.value().toPlainString() : "–", row.group(3), unit);
        });
    }

    @Test
    void namesWordsThatAreRead() throws IOException {
        Vocabulary vocabulary = Vocabularies.all();
        rows().forEach((unit, row) -> Arrays.stream(row.group(4).split(",", -1))
                .map(String::strip)
                .forEach(word -> {
                    Reading reading = Reading.of("1" + (word.length() == 1 ? "" : " ") + word);
                    Optional<Amount> amount = new Amounts(vocabulary, reading).at(0);
                    String read = amount.map(a ->
                                    a.unit() + a.per().map(per -> "/" + per).orElse(""))
                            .orElse("");
                    assertTrue(read.equals(unit), () -> word + " is read as \"" + read + "\", not as " + unit);
                }));
    }

    private static Map<String, MatchResult> rows() throws IOException {
        Map<String, MatchResult> rows = new LinkedHashMap<>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> rows.put(row.group(1), row));
        return rows;
    }
}
