package dev.runsheet.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.gate.Decision;
import dev.runsheet.gate.Reach;
import dev.runsheet.gate.Reason;
import dev.runsheet.gate.Verdict;
import dev.runsheet.lint.Document;
import dev.runsheet.run.Copy;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Run;
import dev.runsheet.testing.Read;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Issues as GitHub hands them on: opened from a form, from a template, in several parts, edited by hand. */
class FilledCopyTest {
    private static final String CHECKLIST = """
            # Roll out billing 2.4

            **Release:** ____________
            **Service:** billing

            ## Approval

            | Role | Approved | Date |
            |---|---|---|
            | Engineering lead | ☐ | |

            ## Rollout

            ### Stage 1

            - [ ] Read the [plan](docs/plan.md)
              - [ ] Tell `#ops`
            - [ ] **Response time P95**: ____________ ms (target: ≤ 400 ms)

            ### Stage 2

            - [ ] Tell `#ops`

            ## Rollback

            Roll back when the response time P95 > 1000 ms for 10 minutes.

            1. Set the flag to 0%

               ```bash
               flag 0
               ```
            """;

    private static final String FORM = """
            ### About this run

            **Roll out billing 2.4**

            From `checklists/billing.md`.

            <!-- run: checklist="document" -->

            ### Release

            2.4.1

            ### Service

            billing

            ### Approval

            | Role | Approved | Date |
            |---|---|---|
            | Engineering lead | ☐ |  |

            ### Sign-offs: Approval

            - [x] Engineering lead: Approved

            ### Engineering lead: Date

            2026-11-20

            ### Rollout › Stage 1

            - [x] Read the plan (`docs/plan.md`)
            - [x] ↳ Tell `#ops`
            - [X] **Response time P95**: ____________ ms (target: ≤ 400 ms)

            ### Response time P95: ____ ms (target: ≤ 400 ms)

            212

            ### Stage 2

            - [x] Tell `#ops` (2)

            ### Rollback

            Roll back when the response time P95 > 1000 ms for 10 minutes.

            1. Set the flag to 0%

               ```bash
               flag 0
               ```
            """;

    private static final Document DOCUMENT = Read.document(CHECKLIST);

    private static Copy copy(String... bodies) {
        return FilledCopy.of(
                DOCUMENT.checklist(),
                DOCUMENT.plan(),
                Stream.of(bodies)
                        .map(Read::document)
                        .map(body -> Copy.of(body.source(), body.checklist(), body.positions()))
                        .toList());
    }

    private static Decision decide(String... bodies) {
        return Decision.of(DOCUMENT.checklist(), DOCUMENT.plan(), copy(bodies), DOCUMENT.vocabulary(), Reach.ALL);
    }

    private static List<String> values(String... bodies) {
        return Run.of(DOCUMENT.checklist(), DOCUMENT.plan(), copy(bodies)).entries().stream()
                .flatMap(entry -> entry.value().stream())
                .toList();
    }

    @Test
    void aSubmittedFormIsGo() {
        assertEquals(List.of(), decide(FORM).reasons());
        assertEquals(List.of("2.4.1", "x", "2026-11-20", "212"), values(FORM));
    }

    @Test
    void aSubmittedTemplateIsGo() {
        String template = "> Part 1 of 1.\n\n<!-- run: checklist=\"document\" -->\n\n"
                + CHECKLIST
                        .replace("[ ]", "[x]")
                        .replace("**Release:** ____________", "**Release:** 2.4.1")
                        .replace("☐ | |", "☑ | 2026-11-20 |")
                        .replace("P95**: ____________", "P95**: 212")
                        .replace("[plan](docs/plan.md)", "plan (`docs/plan.md`)");
        Decision decision = decide(template);
        assertEquals(Verdict.GO, decision.verdict(), () -> "" + decision.reasons());
        assertEquals(List.of("2.4.1", "☑", "2026-11-20", "212"), values(template));
    }

    @Test
    void aFormInSeveralIssuesIsOneCopy() {
        int cut = FORM.indexOf("### Stage 2");
        String second = "### About this run\n\n**Roll out billing 2.4**\n\n" + FORM.substring(cut);
        assertEquals(List.of(), decide(FORM.substring(0, cut), second).reasons());
        assertTrue(decide(FORM.substring(0, cut)).reasons().stream()
                .anyMatch(reason -> reason.kind() == Reason.Kind.REMOVED));
    }

    @Test
    void aSectionThatGoesOnInTheNextIssueIsOne() {
        int cut = FORM.indexOf("- [X] **Response");
        String second = "### About this run\n\n### Rollout › Stage 1, continued\n\n" + FORM.substring(cut);
        assertEquals(List.of(), decide(FORM.substring(0, cut), second).reasons());
    }

    @Test
    void whatNobodyFilledInIsOpen() {
        String form = FORM.replace("2.4.1", "_No response_")
                .replace("- [x] Engineering lead: Approved", "- [ ] Engineering lead: Approved")
                .replace("\n212\n", "\n_No response_\n");
        Decision decision = decide(form);
        assertEquals(Verdict.NO_GO, decision.verdict());
        assertEquals(List.of("2026-11-20"), values(form));
        assertEquals(
                2,
                decision.reasons().stream()
                        .filter(reason -> reason.kind() == Reason.Kind.BLANK_OPEN)
                        .count());
    }

    @Test
    void aMeasureInAFieldIsHeldAgainstTheChecklist() {
        Decision decision = decide(FORM.replace("\n212\n", "\n1200\n")
                .replace("____________ ms (target: ≤ 400", "____________ ms (target: ≤ 4000"));
        assertEquals(Verdict.ROLL_BACK, decision.verdict());
        Decision slow = decide(FORM.replace("\n212\n", "\n500\n"));
        Reason missed = slow.reasons().get(0);
        assertEquals(Reason.Kind.TARGET_MISSED, missed.kind());
        Copy copy = copy(FORM.replace("\n212\n", "\n500\n"));
        Copy.Written written = missed.in().flatMap(copy.where()).orElseThrow();
        assertTrue(written.file()
                .text()
                .startsWith("### Response time P95", written.span().start()));
    }

    @Test
    void aTextFilledInWithinTheTaskCountsWhereTheFieldIsEmpty() {
        String form = FORM.replace("\n212\n", "\n_No response_\n").replace("P95**: ____________ ms", "P95**: 150 ms");
        assertEquals(List.of(), decide(form).reasons());
        assertTrue(values(form).contains("150"));
    }

    @Test
    void whatIsMissingOrChangedIsSaid() {
        assertEquals(Reason.Kind.REMOVED, first(FORM.replace("- [x] ↳ Tell `#ops`\n", "")));
        assertEquals(Reason.Kind.EDITED, first(FORM.replace("> 1000 ms", "> 9000 ms")));
        assertEquals(Reason.Kind.EDITED, first(FORM.replace("### Service\n\nbilling", "### Service\n\nsearch")));
        assertEquals(Reason.Kind.EDITED, first(FORM.replace("flag 0", "flag 100")));
        assertEquals(Reason.Kind.ADDED, first(FORM.replace("- [x] Tell `#ops` (2)", "- [x] Tell `#ops`\n- [x] Smile")));
    }

    private static Reason.Kind first(String form) {
        return decide(form).reasons().get(0).kind();
    }

    @Test
    void valuesAreReadAsTheyWereTyped() {
        for (String value : List.of("# 1. *+", "1. first", "a_b*c `d`", "- x", "> quoted", "x | y", "**bold** <b>")) {
            List<String> values = values(FORM.replace("2.4.1", value));
            assertEquals(value, values.get(0));
            assertFalse(values.size() < 4, value);
        }
    }

    @Test
    void theSignatureOfAFormHasItsDate() {
        Run run = Run.of(DOCUMENT.checklist(), DOCUMENT.plan(), copy(FORM));
        assertTrue(run.signatures().get(0).given());
        assertEquals(
                Optional.of("2026-11-20"),
                run.entries().stream()
                        .filter(entry -> !entry.box() && entry.before().isEmpty() && entry.text() == 2)
                        .findFirst()
                        .flatMap(Entry::value));
    }
}
