package dev.runsheet.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One checklist, written line by line in seven languages that have no more words here than the rules rest on: all that
 * these ask for is understood.
 */
class LanguagesTest {
    private static final Path WRITTEN = Path.of("src/test/resources/written/languages");

    private static final Map<String, String> UNDERSTOOD = new TreeMap<>(Map.ofEntries(
            Map.entry("changes_production", "true"),
            Map.entry("signoff_before_execution", "true"),
            Map.entry("signoffs", "[5]"),
            Map.entry("backup_lines", "[9]"),
            Map.entry("rollback_rehearsed", "[10]"),
            Map.entry("migration_lines", "[14]"),
            Map.entry("stages", "[15, 16]"),
            Map.entry("soaks", "[15]"),
            Map.entry("thresholds", "[20, 21, 27]"),
            Map.entry("rollback_sections", "[23]"),
            Map.entry("rollback_triggers", "[27]"),
            Map.entry("rollback_steps", "[29, 30]"),
            Map.entry("rollback_verification", "[30]"),
            Map.entry("contacts", "[34]")));

    @ParameterizedTest
    @ValueSource(strings = {"nl", "sv", "pl", "cs", "uk", "id", "vi"})
    void isUnderstood(String language) throws IOException {
        Facts facts = Read.facts(WRITTEN.resolve(language + ".md"));
        Map<String, String> understood = new TreeMap<>();
        UNDERSTOOD.keySet().forEach(field -> understood.put(field, told(facts, field)));
        assertEquals(UNDERSTOOD, understood);
        assertEquals(
                "[{\"line\":27,\"measurable\":true,\"windowed\":true}]",
                facts.fields().get("rollback_triggers").compact());
    }

    private static String told(Facts facts, String field) {
        return facts.values().containsKey(field)
                ? facts.values().get(field).compact()
                : lines(facts, field).toString();
    }

    private static List<Integer> lines(Facts facts, String field) {
        return facts.lists().getOrDefault(field, List.of()).stream()
                .map(Facts.Fact::line)
                .toList();
    }
}
