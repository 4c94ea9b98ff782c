package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String PAGE = """
            <h1>Production deployment</h1>
            <h2>Deploy</h2>
            <ul><li><input type=checkbox> Deploy v2 to production</li></ul>
            <p><a href="javascript:x()">go</a></p>
            """;
    private static final String MARKDOWN =
            "# Production deployment\n\n## Deploy\n\n- [ ] Deploy v2 to production\n\ngo\n";
    private static final String LOSS =
            "page.html:4:4: a link leads to javascript:, where no checklist should; its text is kept\n";

    @TempDir
    Path folder;

    @Test
    void theMarkdownGoesToStandardOutputAndTheRestBesideIt() throws IOException {
        Typed.file(folder, "page.html", PAGE);
        Typed typed = Typed.in(folder, "import", "page.html");
        assertAll(
                () -> assertEquals(0, typed.exit()),
                () -> assertEquals(MARKDOWN, typed.out()),
                () -> assertTrue(typed.err().startsWith("runsheet: " + LOSS), typed.err()),
                () -> assertTrue(typed.err().contains("error RB01 missing-rollback"), typed.err()),
                () -> assertEquals(
                        typed.out(),
                        Typed.in(folder, PAGE, Map.of(), "import", "-").out()));
    }

    @Test
    void withAFileTheFindingsAreTheResult() throws IOException {
        Typed.file(folder, "page.html", PAGE);
        Typed typed = Typed.in(folder, "import", "page.html", "-o", "in/deploy.md");
        assertAll(
                () -> assertEquals(0, typed.exit()),
                () -> assertEquals(MARKDOWN, Files.readString(folder.resolve("in/deploy.md"))),
                () -> assertEquals("runsheet: " + LOSS, typed.err()),
                () -> assertEquals(Typed.in(folder, "lint", "in/deploy.md").out(), typed.out()));
    }

    @Test
    void nothingIsOverwrittenUnasked() throws IOException {
        Typed.file(folder, "page.html", PAGE);
        Typed.file(folder, "deploy.md", "mine");
        Typed refused = Typed.in(folder, "import", "page.html", "-o", "deploy.md");
        assertEquals(
                new Typed(
                        2,
                        "",
                        "runsheet: deploy.md is there already; choose another name with -o, or overwrite it with --force\n"),
                refused);
        assertEquals("mine", Files.readString(folder.resolve("deploy.md")));
        assertEquals(
                0,
                Typed.in(folder, "import", "page.html", "-o", "deploy.md", "--force")
                        .exit());
        assertEquals(MARKDOWN, Files.readString(folder.resolve("deploy.md")));
    }

    @Test
    void whatCannotBeImportedIsOneMessage() throws IOException {
        Typed.file(folder, "deep.html", "<div>".repeat(5_000) + "x");
        Typed.file(folder, "note.txt", "x");
        assertEquals(
                new Typed(
                        2,
                        "",
                        "runsheet: deep.html: it cannot be imported; its elements are nested more than 250 levels deep,"
                                + " which is the limit; are tags left open?\n"),
                Typed.in(folder, "import", "deep.html", "-o", "deep.md"));
        assertTrue(Files.notExists(folder.resolve("deep.md")));
        assertEquals(2, Typed.in(folder, "import", "nowhere.html").exit());
        assertEquals(2, Typed.in(folder, "import", "note.txt").exit());
        assertEquals(2, Typed.in(folder, "import", ".").exit());
    }
}
