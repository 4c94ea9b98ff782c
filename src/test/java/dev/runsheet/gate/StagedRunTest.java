package dev.runsheet.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.testing.Read;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of a rollout in stages: how long each was watched, who signed when, and how far the run has to have come. */
class StagedRunTest {
    private static final String CHECKLIST = """
            # Roll out search 5

            **QA lead:** @quinn
            **Service:** search

            ## Approval

            Do not start the rollout until all have signed.

            - [ ] **Engineering lead** (@erin): date ____________
            - [ ] **QA lead**: signed by ____________ date ____________

            ## Preparation

            - [ ] Backup of the index taken

            ## Stage 1: 10% of users

            - [ ] Set the flag to 10%
            - [ ] Monitor the error rate for 30 minutes
            - [ ] **Error rate**: ____________ % (target: < 1%)

            ## Stage 2: 50% of users

            - [ ] Set the flag to 50%
            - [ ] Monitor the error rate for 2 hours

            ## Stage 3: everybody

            - [ ] Set the flag to 100%

            ## Rollback triggers

            - [ ] Error rate > 5% for 5 minutes

            ## Rollback steps

            1. [ ] Set the flag to 0%
            """;

    private static final String GOOD = CHECKLIST
            .replace("- [ ]", "- [x]")
            .replace("- [x] Error rate > 5%", "- [ ] Error rate > 5%")
            .replace("(@erin): date ____________", "(@erin): date 2026-11-20 <!-- run: done by=@erin -->")
            .replace("signed by ____________ date ____________", "signed by @quinn date 2026-11-20")
            .replace("rate**: ____________ %", "rate**: 0.2 %")
            .replace("flag to 10%", "flag to 10% <!-- run: done by=@erin at=2026-11-21T10:00Z -->")
            .replace("for 30 minutes", "for 30 minutes <!-- run: done by=@erin at=2026-11-21T10:31Z -->")
            .replace("flag to 50%", "flag to 50% <!-- run: done by=@erin at=2026-11-21T10:32Z -->")
            .replace("for 2 hours", "for 2 hours <!-- run: done by=@erin at=2026-11-21T12:40Z -->")
            .replace("flag to 100%", "flag to 100% <!-- run: done by=@erin at=2026-11-21T12:45Z -->");

    private static final Document DOCUMENT = Read.document(CHECKLIST);

    private static Decision decide(String copy, Reach reach) {
        return Decision.of(
                DOCUMENT.checklist(), DOCUMENT.plan(), Read.document(copy).checklist(), DOCUMENT.vocabulary(), reach);
    }

    private static List<Reason.Kind> kinds(Decision decision) {
        return decision.reasons().stream().map(Reason::kind).distinct().toList();
    }

    @Test
    void aRunThatKeptItsTimesIsGo() {
        assertEquals(List.of(), decide(GOOD, Reach.ALL).reasons());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOAK_CUT     | 50% <!-- run: done by=@erin at=2026-11-21T10:32Z | 50% <!-- run: done by=@erin at=2026-11-21T10:29Z | NO_GO
            SOAK_CUT     | at=2026-11-21T12:45Z            | at=2026-11-21T12:31Z                    | NO_GO
            SOAK_UNTIMED | 10% <!-- run: done by=@erin at=2026-11-21T10:00Z --> | 10%                | GO
            WRONG_SIGNER | by=@erin -->                    | by=@mallory -->                         | NO_GO
            WRONG_SIGNER | signed by @quinn                | signed by @erin                         | NO_GO
            SIGNED_LATE  | (@erin): date 2026-11-20        | (@erin): date 2026-11-22                | NO_GO
            SIGNED_LATE  | done by=@erin -->               | done by=@erin at=2026-11-21T10:01Z -->  | NO_GO
            GATE_PASSED  | - [x] **QA lead**               | - [ ] **QA lead**                       | NO_GO
            TASK_OPEN    | - [x] Backup                    | - [ ] Backup                            | INCOMPLETE
            SKIPPED      | index taken                     | index taken <!-- run: n/a reason="no index yet" --> | GO
            """)
    void eachReasonHasItsVerdict(Reason.Kind kind, String good, String bad, Verdict verdict) {
        assertTrue(GOOD.contains(good), good);
        int first = GOOD.indexOf(good);
        Decision decision = decide(GOOD.substring(0, first) + bad + GOOD.substring(first + good.length()), Reach.ALL);
        assertTrue(kinds(decision).contains(kind), () -> decision.reasons().toString());
        assertEquals(verdict, decision.verdict(), () -> decision.reasons().toString());
    }

    @Test
    void whatWasSignedInACopyOfAnotherVersionIsNotForThisOne() {
        String copy = "---\nrun: {checklist: \"document\", sha256: \"" + "0".repeat(64) + "\"}\n---\n\n" + GOOD;
        assertEquals(List.of(Reason.Kind.OTHER_VERSION, Reason.Kind.SIGNED_OTHER), kinds(decide(copy, Reach.ALL)));
    }

    @Test
    void aSignOffCannotBeSaidNotToApply() {
        String copy = GOOD.replace(
                "- [x] **Engineering lead** (@erin): date 2026-11-20 <!-- run: done by=@erin -->",
                "- [ ] **Engineering lead** (@erin): date 2026-11-20 <!-- run: n/a reason=\"on holiday\" -->");
        Decision decision = decide(copy, Reach.ALL);
        assertEquals(Verdict.NO_GO, decision.verdict());
        assertEquals(List.of(Reason.Kind.GATE_PASSED, Reason.Kind.SIGN_OFF_MISSING), kinds(decision));
    }

    private static Pointer section(String title) {
        return DOCUMENT.checklist().places().stream()
                .filter(place -> place.part() instanceof Section section
                        && section.title().startsWith(title))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2026-11-21T" + time + "Z");
    }

    /** The run as it was at a time: what was ticked later is open. */
    private static String until(String time) {
        return GOOD.lines()
                .map(line -> line.matches(".* at=2026-11-21T[\\d:]+Z .*")
                                && line.replaceAll(".* at=2026-11-21T([\\d:]+)Z .*", "$1")
                                                .compareTo(time)
                                        > 0
                        ? line.replaceAll(" <!--.*", "").replace("[x]", "[ ]")
                        : line)
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void aStageMayBeginWhenTheLastOneWasWatched() {
        String run = until("10:31");
        assertEquals(Verdict.INCOMPLETE, decide(run, Reach.ALL).verdict());
        assertEquals(
                List.of(),
                decide(run, Reach.before(section("Stage 2"), at("10:32"))).reasons());
        Decision early = decide(run, Reach.before(section("Stage 2"), at("10:20")));
        assertEquals(List.of(Reason.Kind.SOAK_RUNNING), kinds(early));
        assertEquals(Verdict.INCOMPLETE, early.verdict());
    }

    @Test
    void onlyWhatStandsWithinReachIsAskedFor() {
        String run = until("09:00");
        String nothing = run.replace("rate**: 0.2 %", "rate**: ____________ %").replace("[x] **Error", "[ ] **Error");
        assertEquals(Verdict.INCOMPLETE, decide(nothing, Reach.ALL).verdict());
        assertEquals(
                List.of(),
                decide(nothing, Reach.through(section("Preparation"))).reasons());
        assertEquals(
                List.of(),
                decide(nothing, Reach.before(section("Stage 1"), at("09:00"))).reasons());
        Decision unsigned =
                decide(nothing.replace("[x] **QA", "[ ] **QA"), Reach.before(section("Stage 1"), at("09:00")));
        assertEquals(List.of(Reason.Kind.SIGN_OFF_MISSING), kinds(unsigned));
    }

    @Test
    void whatIsWrongCountsBeyondTheReachToo() {
        String copy = GOOD.replace("rate**: 0.2 %", "rate**: 6 %");
        Decision decision = decide(copy, Reach.through(section("Preparation")));
        assertEquals(Verdict.ROLL_BACK, decision.verdict());
        assertEquals(DOCUMENT.plan().rollback().steps(), decision.rollback());
    }

    @Test
    void aSignOffBelowTheStageIsAskedForWhenItIsMeantToComeFirst() {
        String displaced = """
                # Roll out

                ## Stage 1: 10% of users

                - [ ] Deploy to 10% of production

                ## Pre-deployment approval

                - [ ] **Engineering lead**: ____________ date ____________
                """;
        Document document = Read.document(displaced);
        Pointer stage = document.plan().stages().get(0).at();
        Decision decision = Decision.of(
                document.checklist(),
                document.plan(),
                document.checklist(),
                document.vocabulary(),
                Reach.before(stage, at("09:00")));
        assertEquals(List.of(Reason.Kind.SIGN_OFF_MISSING), kinds(decision));
    }
}
