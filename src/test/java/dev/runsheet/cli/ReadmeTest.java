package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what people get. */
class ReadmeTest {

    @TempDir
    private Path folder;

    @Test
    void listsTheCommandsThatThereAre() throws IOException {
        String table = readme().split("\n## Commands\n", -1)[1].split("\n## ", -1)[0];
        List<String> written = table.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf(" |", 1)))
                .flatMap(cell -> Pattern.compile("`([a-z]+)").matcher(cell).results())
                .map(found -> found.group(1))
                .toList();
        assertEquals(Commands.names(), written);
    }

    @Test
    void showsAFindingAsItIsPrinted() throws IOException {
        String shown = fence("");
        String file = shown.substring(0, shown.indexOf(':'));
        String printed = Typed.in(Path.of("").toAbsolutePath(), "lint", file).out();
        assertTrue(printed.contains(shown + "\n"), printed);
    }

    @Test
    void showsAConfigurationAndASuppressionThatWork() throws IOException {
        Typed.file(folder, ".runsheet.yaml", fence("yaml"));
        Typed.file(folder, "archive/old.md", "- [ ] Ask ____________\n");
        Typed.file(folder, "reviews/go.md", "# Review\n\n" + fence("markdown") + "- [ ] Ask ____________\n");
        Typed lint = Typed.in(folder, "lint", ".");
        assertEquals("", lint.err());
        assertEquals("0 errors, 0 warnings and 0 infos in 1 file\n", lint.out());
    }

    /** The first fence of {@code language}, with its last line end only where it is code. */
    private static String fence(String language) throws IOException {
        String text = readme().split("\n```" + language + "\n", 2)[1].split("```", 2)[0];
        return language.isEmpty() ? text.stripTrailing() : text;
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
