package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where findings go and what files are called there. */
class FormatTest {
    @TempDir
    Path folder;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Typed.file(folder, "ops/docs/bad.md", Typed.BAD);
    }

    private Typed lint(String... more) {
        return Typed.in(
                folder.resolve("ops"),
                Stream.concat(Stream.of("lint", "docs", "--fail-on", "never"), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aFileIsReplacedWholeItsFolderMadeAndNothingLeftBeside() throws IOException {
        assertEquals(new Typed(0, "", ""), lint("--format", "gitlab:out/deep/gl.json"));
        Path file = folder.resolve("ops/out/deep/gl.json");
        String first = Files.readString(file);
        Files.writeString(file, "old and longer".repeat(1000));
        lint("--format", "gitlab:out/deep/gl.json");
        assertEquals(first, Files.readString(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("ops/link.json"), target);
        lint("--format", "gitlab:link.json");
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(target).startsWith("[\n"));
    }

    @Test
    void aFolderIsNoFile() {
        Typed typed = lint("--format", "gitlab:docs");
        assertEquals(2, typed.exit());
        assertTrue(typed.err().endsWith("docs: it is a folder, and a file is needed\n"), typed.err());
    }

    @Test
    void forgesNameFilesFromTheTopOfTheRepositoryAndOthersFromHere() {
        String absolute = folder.resolve("ops/docs/bad.md").toAbsolutePath().toString();
        for (String path : List.of("docs", absolute)) {
            Typed github = Typed.in(folder.resolve("ops"), "lint", path, "--format", "github");
            Typed checkstyle = Typed.in(folder.resolve("ops"), "lint", path, "--format", "checkstyle");
            assertTrue(github.out().contains("::error file=ops/docs/bad.md,line=1"), github.out());
            assertTrue(checkstyle.out().contains("<file name=\"docs/bad.md\">"), checkstyle.out());
        }
        Typed outside = Typed.in(folder.resolve("ops"), Typed.BAD, Map.of(), "lint", "-", "--format", "github");
        assertTrue(outside.out().contains("::error file=-,line=1"), outside.out());
    }

    @Test
    void aStepOfAWorkflowGetsItsSummaryBehindWhatIsThere() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "before\n");
        Map<String, String> environment = Map.of(
                "GITHUB_STEP_SUMMARY", summary.toString(),
                "GITHUB_SERVER_URL", "https://github.com",
                "GITHUB_REPOSITORY", "o/r",
                "GITHUB_SHA", "c0ffee");
        Path ops = folder.resolve("ops");
        assertEquals(
                1,
                Typed.in(ops, "", environment, "lint", "docs", "--format", "github")
                        .exit());
        String written = Files.readString(summary);
        assertTrue(written.startsWith("before\n\n# Runsheet\n\n"), written);
        assertTrue(written.contains("(https://github.com/o/r/blob/c0ffee/ops/docs/bad.md#L1)"), written);
        Typed.in(ops, "", environment, "lint", "docs");
        assertEquals(written, Files.readString(summary), "only the github form writes it");
    }

    @Test
    void aSummaryThatCannotBeWrittenIsSaidAndChangesNothing() {
        Map<String, String> environment = Map.of("GITHUB_STEP_SUMMARY", folder.toString());
        Typed typed = Typed.in(folder.resolve("ops"), "", environment, "lint", "docs", "--format", "github");
        assertEquals(1, typed.exit());
        assertTrue(typed.err().startsWith("runsheet: cannot write the step's summary: "), typed.err());
    }

    @Test
    void statisticsStandInForTheFindings() {
        String out = lint("--statistics").out();
        assertTrue(out.startsWith("findings  files  fixable  severity  rule\n"), out);
        assertTrue(out.contains("  error     RB01 missing-rollback\n"), out);
        assertFalse(out.contains("bad.md"), out);
    }

    @Test
    void aTestFailsWhereTheRunDoes() {
        assertFalse(lint("--format", "junit").out().contains("<failure"));
        assertTrue(Typed.in(folder.resolve("ops"), "lint", "docs", "--format", "junit")
                .out()
                .contains("<failure"));
    }

    @Test
    void rulesOfSarifHaveTheirPages() {
        String out = lint("--format", "sarif").out();
        assertTrue(out.contains("\"markdown\": \"# missing-rollback\\n\\n## What it finds"), out.substring(0, 2000));
    }
}
