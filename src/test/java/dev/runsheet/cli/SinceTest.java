package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.GitCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a branch has brought, in repositories that git itself has made. */
class SinceTest {
    private static final String PLAN = """
            # Production deployment of search

            **Owner:** @maria

            ## Approval

            - [ ] Approved by the team lead: ________ Date: ________

            ## Deploy

            - [ ] Deploy v2 to production
            - [ ] Error rate stays below 1% for 10 minutes

            ## Rollback

            Roll back if the error rate exceeds 5% for 5 minutes:

            1. Redeploy v1
            2. Verify that the error rate is below 1%
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void repository() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        Typed.file(folder, "docs/plan.md", PLAN);
        Typed.file(folder, "docs/old.md", Typed.BAD);
        commit();
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        GitCommand.in(folder, arguments);
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", "state");
    }

    private Typed since(String revision, String... paths) {
        return Typed.in(
                folder,
                Stream.concat(Stream.of("lint", "--since", revision, "--fail-on", "info"), Stream.of(paths))
                        .toArray(String[]::new));
    }

    private static List<String> errors(Typed typed) {
        return typed.out()
                .lines()
                .filter(line -> line.matches(".*:\\d+:\\d+ error .*"))
                .toList();
    }

    @Test
    void nothingChangedIsNothingNew() {
        assertEquals(0, since("HEAD", "docs").exit(), since("HEAD", "docs")::out);
    }

    @Test
    void aDeletedSectionIsNewThoughNoLineThatIsLeftHasChanged() throws IOException, InterruptedException {
        Typed.file(folder, "docs/plan.md", PLAN.substring(0, PLAN.indexOf("## Rollback")));
        Typed uncommitted = since("HEAD", "docs");
        commit();
        Typed committed = since("HEAD~1", "docs");
        assertAll(
                () -> assertEquals(1, errors(uncommitted).size(), uncommitted::out),
                () -> assertTrue(errors(uncommitted).get(0).contains("docs/plan.md:1:1 error RB01"), uncommitted::out),
                () -> assertEquals(uncommitted, committed),
                () -> assertEquals(0, since("HEAD", "docs").exit()));
    }

    @Test
    void aRenamedFileIsTheSameFile() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("docs/ü ber"));
        git("mv", "docs/old.md", "docs/ü ber/neu €.md");
        Typed staged = since("HEAD", "docs");
        assertEquals(List.of(), errors(staged));
        commit();
        assertEquals(List.of(), errors(since("HEAD~1", "docs")));
    }

    @Test
    void aNewFileIsNewAsAWhole() throws IOException {
        Typed.file(folder, "docs/new.md", Typed.BAD);
        Typed typed = since("HEAD", "docs");
        assertTrue(errors(typed).stream().allMatch(line -> line.startsWith("docs/new.md")), typed::out);
        assertFalse(errors(typed).isEmpty());
    }

    @Test
    void whatTheNewRevisionSilencesNoMoreIsNew() throws IOException, InterruptedException {
        Typed.file(folder, "docs/plan.md", "<!-- runsheet-disable-file TX07 -- later -->\n\n" + PLAN + "\n-[ ] Wait\n");
        commit();
        Typed.file(folder, "docs/plan.md", PLAN + "\n-[ ] Wait\n");
        assertTrue(since("HEAD", "docs").out().contains("TX07"));
    }

    @Test
    void aLinkWhoseTargetIsGoneIsNewInADocumentThatIsAsItWas() throws IOException, InterruptedException {
        Typed.file(folder, "ops/rollback.md", Typed.GOOD);
        Typed.file(folder, "docs/linking.md", PLAN + "\nSee [how](../ops/rollback.md#look) and [more](gone.md).\n");
        commit();
        assertEquals(List.of(), errors(since("HEAD", "docs/linking.md")));
        Typed.file(folder, "ops/rollback.md", Typed.GOOD.replace("## Look", "## Watch"));
        Typed renamed = since("HEAD", "docs/linking.md");
        Files.delete(folder.resolve("ops/rollback.md"));
        Typed deleted = since("HEAD", "docs/linking.md");
        assertAll(
                () -> assertEquals(1, errors(renamed).size(), renamed::out),
                () -> assertTrue(errors(renamed).get(0).contains("RB15"), renamed::out),
                () -> assertEquals(1, errors(deleted).size(), deleted::out),
                () -> assertTrue(errors(deleted).get(0).contains("rollback.md"), deleted::out));
    }

    @Test
    void itWorksFromAFolderWithinAndByLinks() throws IOException {
        Files.createSymbolicLink(folder.resolve("docs/link.md"), folder.resolve("docs/old.md"));
        Typed within = Typed.in(folder.resolve("docs"), "lint", "--since", "HEAD", "old.md", "link.md");
        assertEquals(0, within.exit(), within.out() + within.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "--output=x", "HEAD:docs/plan.md", "HEAD;touch x", "main..main"})
    void whatIsNoRevisionIsTrouble(String revision) throws IOException {
        Typed typed = Typed.in(folder, "lint", "docs", "--since=" + revision);
        assertAll(
                () -> assertEquals(2, typed.exit()),
                () -> assertTrue(
                        typed.err().startsWith("runsheet: there is no revision " + revision + " in this repository"),
                        typed::err),
                () -> assertFalse(Files.exists(folder.resolve("x"))));
    }

    @Test
    void aFileOfNoRepositoryIsTrouble(@TempDir Path outside) throws IOException {
        Path file = Typed.file(outside, "a.md", Typed.GOOD);
        Typed typed = since("HEAD", file.toString());
        assertEquals(2, typed.exit());
        assertTrue(typed.err().contains("it is not in the repository"), typed.err());
        Typed nowhere = Typed.in(outside, "lint", "a.md", "--since", "HEAD");
        assertEquals(2, nowhere.exit());
        assertTrue(nowhere.err().contains("--since needs a git repository"), nowhere.err());
        assertEquals(2, Typed.in(folder, "lint", "-", "--since", "HEAD").exit());
    }
}
