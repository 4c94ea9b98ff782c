package dev.runsheet.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.runsheet.gate.Reason;
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

/** Filled-in copies, as files, on standard input and in several parts. */
class GateCommandTest {
    private static final String PLAN = """
            # Production deployment of search

            ## Approval

            All approvals must be signed before the deployment.

            - [ ] **Team lead**: ________ Date: ________

            ## Stage 1: 10% of users

            - [ ] Deploy v2 to 10% of production
            - [ ] **Error rate**: ________ % (target: < 1%)

            ## Stage 2: everybody

            - [ ] Deploy v2 to 100% of production

            ## Rollback triggers

            - [ ] Error rate > 5% for 5 minutes

            ## Rollback steps

            1. Redeploy v1:

               ```bash
               deploy v1
               ```

            2. Tell the team
            """;
    private static final String GOOD = PLAN.replace("- [ ]", "- [x]")
            .replace("- [x] Error rate >", "- [ ] Error rate >")
            .replace("lead**: ________ Date: ________", "lead**: Ann Date: 2026-11-20")
            .replace("rate**: ________", "rate**: 0.2");

    @TempDir
    Path folder;

    @BeforeEach
    void checklist() throws IOException {
        Typed.file(folder, "docs/plan.md", PLAN);
    }

    private Typed gate(String copy, String... arguments) throws IOException {
        Typed.file(folder, "run.md", copy);
        return typed(Stream.concat(Stream.of("run.md"), Stream.of(arguments)).toArray(String[]::new));
    }

    private Typed typed(String... arguments) {
        return Typed.in(
                folder, Stream.concat(Stream.of("gate"), Stream.of(arguments)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate**: 0.2                | rate**: 0.2      | GO         | 0
            - [x] Deploy v2 to 100%    | - [ ] Deploy v2 to 100% | INCOMPLETE | 1
            rate**: 0.2                | rate**: 3        | NO-GO      | 1
            rate**: 0.2                | rate**: 7        | ROLL BACK  | 1
            """)
    void theVerdictIsTheFirstWordAndTheExitCode(String good, String bad, String verdict, int exit) throws IOException {
        Typed typed = gate(GOOD.replace(good, bad), "--against", "docs/plan.md");
        assertEquals("", typed.err());
        assertTrue(typed.out().startsWith(verdict + " run.md against docs/plan.md\n"), typed::out);
        assertEquals(exit, typed.exit());
    }

    @Test
    void aReasonHasItsLineInBoth() throws IOException {
        Typed typed = gate("Notes\n\n" + GOOD.replace("rate**: 0.2", "rate**: 3"), "--against", "docs/plan.md");
        assertTrue(typed.out().contains("""
                run.md:14:1 NO-GO target-missed: "Error rate" is 3% and has to be < 1%
                   14 + - [x] **Error rate**: 3 % (target: < 1%)
                   12 - - [ ] **Error rate**: ________ % (target: < 1%)
                """), typed::out);
    }

    @Test
    void aRollbackPrintsItsStepsWithTheirCommands() throws IOException {
        Typed typed = gate(GOOD.replace("rate**: 0.2", "rate**: 7"), "--against", "docs/plan.md");
        assertTrue(typed.out().contains("""
                Go back by these steps of docs/plan.md:

                  Rollback steps
                   24   1. Redeploy v1:
                   25
                   26      ```bash
                   27      deploy v1
                   28      ```
                """), typed::out);
        assertTrue(typed.out().contains("   30   2. Tell the team\n"), typed::out);
    }

    @Test
    void standardInputRevisionsAndPartsAreRead() throws IOException, InterruptedException {
        GitCommand.in(folder, "init", "-q", "-b", "main");
        GitCommand.in(folder, "add", "-A");
        GitCommand.in(folder, "commit", "-q", "-m", "first state");
        Typed.file(folder, "docs/plan.md", PLAN.replace("> 5%", "> 2%"));
        assertEquals(1, gate(GOOD, "--against", "docs/plan.md").exit());
        assertEquals(0, gate(GOOD, "--against", "main:docs/plan.md").exit());
        Typed streamed = Typed.in(folder, GOOD, Map.of(), "gate", "-", "--against", "main:docs/plan.md");
        assertTrue(streamed.out().startsWith("GO - against main:docs/plan.md\n"), streamed::out);

        int cut = GOOD.indexOf("- [x] **Error rate");
        Typed.file(folder, "one.md", GOOD.substring(0, cut));
        Typed.file(folder, "two.md", "## Stage 1: 10% of users\n\n" + GOOD.substring(cut));
        Typed parts = typed("one.md", "two.md", "--against", "main:docs/plan.md");
        assertTrue(parts.out().startsWith("GO one.md and two.md against"), parts::out);
        Typed one = typed("one.md", "--against", "main:docs/plan.md");
        assertTrue(one.out().startsWith("NO-GO ") && one.out().contains(" removed: "), one::out);
        Typed.file(
                folder,
                "two.md",
                "## Stage 1: 10% of users\n\n" + GOOD.substring(cut).replace("0.2", "3"));
        Typed missed = typed("one.md", "two.md", "--against", "main:docs/plan.md");
        assertTrue(missed.out().contains("two.md:3:1 NO-GO target-missed: "), missed::out);
    }

    @Test
    void withoutAChecklistItIsAtMostIncomplete() throws IOException {
        Typed typed = gate(GOOD);
        assertEquals(1, typed.exit());
        assertTrue(typed.out().startsWith("INCOMPLETE run.md\n"), typed::out);
        assertTrue(typed.out().contains(" no-checklist: "), typed::out);
    }

    @Test
    void aStageOrSectionSaysHowFarARunHasToHaveCome() throws IOException {
        String half = GOOD.replace("- [x] Deploy v2 to 100%", "- [ ] Deploy v2 to 100%");
        assertEquals(1, gate(half, "--against", "docs/plan.md").exit());
        Typed staged = gate(half, "--against", "docs/plan.md", "--for", "stage 2");
        assertTrue(
                staged.out().startsWith("GO run.md against docs/plan.md, for \"Stage 2: everybody\"\n"), staged::out);
        Typed until = gate(half, "--against", "docs/plan.md", "--until", "stage-1-10-of-users");
        assertTrue(until.out().startsWith("GO run.md against docs/plan.md, until \"Stage 1"), until::out);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --until Stage                  | Stage stands for several parts of docs/plan.md: Stage 1: 10% of users (line 9), Stage 2: everybody (line 14); write more of the title
            --until Aproval                | there is no section Aproval in docs/plan.md; did you mean Approval?
            --until Approval --for Stage   | --until and --for exclude each other; leave one out
            --at 2026-11-21T10:00Z         | --at says when a stage begins; name the stage with --for
            --for Stage --at noon          | --at noon is no time; write it like 2026-11-21T10:00Z
            """)
    void whatCannotBeFoundIsAMistake(String flags, String message) throws IOException {
        String[] arguments = Stream.concat(Stream.of("--against", "docs/plan.md"), Stream.of(flags.split(" ")))
                .toArray(String[]::new);
        assertEquals(new Typed(2, "", "runsheet: " + message + "\n"), gate(GOOD, arguments));
    }

    @Test
    void aCopyThatCannotBeReadWhollyIsNotDecidedOn() throws IOException {
        Files.write(folder.resolve("run.md"), new byte[] {'#', ' ', (byte) 0xff, (byte) 0xfe, (byte) 0x80, '\n'});
        Typed typed = typed("run.md", "--against", "docs/plan.md");
        assertEquals(2, typed.exit());
        assertEquals("", typed.out());
        assertTrue(typed.err().contains("run.md"), typed::err);
    }

    @Test
    void jsonIsAsItsSchemaSays() throws IOException {
        String schema = Files.readString(Path.of("schema", "verdict.schema.json"));
        String bad = GOOD.replace("rate**: 0.2", "rate**: 7")
                .replace("- [x] Deploy v2 to 100% of production", "- [x] Watched it");
        String json = gate(bad, "--against", "docs/plan.md", "--format", "json").out();
        assertEquals(List.of(), faults(schema, json));
        assertEquals(List.of(), faults(schema, gate(GOOD, "--format", "json").out()));
        assertTrue(json.contains("\"verdict\": \"ROLL BACK\""), json);
        assertTrue(json.contains("\"copy\": null"), json);
        assertTrue(json.contains("deploy v1"), json);
        assertAll(Stream.of(Reason.Kind.values())
                .map(kind -> () -> assertTrue(schema.contains("\"" + kind.label() + "\""), kind.label())));
    }

    private static List<String> faults(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aCommentHoldsNothingOfWhatAStrangerWroteButItsText() throws IOException {
        String hostile = "- [x] </details><!-- @team | [x](https://evil.example) ![i](//e) `a` ::error::x\u202e\n";
        Typed typed = gate(
                GOOD.replace("- [x] Deploy v2 to 100%", hostile + "- [ ] Deploy v2 to 100%"),
                "--against",
                "docs/plan.md",
                "--format",
                "markdown:out/comment.md");
        assertEquals(new Typed(1, "", ""), typed);
        String comment = Files.readString(folder.resolve("out/comment.md"));
        assertAll(
                () -> assertTrue(comment.startsWith("INCOMPLETE\n---\n\nrun\\.md against docs/plan\\.md"), comment),
                () -> assertTrue(comment.contains("| added | "), comment),
                () -> assertEquals(1, comment.split("</details>", -1).length - 1, comment),
                () -> assertFalse(comment.contains("<!--"), comment),
                () -> assertFalse(comment.matches("(?s).*(?<!\\\\)(@team|\\[x\\]|`).*"), comment),
                () -> assertFalse(comment.contains("https://"), comment),
                () -> assertFalse(comment.contains("\u202e"), comment));
    }

    @Test
    void aCommentEndsBeforeGithubRefusesIt() throws IOException {
        String many = GOOD + "\n## More\n\n" + "- [ ] Do one thing after the other, carefully\n".repeat(2_000);
        String comment =
                gate(many, "--against", "docs/plan.md", "--format", "markdown").out();
        assertTrue(comment.length() < 65_536, () -> "length " + comment.length());
        assertTrue(comment.matches("(?s).*\n\\d+ more: there is no room left\\.\n"), comment);
    }

    @Test
    void aWorkflowGetsAnnotationsAndASummary() throws IOException {
        Typed.file(folder, "run.md", GOOD.replace("rate**: 0.2", "rate**: 3"));
        Path summary = folder.resolve("summary.md");
        Typed typed = Typed.in(
                folder,
                "",
                Map.of("GITHUB_STEP_SUMMARY", summary.toString()),
                "gate",
                "run.md",
                "--against",
                "docs/plan.md",
                "--format",
                "github");
        assertTrue(typed.out().startsWith("NO-GO run.md against docs/plan.md: 1 reason for NO-GO\n"), typed::out);
        assertTrue(
                typed.out()
                        .contains("::error file=docs/plan.md,line=12,title=target-missed::\"Error rate\" is 3%25 and"),
                typed::out);
        assertTrue(Files.readString(summary).startsWith("NO-GO\n---\n"));
    }
}
