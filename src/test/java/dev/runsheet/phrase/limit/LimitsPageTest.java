package dev.runsheet.phrase.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Quantity;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabularies;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.code.AlertKeys;
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

    @Test
    void namesTheSettingsOfRules() throws IOException {
        Map<String, List<String>> page = new LinkedHashMap<>();
        Pattern.compile("(?m)^\\| (?<holds>[a-z]+) \\| (?<names>`[^|]+`) \\|$")
                .matcher(Files.readString(PAGE))
                .results()
                .forEach(row -> page.put(
                        row.group(1), List.of(row.group(2).replace("`", "").split(", "))));
        Map<String, List<String>> read = new LinkedHashMap<>();
        Arrays.stream(AlertKeys.values()).forEach(key -> read.put(key.label(), key.names()));
        assertEquals(read, page);
    }

    @Test
    void readsTheRulesItShows() throws IOException {
        String page = Files.readString(PAGE);
        String rules = page.substring(page.indexOf("```yaml\n") + 8, page.lastIndexOf("```"));
        assertEquals(
                List.of(
                        "TideTooHigh > 3 for 5m WARNING",
                        "TideTooHigh >= 2 for 5m WARNING",
                        "error_rate > 5% for 10m ROLLBACK"),
                new AlertRules(Vocabularies.all())
                        .in("yaml", rules, Context.PLAIN).stream()
                                .map(Found::value)
                                .map(limit -> String.join(
                                        " ",
                                        limit.metric(),
                                        limit.operator().symbol(),
                                        limit.values().get(0).text(),
                                        "for",
                                        limit.window().orElseThrow().text(),
                                        limit.severity().name()))
                                .toList());
    }

    private static Map<String, MatchResult> rows() throws IOException {
        Map<String, MatchResult> rows = new LinkedHashMap<>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> rows.put(row.group(1), row));
        return rows;
    }
}
