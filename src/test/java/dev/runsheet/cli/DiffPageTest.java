package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.compare.Change;
import dev.runsheet.report.DifferenceForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what counts as loosened is what the program holds to. */
class DiffPageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "diff.md"));
    }

    @Test
    void everyKindIsListedWithItsWeight() throws IOException {
        List<String> listed = NamedRows.of(page());
        assertEquals(
                Stream.of(Change.Kind.values())
                        .map(kind -> kind.label() + " " + kind.weight().label())
                        .toList(),
                listed);
    }

    @Test
    void everyFormAndLevelIsNamed() throws IOException {
        String page = page();
        assertTrue(DifferenceForm.names().stream().allMatch(name -> page.contains("`" + name + "`")));
        assertTrue(Stream.of("never", "loosened", "any").allMatch(level -> page.contains("`--fail-on " + level + "`")));
    }
}
