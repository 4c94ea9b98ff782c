package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runsheet.compare.Change;
import dev.runsheet.testing.GitCommand;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Versions of a checklist, in files and in repositories that git itself has made. */
class DiffCommandTest {
    private static final String PLAN = """
            # Production deployment of search

            ## Approval

            - [ ] Approved by the team lead: ________ Date: ________

            ## Deploy

            - [ ] Deploy v2 to production
            - [ ] Error rate stays below 1% for 10 minutes

            ## Rollback

            Roll back if the error rate exceeds 5% for 5 minutes.

            ### Steps back

            1. Redeploy v1
            2. Verify that the error rate is below 1%
            """;
    private static final String LOOSE = PLAN.replace("exceeds 5%", "exceeds 20%");

    @TempDir
    Path folder;

    @BeforeEach
    void repository() throws IOException, InterruptedException {
        git("init", "-q", "-b", "main");
        Typed.file(folder, "docs/plan.md", PLAN);
        git("add", "-A");
        git("commit", "-q", "-m", "fix: first state");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        GitCommand.in(folder, arguments);
    }

    private Typed diff(String... arguments) {
        return Typed.in(
                folder, Stream.concat(Stream.of("diff"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static void tellsTheLooserTrigger(Typed typed) {
        assertEquals("", typed.err());
        assertTrue(typed.out().contains("loosened limit-loosened: "), typed::out);
        assertTrue(typed.out().contains("\n   14 - Roll back if the error rate exceeds 5% for"), typed::out);
        assertTrue(typed.out().contains("\n   14 + Roll back if the error rate exceeds 20% for"), typed::out);
        assertTrue(typed.out().contains("\n1 loosened, 0 tightened and 0 changed; "), typed::out);
    }

    @Test
    void filesRevisionsAndStandardInputAreVersions() throws IOException, InterruptedException {
        Typed.file(folder, "docs/plan.md", LOOSE);
        Typed.file(folder, "old.md", PLAN);
        tellsTheLooserTrigger(diff("old.md", "docs/plan.md"));
        tellsTheLooserTrigger(diff("main:docs/plan.md"));
        tellsTheLooserTrigger(diff("docs/plan.md"));
        tellsTheLooserTrigger(diff("HEAD^{/fix: first}:docs/plan.md", "docs/plan.md"));
        tellsTheLooserTrigger(Typed.in(folder.resolve("docs"), "diff", "main:./plan.md"));
        tellsTheLooserTrigger(Typed.in(folder.resolve("docs"), "diff", "plan.md"));
        tellsTheLooserTrigger(Typed.in(folder, PLAN, Map.of(), "diff", "-", "docs/plan.md"));
        git("add", "-A");
        git("mv", "docs/plan.md", "docs/ü ber.md");
        git("commit", "-q", "-m", "second state");
        tellsTheLooserTrigger(diff("HEAD~1:docs/plan.md", "HEAD:docs/ü ber.md"));
    }

    @Test
    void aModelInYamlIsAVersionToo() throws IOException {
        Typed.file(
                folder,
                "plan.checklist.yaml",
                Typed.in(folder, "model", "docs/plan.md").out());
        Typed.file(folder, "docs/plan.md", LOOSE);
        Typed same = diff("main:docs/plan.md", "plan.checklist.yaml");
        assertTrue(same.out().contains("\n0 loosened, 0 tightened and 0 changed; "), same::out);
        Typed typed = diff("plan.checklist.yaml", "docs/plan.md");
        assertTrue(typed.out().contains("\n1 loosened, 0 tightened and 0 changed; "), typed::out);
    }

    @Test
    void whatOnlyMovedOrWasFilledInIsNoChange() throws IOException {
        Typed.file(
                folder,
                "docs/plan.md",
                PLAN.replace("[ ] Deploy", "[x] Deploy")
                        .replace("lead: ________", "lead: Ann")
                        .replace("\n\n", "\n\n\n"));
        Typed typed = diff("docs/plan.md");
        assertTrue(typed.out().contains("\n0 loosened, 0 tightened and 0 changed; "), typed::out);
    }

    @ParameterizedTest
    @CsvSource({
        "exceeds 20%,loosened,1",
        "exceeds 20%,any,1",
        "exceeds 20%,never,0",
        "exceeds 2%,loosened,0",
        "exceeds 2%,any,1",
        "exceeds 5%,loosened,0",
        "exceeds 5%,any,0"
    })
    void theExitCodeSaysWhetherItFails(String now, String level, int exit) throws IOException {
        Typed.file(folder, "docs/plan.md", PLAN.replace("exceeds 5%", now));
        assertEquals(exit, diff("docs/plan.md", "--fail-on", level).exit());
        assertEquals(0, diff("docs/plan.md").exit());
    }

    @Test
    void findingsThatCameAndWentAreTold() throws IOException {
        Typed.file(folder, "docs/plan.md", PLAN.substring(0, PLAN.indexOf("## Rollback")));
        Typed gone = diff("docs/plan.md");
        assertTrue(gone.out().contains("\nnew error RB01 missing-rollback, docs/plan.md:1:1: "), gone::out);
        Typed back = diff("docs/plan.md", "main:docs/plan.md");
        assertTrue(back.out().contains("\ngone error RB01 missing-rollback, docs/plan.md:1:1: "), back::out);
        assertTrue(back.out().contains("tightened way-back-added: "), back::out);
    }

    @Test
    void jsonIsAsItsSchemaSays() throws IOException {
        Typed.file(folder, "docs/plan.md", LOOSE.replace("- [ ] Deploy v2", "- [ ] Tell @everybody\n- [ ] Deploy v2"));
        String schema = Files.readString(Path.of("schema", "diff.schema.json"));
        String json = diff("docs/plan.md", "--format", "json").out();
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON)
                        .stream()
                        .map(Object::toString)
                        .toList());
        assertAll(Stream.of(Change.Kind.values())
                .map(kind -> () -> assertTrue(schema.contains("\"" + kind.label() + "\""), kind.label())));
        assertTrue(json.contains("\"kind\": \"limit-loosened\""), json);
        assertTrue(json.contains("\"before\": null"), json);
    }

    @Test
    void aCommentHoldsNothingOfWhatAStrangerWroteButItsText() throws IOException {
        String hostile = "- [ ] </details><!-- @team | [x](https://evil.example) ![i](//e) `a` ::error::x\u202e\n";
        Typed.file(folder, "docs/plan.md", LOOSE.replace("- [ ] Deploy v2", hostile + "- [ ] Deploy v2"));
        Typed typed = diff("docs/plan.md", "--format", "markdown:out/comment.md");
        assertEquals(new Typed(0, "", ""), typed);
        String comment = Files.readString(folder.resolve("out/comment.md"));
        assertAll(
                () -> assertTrue(
                        comment.startsWith("### docs/plan\\.md\n\n1 loosened, 0 tightened and 1 changed"), comment),
                () -> assertTrue(comment.contains("| limit-loosened | "), comment),
                () -> assertEquals(1, comment.split("</details>", -1).length - 1, comment),
                () -> assertFalse(comment.contains("<!--"), comment),
                () -> assertFalse(comment.matches("(?s).*(?<!\\\\)(@team|\\[x\\]|`).*"), comment),
                () -> assertFalse(comment.contains("https://"), comment),
                () -> assertFalse(comment.contains("\u202e"), comment),
                () -> assertTrue(
                        comment.lines()
                                .filter(line -> line.startsWith("| t") || line.startsWith("| l"))
                                .allMatch(line -> line.replaceAll("\\\\\\|", "").split("\\|", -1).length == 6),
                        comment));
    }

    @Test
    void aCommentEndsBeforeGithubRefusesIt() throws IOException {
        Typed.file(
                folder, "docs/plan.md", LOOSE + "\n## More\n\n" + "- [ ] Do one thing after the other\n".repeat(2_000));
        String comment = diff("docs/plan.md", "--format", "markdown").out();
        assertTrue(comment.length() < 65_536, () -> "length " + comment.length());
        assertTrue(comment.contains("| limit-loosened | "), comment);
        assertTrue(comment.matches("(?s).*\n\\d+ more: there is no room left in a comment\\.\n"), comment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nowhere:docs/plan.md | there is no revision nowhere in this repository; fetch it first
            main:docs/paln.md    | there is no file docs/paln.md in main; did you mean main:docs/plan.md?
            main:docs            | there is no file docs in main; it is a folder there, and one file is needed
            main:old.md          | there is no file old.md in main; if it had another name there, give both versions, as in runsheet diff main:OLD-NAME old.md
            main:../../etc/x.md  | there is no file ../../etc/x.md in main; if it had
            new.md               | new.md is not in the newest commit; name what it is compared with, as in runsheet diff OLD new.md
            docs                 | docs is a folder, and one file is needed
            gone.md              | gone.md: there is no such file or folder; check the name
            main:                | main:: there is no such file or folder; check the name
            """)
    void whatIsNoVersionIsTrouble(String version, String message) throws IOException {
        Typed.file(folder, "new.md", PLAN);
        Typed typed = diff(version);
        assertEquals(2, typed.exit());
        assertEquals("", typed.out());
        assertTrue(typed.err().startsWith("runsheet: " + message), typed::err);
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void pathsStartAtTheTopAndOneIsToldSo() {
        Typed typed = Typed.in(folder.resolve("docs"), "diff", "main:plan.md");
        assertEquals(
                new Typed(
                        2,
                        "",
                        "runsheet: there is no file plan.md in main; paths start at the top of the repository, so write"
                                + " main:./plan.md\n"),
                typed);
    }

    @Test
    void withoutARepositoryThereAreNoRevisions(@TempDir Path outside) throws IOException {
        Typed.file(outside, "a.md", PLAN);
        assertTrue(Typed.in(outside, "diff", "main:a.md").err().contains("main:a.md needs a git repository"));
        assertTrue(Typed.in(outside, "diff", "a.md").err().contains("diff with one file needs a git repository"));
        assertEquals(2, Typed.in(outside, "diff", "a.md").exit());
    }

    @Test
    void aFaultyVersionIsNamedAndNothingIsCompared() throws IOException {
        Typed.file(folder, "empty.md", "");
        Typed typed = diff("empty.md", "docs/plan.md");
        assertEquals(
                new Typed(2, "", "runsheet: empty.md: the file is empty; write a checklist into it or remove it\n"),
                typed);
    }
}
