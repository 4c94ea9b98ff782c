package dev.runsheet.plan.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes in which documents ask for signatures: lists below a lead, titles, chains, posts, tables that stand across. */
class SignShapesTest {

    @Test
    void whoeverOwnsDataIsNoDay() {
        assertEquals(
                List.of("Data owner", "Quay lead"),
                roles("# Rollout", "## Sign-off", "- [ ] Data owner\n- [ ] Quay lead\n- Data: ____"));
    }

    @Test
    void thoseListedBelowWhatAsksForThem() {
        assertEquals(
                List.of("Harbour master", "Quay lead"),
                roles(
                        "# Rollout",
                        "## Before the tide",
                        "- [ ] Approval obtained from:\n  - [ ] Harbour master\n  - [ ] Quay lead\n  - [ ] Paper filed"));
        assertEquals(
                List.of("Quay lead"),
                roles("# Rollout", "## Go/No-Go", "Attendees:\n\n- Harbour master\n\nGo needed from:\n\n- Quay lead"));
        assertEquals(
                List.of("Harbour master", "Quay lead"),
                roles("# Rollout", "## Approval", "Harbour master and Quay lead."));
        assertEquals(
                List.of("Quay lead", "Harbour master", "CIO"),
                roles("# Rollout", "## Approval chain", "Quay lead → Harbour master → CIO"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "### Gate: harbour master approval required | harbour master",
                "### 🚦 Hold point – quay lead must approve before continuing | quay lead",
                "### Harbour master approval | ",
            })
    void titlesThatAskForASignature(String title, String roles) {
        List<String> expected = roles == null ? List.of() : List.of(roles);
        assertEquals(expected, roles("# Rollout", title, "Nothing moves before.", "## Tasks", "- [ ] Go"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Final approver:** ____ | Final approver",
                "**Lock change approver:** ____ | Lock change approver",
                "**Release authority:** Lock keeper | Lock keeper",
                "**Decision:** ☐ GO ☐ NO-GO **Decided by:** ____ | Decided by",
                "**Approvals:** quay lead ✅, board ✅, CAB pending | quay lead,board,CAB",
                "**Approved by:** Jo Quay (lock keeper), Ann Pier (data owner) | lock keeper,data owner",
                "**Manual approval:** Required from quay team | quay team",
                "**Hold point:** quay lead approval | quay lead",
                "**Deployment authorized:** Yes / No | ",
                "**Approver:** none | ",
            })
    void fieldsForWhoeverApproves(String field, String roles) {
        List<String> expected = roles == null ? List.of() : List.of(roles.split(","));
        assertEquals(expected, roles("# Rollout", field, "## Tasks", "- [ ] Go"));
    }

    @Test
    void aFieldOfAListWithNobodyBehindItYet() {
        assertEquals(
                List.of("Approved by"),
                roles("# Rollout", "## Change record", "- Number: 7\n- Approved by:\n- Approval date:"));
    }

    @Test
    void whatIsDecidedOrDoneSignsNothing() {
        assertEquals(
                List.of("Quay lead"),
                roles(
                        "# Rollout",
                        "## Sign-off",
                        "- [ ] Quay lead: ____\n- [ ] Ropes tested: ____\n- [ ] Go/No-Go decision: ____"));
        assertEquals(
                List.of("lead keeper"),
                roles("# Rollout", "## Sign-off", "- [ ] Final go / no-go: ____ (lead keeper, date)"));
    }

    @Test
    void tablesThatStandAcrossOrNameSeveral() {
        assertEquals(
                List.of("Harbour master", "Quay lead"),
                roles("# Rollout", "## Sign-off", "| Harbour master | Quay lead |\n|---|---|\n| ____ | ____ |"));
        assertEquals(
                List.of("Keeper", "Harbour master", "Quay lead"),
                roles(
                        "# Rollout",
                        "## Approval matrix",
                        "| Risk | Required approvers |\n|---|---|\n| High | Keeper + Harbour master |\n| Mid | Quay lead |\n| Low | None (automatic) |"));
        assertEquals(
                List.of("Harbour master"),
                roles(
                        "# Rollout",
                        "## Night",
                        "| Time | Step | Who |\n|---|---|---|\n| 21:00 | Freeze | Crew |\n| 21:30 | Sign-off of the counts | Harbour master |"));
    }

    private static List<String> roles(String... lines) {
        return Read.document(String.join("\n\n", lines) + "\n").plan().approvals().stream()
                .map(Approval::role)
                .toList();
    }
}
