package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.External;
import dev.runsheet.testing.GitCommand;
import dev.runsheet.testing.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository begins: empty, full of findings, on one forge or another, with files that must stay. */
class InitCommandTest {
    private static final String LINT = ".github/workflows/checklists.yml";
    private static final String SITE = ".github/workflows/runbooks.yml";

    @TempDir
    Path folder;

    @BeforeEach
    void repository() throws IOException, InterruptedException {
        GitCommand.in(folder, "init", "-q", "-b", "main");
    }

    private void keptOn(String host) throws IOException, InterruptedException {
        GitCommand.in(folder, "remote", "add", "origin", "git@" + host + ":acme/ops.git");
    }

    @Test
    void fourCommandsMakeACleanSite() throws Exception {
        keptOn("github.com");
        assertEquals(0, Typed.in(folder, "init").exit());
        assertEquals(0, Typed.in(folder, "new", "rollout").exit());
        Typed lint = Typed.in(folder, "lint", "--fail-on", "warning");
        assertEquals(0, lint.exit(), lint.out());
        Typed build = Typed.in(folder, "build", "--fail-on", "warning");
        assertEquals(0, build.exit(), build.err());
        assertTrue(Files.exists(folder.resolve("target/site/checklists/rollout.html")));
    }

    @Test
    void writesWhatFitsGithub() throws Exception {
        keptOn("github.com");
        Typed init = Typed.in(folder, "init", "--tool", "acme/runsheet@v0.1.0");
        assertEquals("write  .runsheet.yaml\nwrite  " + LINT + "\nwrite  " + SITE + "\n", init.out());
        String lint = Files.readString(folder.resolve(LINT));
        assertTrue(lint.contains("  RUNSHEET_REPOSITORY: 'acme/runsheet'\n  RUNSHEET_REF: 'v0.1.0'\n"), lint);
        assertTrue(lint.contains(".runsheet-tool/runsheet lint checklists\n"), lint);
        assertFalse(lint.contains("{{=") || lint.contains("<%"), lint);
    }

    @Test
    void writesWhatFitsGitlab() throws Exception {
        keptOn("gitlab.example.org");
        Typed init = Typed.in(folder, "init");
        assertEquals("write  .runsheet.yaml\nwrite  .gitlab/checklists.yml\nwrite  .gitlab-ci.yml\n", init.out());
        String pipeline = Files.readString(folder.resolve(".gitlab/checklists.yml"));
        assertTrue(pipeline.contains("--format gitlab:gl-code-quality.json"), pipeline);
        assertTrue(pipeline.contains("    RUNSHEET_REPOSITORY: ''\n"), pipeline);
    }

    @Test
    void withoutAForgeOnlyTheSettingsAreWritten() {
        assertEquals("write  .runsheet.yaml\n", Typed.in(folder, "init").out());
    }

    @Test
    void theSettingsItWritesAreTaken() {
        Typed.in(folder, "init");
        Typed config = Typed.in(folder, "config");
        assertEquals(0, config.exit(), config.err());
        assertTrue(config.out().contains(".runsheet.yaml"), config.out());
    }

    @Test
    void findsWhereChecklistsLie() throws IOException {
        Typed.file(folder, "docs/deploy/a.md", Typed.BAD);
        Typed.file(folder, "docs/deploy/old/b.md", Typed.BAD);
        Typed.file(folder, "RELEASE.md", "# Release\n" + "- [ ] Step\n".repeat(5));
        Typed.file(folder, "docs/style/guide.md", "# Style\n\nWrite well.\n\n- [ ] A box\n");
        Typed.file(folder, "node_modules/x/deploy.md", Typed.BAD);
        Typed.in(folder, "init", "--forge", "github");
        String lint = read(LINT);
        assertTrue(lint.contains("runsheet lint RELEASE.md docs/deploy\n"), lint);
        assertTrue(lint.contains("      - 'RELEASE.md'\n      - 'docs/deploy/**'\n"), lint);
    }

    @Test
    void whatIsWrongAlreadyGoesToABaseline() throws IOException {
        Typed.file(folder, "ops/deploy.md", Typed.BAD);
        Typed init = Typed.in(folder, "init", "--forge", "github");
        assertTrue(init.out().contains("\nwrite  runsheet-baseline.yaml ("), init.out());
        assertTrue(read(LINT).contains("--baseline runsheet-baseline.yaml\n"), read(LINT));
        Typed known = Typed.in(folder, "lint", "ops", "--baseline", "runsheet-baseline.yaml", "--fail-on", "info");
        assertEquals(0, known.exit(), known.out());
        assertEquals(1, Typed.in(folder, "lint", "ops").exit());
    }

    @Test
    void keepsWhatIsThere() throws IOException {
        Typed.file(folder, ".runsheet.yaml", "profile: strict\n");
        Typed.file(folder, LINT, "mine");
        Typed.file(folder, ".pre-commit-config.yaml", "repos: []\n");
        Typed init = Typed.in(folder, "init", "--pre-commit");
        assertAll(
                () -> assertTrue(init.out().contains("keep   .runsheet.yaml (it is there already)\n"), init.out()),
                () -> assertTrue(init.out().contains("keep   " + LINT), init.out()),
                () -> assertTrue(init.out().contains("write  " + SITE), init.out()),
                () -> assertEquals("profile: strict\n", read(".runsheet.yaml")),
                () -> assertEquals("mine", read(LINT)),
                () -> assertEquals("repos: []\n", read(".pre-commit-config.yaml")),
                () -> assertTrue(init.err().contains("add a local hook to .pre-commit-config.yaml"), init.err()));
        String before = listing();
        Typed again = Typed.in(folder, "init", "--pre-commit");
        assertFalse(again.out().contains("write"), again.out());
        assertEquals(before, listing());
    }

    @Test
    void dryRunShowsTextsAndWritesNothing() throws IOException {
        Typed.file(folder, "ops/deploy.md", Typed.BAD);
        String before = listing();
        Typed shown = Typed.in(folder, "init", "--dry-run", "--forge", "gitlab");
        assertTrue(shown.out().contains("write  .gitlab/checklists.yml\n       | # Checks"), shown.out());
        assertTrue(shown.out().contains("write  runsheet-baseline.yaml ("), shown.out());
        assertEquals(before, listing());
    }

    @Test
    void worksFromAFolderFartherDown() throws IOException {
        Path below = Files.createDirectories(folder.resolve("a/b"));
        Typed.in(below, "init");
        assertTrue(Files.exists(folder.resolve(".runsheet.yaml")));
        assertFalse(Files.exists(below.resolve(".runsheet.yaml")));
    }

    @Test
    void aLinkLeadsItNowhereElse() throws IOException {
        Path top = Files.createDirectory(folder.resolve("top"));
        Files.createDirectory(top.resolve(".git"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(top.resolve(".github"), outside);
        Typed init = Typed.in(top, "init", "--forge", "github");
        assertEquals(2, init.exit());
        assertTrue(init.err().contains("leads out of"), init.err());
        try (Stream<Path> files = Files.walk(outside)) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void whatCouldMeanSomethingInAWorkflowIsLeftOut() throws IOException {
        Typed.file(folder, "${{ github.token }}/deploy.md", Typed.BAD);
        Typed.file(folder, "two words/deploy.md", Typed.BAD);
        Typed init = Typed.in(folder, "init", "--forge", "github");
        String lint = read(LINT);
        assertFalse(lint.contains("github.token"), lint);
        assertTrue(lint.contains("lint 'two words'\n"), lint);
        assertTrue(init.err().contains("has characters that are not written into workflows"), init.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"runsheet", "acme/runsheet", "acme/runsheet@", "a/b@v1; rm -rf /", "a/b@-x", "${{x}}/b@c"})
    void aToolHasToBeASource(String tool) {
        Typed refused = Typed.in(folder, "init", "--tool", tool);
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("is no source"), refused.err());
    }

    @Test
    void otherPeoplesJudgesTakeTheWorkflows() throws Exception {
        Typed.file(folder, "two words/deploy.md", Typed.BAD);
        for (List<String> tool : List.of(List.<String>of(), List.of("--tool", "acme/runsheet@v0.1.0"))) {
            Path top = Files.createDirectories(folder.resolve("t" + tool.size()));
            Files.createDirectories(top.resolve(".git"));
            Typed.file(top, "two words/deploy.md", Typed.BAD);
            List<String> arguments = Stream.concat(
                            Stream.of("init", "--forge", "github", "--pre-commit"), tool.stream())
                    .toList();
            assertEquals(0, Typed.in(top, arguments.toArray(String[]::new)).exit());
            Judge.accepts(
                    "workflow.sh",
                    Map.of("SCHEMAS", External.schemas().toAbsolutePath().toString()),
                    Stream.of(LINT, SITE)
                            .map(file -> top.resolve(file).toString())
                            .toList());
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private String listing() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return String.join(
                    "\n",
                    files.filter(file -> !file.toString().contains("/.git/"))
                            .map(Path::toString)
                            .sorted()
                            .toList());
        }
    }
}
