package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    @TempDir
    Path folder;

    @Test
    void nothingFoundIsZeroAndAnErrorIsOne() throws IOException {
        Typed.file(folder, "checklists/good.md", Typed.GOOD);
        assertEquals(0, Typed.in(folder, "lint").exit());
        Typed.file(folder, "checklists/bad.md", Typed.BAD);
        Typed typed = Typed.in(folder, "lint");
        assertAll(
                () -> assertEquals(1, typed.exit()),
                () -> assertEquals("", typed.err()),
                () -> assertTrue(typed.out().contains("checklists/bad.md:1:1 error RB01"), typed.out()));
    }

    @Test
    void failOnSaysFromWhichLevel() throws IOException {
        Typed.file(folder, "warned.md", "# Weekly review\n\n## Empty\n\n## Look\n\n- [ ] Read the alerts\n");
        assertAll(
                () -> assertEquals(0, Typed.in(folder, "lint", "warned.md").exit()),
                () -> assertEquals(
                        1,
                        Typed.in(folder, "lint", "--fail-on", "warning", "warned.md")
                                .exit()),
                () -> assertEquals(
                        1,
                        Typed.in(folder, "lint", "--fail-on=info", "warned.md").exit()));
        Typed.file(folder, "bad.md", Typed.BAD);
        assertEquals(0, Typed.in(folder, "lint", "--fail-on", "never", "bad.md").exit());
    }

    @Test
    void infosAreACountUnlessAskedFor() throws IOException {
        Typed.file(folder, "a.md", "# Weekly review\n\n## Look\n\n#### Deep\n\n- [ ] Read the alerts\n");
        String counted = Typed.in(folder, "lint", "a.md").out();
        String shown = Typed.in(folder, "lint", "--show", "info", "a.md").out();
        assertFalse(counted.contains("SR03"), counted);
        assertTrue(counted.contains("1 info "), counted);
        assertTrue(shown.contains("a.md:5:1 info SR03") || shown.contains("info SR03"), shown);
    }

    @Test
    void severalFormatsAtOnceOneOfThemToTheStream() throws IOException {
        Typed.file(folder, "bad.md", Typed.BAD);
        Typed typed = Typed.in(folder, "lint", "--format", "json:found.json", "--format", "text", "bad.md");
        String json = Files.readString(folder.resolve("found.json"));
        assertTrue(typed.out().contains("error RB01"), typed.out());
        assertEquals(Typed.in(folder, "lint", "--format", "json", "bad.md").out(), json);
        assertEquals(
                "",
                Typed.in(folder, "lint", "--format", "json:found.json", "bad.md")
                        .out());
    }

    @Test
    void aFileThatCannotBeWrittenIsTrouble() throws IOException {
        Typed.file(folder, "good.md", Typed.GOOD);
        Typed typed = Typed.in(folder, "lint", "--format", "json:good.md/found.json", "good.md");
        assertEquals(2, typed.exit());
        assertTrue(typed.err().startsWith("runsheet: "), typed.err());
        assertEquals(1, typed.err().lines().count());
    }

    @Test
    void standardInputIsReadAndNamed() {
        Typed typed = Typed.in(folder, Typed.BAD, Map.of(), "lint", "-");
        assertEquals(1, typed.exit());
        assertTrue(typed.out().contains("\n-:1:1 error RB01 "), typed.out());
    }

    @Test
    void aPipeIsReadByTheRealProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "lint",
                        "-")
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(Typed.BAD.getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), out);
        assertTrue(out.contains("\n-:1:1 error RB01 "), out);
    }

    @Test
    void aModelIsRecognisedOnStandardInput() throws IOException {
        Typed.file(folder, "bad.md", Typed.BAD);
        String model = Typed.in(folder, "model", "bad.md").out();
        Typed typed = Typed.in(folder, model, Map.of(), "lint", "-");
        assertEquals(1, typed.exit());
        assertTrue(typed.out().contains("error RB01"), typed.out());
    }

    @Test
    void filesOfAFolderComeByNameAndNoneTwice() throws IOException {
        for (String name : new String[] {"b.md", "a/z.md", "a.markdown", "c.checklist.yml"}) {
            Typed.file(folder, "docs/" + name, name.endsWith("yml") ? "runsheet: 1\ntitle: 7\n" : "\n\ntext\n");
        }
        Typed.file(folder, "docs/.hidden/x.md", "text\n");
        Typed.file(folder, "docs/target/x.md", "text\n");
        Typed.file(folder, "docs/node_modules/x.md", "text\n");
        Typed.file(folder, "docs/notes.txt", "text\n");
        Typed typed = Typed.in(folder, "facts", "--format", "csv", "docs/b.md", "docs", "./docs/../docs");
        assertEquals(
                "docs/b.md docs/a/z.md docs/a.markdown docs/c.checklist.yml",
                typed.out()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .distinct()
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }

    @Test
    void theNearerConfigurationHoldsOverTheFarther() throws IOException {
        Typed.file(folder, ".runsheet.yaml", "rules:\n  missing-rollback: warning\n");
        Typed.file(folder, "a/.runsheet.yaml", "rules:\n  missing-rollback: off\n");
        Typed.file(folder, "a/x.md", Typed.BAD);
        Typed.file(folder, "b/x.md", Typed.BAD);
        String out = Typed.in(folder, "lint", ".").out();
        assertTrue(out.contains("b/x.md:1:1 warning RB01"), out);
        assertFalse(out.contains("a/x.md:1:1 warning RB01"), out);
        Typed.file(folder, "own.yaml", "rules:\n  RB01: error\n");
        assertTrue(Typed.in(folder, "lint", "--config", "own.yaml", "a").out().contains("a/x.md:1:1 error RB01"));
    }

    @Test
    void theSearchForConfigurationsEndsAtTheRepository() throws IOException {
        Typed.file(folder, ".runsheet.yaml", "rules:\n  missing-rollback: off\n");
        Files.createDirectories(folder.resolve("repo/.git"));
        Typed.file(folder, "repo/x.md", Typed.BAD);
        assertTrue(Typed.in(folder, "lint", "repo").out().contains("RB01"));
    }

    @Test
    void theConfigurationExcludesAndTellsKinds() throws IOException {
        Typed.file(folder, ".runsheet.yaml", "exclude: [\"docs/old/**\"]\nkinds:\n  \"docs/reviews/**\": readiness\n");
        Typed.file(folder, "docs/old/x.md", Typed.BAD);
        Typed.file(folder, "docs/reviews/y.md", Typed.BAD);
        Typed.file(folder, "docs/reviews/z.md", "---\nkind: rollout\n---\n" + Typed.BAD);
        String out = Typed.in(folder, "lint", "docs").out();
        assertFalse(out.contains("x.md"), out);
        assertFalse(out.contains("y.md:1:1 error RB01"), out);
        assertTrue(out.contains("z.md:4:1 error RB01"), out);
        assertTrue(Typed.in(folder, "lint", "docs/old/x.md").out().contains("RB01"), "a file that is named is read");
    }

    @Test
    void manyFilesGiveTheSameBytesEveryTime() throws IOException {
        for (int i = 0; i < 60; i++) {
            Typed.file(folder, "docs/" + i % 7 + "/" + i + ".md", i % 2 == 0 ? Typed.BAD : Typed.GOOD + "\ntext " + i);
        }
        String first = Typed.in(folder, "lint", "--format", "json", "docs").out();
        IntStream.range(0, 5)
                .forEach(i -> assertEquals(
                        first,
                        Typed.in(folder, "lint", "--format", "json", "docs").out()));
    }
}
