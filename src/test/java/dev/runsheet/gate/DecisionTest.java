package dev.runsheet.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.model.Pointer;
import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One scenario for each reason: a good run with one thing wrong. */
class DecisionTest {
    private static final String CHECKLIST = """
            # Roll out billing 2.4

            ## Approval

            Do not start the rollout until both have signed.

            - [ ] **Engineering lead**: ____________ date ____________
            - [ ] **Operations lead**: ____________ date ____________

            ## Preparation

            - [ ] Backup of the ledger taken
            - [ ] Notify the partners (if applicable)

            ## Rollout

            - [ ] Set the flag to 10%
            - [ ] Set the flag to 100%

            ## Measurements

            - [ ] **Response time P95**: ____________ ms (target: ≤ 400 ms)
            - [ ] **Memory per pod**: ____________ MB (target: ≤ 768 MB)

            | Metric | Target | Actual |
            |---|---|---|
            | Failure rate | < 0.5% | |
            | Health | healthy | |

            ## Rollback triggers

            - [ ] Response time P95 > 1000 ms for 10 minutes
            - [ ] Failure rate > 2% for 5 minutes

            ## Rollback steps

            1. [ ] Set the flag to 0%
            2. [ ] Restart the workers
            """;

    private static final String GOOD = CHECKLIST
            .replace(
                    "**Engineering lead**: ____________ date ____________", "**Engineering lead**: Ann date 2026-11-20")
            .replace("**Operations lead**: ____________ date ____________", "**Operations lead**: Bo date 2026-11-20")
            .replace("P95**: ____________", "P95**: 212")
            .replace("pod**: ____________", "pod**: 0.5 GB, 512")
            .replace("0.5 GB, ", "")
            .replace("< 0.5% | |", "< 0.5% | 0.1% |")
            .replace("healthy | |", "healthy | healthy |")
            .replace("- [ ]", "- [x]")
            .replace("- [x] Response time P95 >", "- [ ] Response time P95 >")
            .replace("- [x] Failure rate >", "- [ ] Failure rate >")
            .replace("- [x] Notify", "- [ ] Notify");

    private static final Document DOCUMENT = Read.document(CHECKLIST);

    private static Decision decide(String copy) {
        return Decision.of(
                DOCUMENT.checklist(), DOCUMENT.plan(), Read.document(copy).checklist(), DOCUMENT.vocabulary());
    }

    @Test
    void whatIsDoneSignedAndWithinItsLimitsIsGo() {
        Decision decision = decide(GOOD);
        assertEquals(List.of(), decision.reasons());
        assertEquals(Verdict.GO, decision.verdict());
    }

    @Test
    void anUntouchedCopyIsIncomplete() {
        assertEquals(Verdict.INCOMPLETE, decide(CHECKLIST).verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            TASK_OPEN        | - [x] Backup           | - [ ] Backup                                         | INCOMPLETE
            UNEXPLAINED      | - [x] Backup           | - [~] Backup                                         | NO_GO
            UNEXPLAINED      | ledger taken           | ledger taken <!-- run: n/a reason="" -->               | NO_GO
            SIGN_OFF_MISSING | date 2026-11-20        | date ____________                                    | NO_GO
            GATE_PASSED      | - [x] **Operations     | - [ ] **Operations                                   | NO_GO
            BLANK_OPEN       | P95**: 212             | P95**: ____________                                  | INCOMPLETE
            BLANK_OPEN       | 0.1%                   |                                                      | INCOMPLETE
            TARGET_MISSED    | P95**: 212             | P95**: 401                                           | NO_GO
            TARGET_MISSED    | 512 MB                 | 1 GB MB                                              | NO_GO
            TARGET_MISSED    | 0.1%                   | 0.5%                                                 | NO_GO
            TARGET_MISSED    | healthy                | degraded                                             | NO_GO
            UNREADABLE       | P95**: 212             | P95**: fast                                          | INCOMPLETE
            UNREADABLE       | 0.1%                   | low                                                  | INCOMPLETE
            TRIGGER_MET      | P95**: 212             | P95**: 1200                                          | ROLL_BACK
            TRIGGER_MET      | 0.1%                   | 2.5%                                                 | ROLL_BACK
            TRIGGER_MET      | - [ ] Failure rate >   | - [x] Failure rate >                                 | ROLL_BACK
            REMOVED          | - [x] Set the flag to 10% |                                                   | NO_GO
            EDITED           | target: ≤ 400 ms       | target: ≤ 900 ms                                     | NO_GO
            EDITED           | > 2% for               | > 20% for                                            | NO_GO
            ANNOTATED        | ledger taken           | ledger taken at nine                                 | GO
            ADDED            | - [x] Set the flag to 10% | "- [x] Set the flag to 10%\n- [x] Watched it all"   | GO
            """)
    void eachReasonHasItsVerdict(Reason.Kind kind, String good, String bad, Verdict verdict) {
        String copy = replaced(good, bad == null ? "" : bad.replace("\\n", "\n"));
        Decision decision = decide(copy);
        assertTrue(
                decision.reasons().stream().anyMatch(reason -> reason.kind() == kind),
                () -> kind + " in " + decision.reasons());
        assertEquals(verdict, decision.verdict(), () -> decision.reasons().toString());
    }

    private static String replaced(String good, String bad) {
        assertNotEquals(-1, GOOD.indexOf(good), () -> "the good run lacks " + good);
        int last = good.startsWith("healthy") ? GOOD.lastIndexOf(good) : GOOD.indexOf(good);
        return GOOD.substring(0, last) + bad + GOOD.substring(last + good.length());
    }

    @Test
    void aTaskThatDoesNotApplyForAReasonIsSettled() {
        String copy = GOOD.replace(
                "- [x] Backup of the ledger taken",
                "- [ ] Backup of the ledger taken <!-- run: n/a reason=\"no data\" -->");
        assertEquals(Verdict.GO, decide(copy).verdict());
    }

    @Test
    void aMarkAloneDoesNotTick() {
        String copy = GOOD.replace(
                "- [x] Backup of the ledger taken", "- [ ] Backup of the ledger taken <!-- run: done by=@a -->");
        assertEquals(Verdict.INCOMPLETE, decide(copy).verdict());
    }

    @Test
    void aSignOffAfterTheChangeIsLate() {
        String copy = GOOD.replace(
                        "Bo date 2026-11-20", "Bo date 2026-11-20 <!-- run: done by=@bo at=2026-11-21T11:00Z -->")
                .replace("flag to 10%", "flag to 10% <!-- run: done by=@ann at=2026-11-21T10:00Z -->");
        Decision decision = decide(copy);
        assertEquals(Verdict.NO_GO, decision.verdict());
        assertEquals(Reason.Kind.SIGNED_LATE, decision.reasons().get(0).kind());
    }

    @Test
    void somebodyElseCannotSignForAPersonNamed() {
        String checklist =
                "# Release\n\n## Approval\n\n| Approver | Role | Approved | Date |\n|---|---|---|---|\n| @ann | Engineering lead | ☐ | |\n";
        Document document = Read.document(checklist);
        String copy = checklist.replace("☐ | |", "☑ | 2026-11-20 <!-- run: done by=@bo --> |");
        Decision decision = Decision.of(
                document.checklist(), document.plan(), Read.document(copy).checklist(), document.vocabulary());
        assertEquals(Reason.Kind.WRONG_SIGNER, decision.reasons().get(0).kind());
        assertEquals(Verdict.NO_GO, decision.verdict());
    }

    @Test
    void aForgedDigestIsNoGo() {
        String copy = "---\nrun: {checklist: \"document\", sha256: \"" + "0".repeat(64) + "\"}\n---\n\n" + GOOD;
        assertEquals(Reason.Kind.OTHER_VERSION, decide(copy).reasons().get(0).kind());
        assertEquals(Verdict.NO_GO, decide(copy).verdict());
    }

    @Test
    void aRightDigestIsGo() {
        String digest = DOCUMENT.checklist().source().orElseThrow().sha256();
        String copy = "---\nrun:\n  checklist: document\n  sha256: " + digest + "\n---\n\n" + GOOD;
        assertEquals(List.of(), decide(copy).reasons());
    }

    @Test
    void aPartUnderAnotherHeadingIsNoGo() {
        String moved = GOOD.replace("- [x] Backup of the ledger taken\n", "")
                .replace(
                        "- [x] Set the flag to 100%\n",
                        "- [x] Set the flag to 100%\n- [x] Backup of the ledger taken\n");
        assertEquals(Reason.Kind.MOVED, decide(moved).reasons().get(0).kind());
        assertEquals(Verdict.NO_GO, decide(moved).verdict());
    }

    @Test
    void aRollbackNamesItsSteps() {
        Decision decision = decide(GOOD.replace("P95**: 212", "P95**: 1200"));
        assertEquals(DOCUMENT.plan().rollback().steps(), decision.rollback());
        assertEquals(2, decision.rollback().size());
        assertTrue(decision.reasons().get(0).sentence().startsWith("\"Response time P95\" is 1200 ms"));
    }

    @Test
    void aCopyAloneIsNeverGo() {
        Document copy = Read.document(GOOD);
        Decision decision = Decision.alone(copy.checklist(), copy.plan(), copy.vocabulary(), Reach.ALL);
        assertEquals(Verdict.INCOMPLETE, decision.verdict());
        assertEquals(List.of(Reason.Kind.NO_CHECKLIST), kinds(decision));
        assertEquals(Pointer.ROOT, decision.reasons().get(0).in().orElseThrow());
    }

    private static List<Reason.Kind> kinds(Decision decision) {
        return decision.reasons().stream().map(Reason::kind).toList();
    }
}
