package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.build.Input;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be read gets one message that names it, exit 2, and does not stop the others. */
class BadInputTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aSoundFileBesideTheBadOnes() throws IOException {
        Typed.file(folder, "good.md", Typed.GOOD);
    }

    @Test
    void aMissingPath() {
        assertOthersAreDone("nowhere.md: there is no such file or folder; check the name", "nowhere.md");
    }

    @Test
    void aMistypedPath() {
        assertOthersAreDone("god.md: there is no such file or folder; did you mean good.md?", "god.md");
    }

    @Test
    void aPathThroughAFile() {
        assertOthersAreDone("good.md/more.md: not a directory", "good.md/more.md");
    }

    @Test
    void anEmptyFile() throws IOException {
        Typed.file(folder, "empty.md", "");
        assertOthersAreDone("empty.md: the file is empty; write a checklist into it or remove it", "empty.md");
    }

    @Test
    void anEmptyFolder() throws IOException {
        Files.createDirectory(folder.resolve("void"));
        assertOthersAreDone(
                "void: there is no checklist in this folder; checklists are files that end in .md, .markdown,"
                        + " .checklist.yaml or .checklist.yml",
                "void");
    }

    @Test
    void noDefaultFolder() {
        Typed typed = Typed.in(folder, "lint");
        assertEquals(2, typed.exit());
        assertEquals("runsheet: checklists: there is no such file or folder; check the name\n", typed.err());
    }

    @Test
    void aFileBeyondTheLimit() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.md").toFile(), "rw")) {
            file.setLength(Input.LARGEST + 1L);
        }
        assertOthersAreDone("huge.md: it has more than 32 MB, which is the limit; split it", "huge.md");
    }

    @Test
    void aFileWithoutPermission() throws IOException {
        Path closed = Typed.file(folder, "closed.md", Typed.GOOD);
        close(closed);
        assertOthersAreDone("closed.md: permission denied; give the user who runs this the right to it", "closed.md");
    }

    @Test
    void aFolderWithoutPermission() throws IOException {
        Typed.file(folder, "closed/a.md", Typed.GOOD);
        close(folder.resolve("closed"));
        try {
            assertOthersAreDone("closed: permission denied; give the user who runs this the right to it", "closed");
        } finally {
            Files.setPosixFilePermissions(folder.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Takes all permissions away. For the superuser that changes nothing, and neither do file systems without them. */
    private static void close(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(path)) {
            String message = "Not run: whoever runs this may read files without permission";
            System.err.println(message);
            Assumptions.abort(message);
        }
    }

    @Test
    void aLinkInACircleAndOneThatLeadsOut() throws IOException {
        Path outside = Typed.file(folder, "outside/secret.md", Typed.BAD);
        Typed.file(folder, "docs/a.md", Typed.GOOD);
        Files.createSymbolicLink(folder.resolve("docs/circle"), folder.resolve("docs"));
        Files.createSymbolicLink(folder.resolve("docs/folder"), outside.getParent());
        Files.createSymbolicLink(folder.resolve("docs/file.md"), outside);
        Files.createSymbolicLink(folder.resolve("docs/gone.md"), folder.resolve("gone"));
        Typed typed = Typed.in(folder, "lint", "--format", "json", "docs");
        assertEquals(2, typed.exit());
        assertEquals("""
                runsheet: docs/file.md: this link leads out of the folder that is searched; name the file itself, or exclude it
                runsheet: docs/gone.md: this link leads nowhere; remove it or set it right
                """, typed.err());
        assertTrue(typed.out().contains("\"files\": 1"), typed.out());
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        byte[] latin = "# Caf\u00e9\n\n- [ ] Open the door\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("latin.md"), latin);
        Typed lint = Typed.in(folder, "lint", "latin.md", "good.md");
        assertAll(
                () -> assertEquals(1, lint.exit()),
                () -> assertEquals("", lint.err()),
                () -> assertTrue(lint.out().contains("latin.md:1:6 error TX02 invalid-encoding"), lint.out()));
        Typed facts = Typed.in(folder, "facts", "--format", "json", "latin.md", "good.md");
        assertEquals(2, facts.exit());
        assertEquals("runsheet: latin.md:1:6: the bytes E9 at byte 5 are not UTF-8; save it as UTF-8\n", facts.err());
        assertTrue(facts.out().contains("\"file\": \"good.md\""));
    }

    @Test
    void aMalformedConfiguration() throws IOException {
        Typed.file(folder, ".runsheet.yaml", "profil: strict\nrules:\n  missing-titel: off\n");
        Typed typed = Typed.in(folder, "lint", "good.md");
        assertEquals(2, typed.exit());
        assertEquals("""
                runsheet: .runsheet.yaml:1:1: "profil" is no key of a configuration; write profile
                runsheet: .runsheet.yaml:3:3: "missing-titel" is no rule; write missing-title
                """, typed.err());
        assertTrue(typed.out().contains("in 1 file"), typed.out());
        assertEquals(0, Typed.in(folder, "lint", "--no-config", "good.md").exit());
    }

    @Test
    void aConfigurationThatIsNoYaml() throws IOException {
        Typed.file(folder, ".runsheet.yaml", "rules: [\n");
        Typed typed = Typed.in(folder, "lint", "good.md");
        assertEquals(2, typed.exit());
        assertEquals(1, typed.err().lines().count(), typed.err());
        assertTrue(typed.err().startsWith("runsheet: .runsheet.yaml:"), typed.err());
    }

    @Test
    void aChecklistInYamlWithFaults() throws IOException {
        Typed.file(folder, "deploy.checklist.yaml", "runsheet: 1\ntitel: Deploy\nsections: 3\n");
        Typed check = Typed.in(folder, "model", "--check", "deploy.checklist.yaml");
        assertAll(
                () -> assertEquals(2, check.exit()),
                () -> assertEquals("", check.out()),
                () -> assertTrue(check.err().contains("runsheet: deploy.checklist.yaml:2:1: "), check.err()),
                () -> assertTrue(check.err().contains("runsheet: deploy.checklist.yaml:3:11: "), check.err()));
        Typed lint = Typed.in(folder, "lint", "deploy.checklist.yaml");
        assertEquals(1, lint.exit());
        assertTrue(lint.out().contains("deploy.checklist.yaml:2:1 error SR09 invalid-yaml"), lint.out());
    }

    @Test
    void whatIsNoYamlAtAllIsTheOnlyFinding() throws IOException {
        Typed.file(folder, "deploy.checklist.yaml", "runsheet: 1\ntitle: Deploy\nsections: [\n");
        Typed lint = Typed.in(folder, "lint", "deploy.checklist.yaml");
        assertTrue(lint.out().contains("error SR09 invalid-yaml"), lint.out());
        assertTrue(lint.out().endsWith("1 error, 0 warnings and 0 infos in 1 file\n"), lint.out());
    }

    @Test
    void deepNestingDoesNotStopTheOthers() throws IOException {
        Typed.file(folder, "deep.md", "# Deep\n\n" + ">".repeat(20_000) + " - [ ] a\n");
        Typed.file(folder, "deep.checklist.yaml", "runsheet: 1\nblocks: " + "[".repeat(50_000) + "\n");
        Typed typed = Typed.in(folder, "lint", "--format", "json", ".");
        assertFalse(typed.err().contains("internal error"), typed.err());
        assertTrue(typed.out().contains("\"files\": 3"), typed.out());
    }

    private void assertOthersAreDone(String message, String path) {
        Typed typed = Typed.in(folder, "lint", "--format", "json", path, "good.md");
        assertAll(
                () -> assertEquals("runsheet: " + message + "\n", typed.err()),
                () -> assertEquals(2, typed.exit()),
                () -> assertTrue(typed.out().contains("\"files\": 1"), typed.out()));
    }
}
