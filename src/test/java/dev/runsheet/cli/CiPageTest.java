package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.report.Reports;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about continuous integration shows can be copied. */
class CiPageTest {
    private static final Pattern COMMAND = Pattern.compile("runsheet (lint [^|'\\n`]*checklists[^|'\\n`]*)");

    @TempDir
    Path folder;

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "ci.md"));
    }

    @Test
    void everyCommandWorks() throws IOException {
        Typed.file(folder, "checklists/good.md", Typed.GOOD);
        Matcher commands = COMMAND.matcher(page());
        int count = 0;
        for (; commands.find(); count++) {
            Typed typed = Typed.in(folder, commands.group(1).strip().split(" "));
            assertEquals(0, typed.exit(), typed.err());
        }
        assertEquals(4, count);
    }

    @Test
    void everyFormIsListed() throws IOException {
        List<String> listed = page().lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`", 3)[1])
                .toList();
        assertEquals(Reports.names(), listed);
    }

    @Test
    void theWorkflowIsOne() throws Exception {
        String workflow = page().split("\n```yaml\n", 2)[1].split("```", 2)[0];
        assertTrue(workflow.startsWith("name: "), workflow);
        Path file = Typed.file(folder, ".github/workflows/checklists.yml", workflow);
        Judge.accepts(
                "workflow.sh",
                Map.of("SCHEMAS", External.schemas().toAbsolutePath().toString()),
                List.of(file.toString()));
    }
}
