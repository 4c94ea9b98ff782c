package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.gate.Reason;
import dev.runsheet.report.JudgementForm;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that says what the gate says when is what the program holds to. */
class GatePageTest {
    @TempDir
    Path folder;

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "gate.md"));
    }

    @Test
    void theTruthTableIsThatOfTheProgram() throws IOException {
        List<String> listed = NamedRows.of(page());
        assertEquals(
                Stream.of(Reason.Kind.values())
                        .map(kind -> kind.label() + " " + kind.best().label())
                        .toList(),
                listed);
    }

    @Test
    void everyFormIsNamed() throws IOException {
        String page = page();
        assertTrue(JudgementForm.names().stream()
                .allMatch(name -> page.contains("`" + name + "`") || page.contains("`--format " + name + "`")));
    }

    @Test
    void theWorkflowIsOne() throws Exception {
        String workflow = Stream.of(page().split("\n```yaml\n", -1))
                .map(fence -> fence.split("```", 2)[0])
                .filter(fence -> fence.startsWith("name: "))
                .findFirst()
                .orElseThrow();
        Path file = Typed.file(folder, ".github/workflows/gate.yml", workflow);
        Judge.accepts(
                "workflow.sh",
                Map.of("SCHEMAS", External.schemas().toAbsolutePath().toString()),
                List.of(file.toString()));
    }
}
