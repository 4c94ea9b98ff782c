package dev.runsheet.plan.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Approvals by nobody in particular, and the line of a form that says who it is. */
class NamelessApprovalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lamp change reviewed and approved by team",
                "Team approval",
                "App approved by Apple",
                "Code approved by at least one reviewer",
                "Fahrplan freigegeben vom Team",
                "**Approved:** 2027-05-03",
                "**Approved:** YYYY-MM-DD HH:MM"
            })
    void nobodyInParticularSigns(String task) {
        assertEquals(List.of(), roles("# Rollout", "## Before", "- [ ] " + task));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Lamps tested.** All of them burn. Sign-off: ____ | Sign-off",
                "Horn heard on the quay; approved by: ____ | approved by",
                "Pumps run (see the log). Approved by ____ | Approved by",
                "Ampeln geprüft. Freigabe: ____ | Freigabe"
            })
    void aFieldBehindWhatIsToBeDoneIsSigned(String task, String role) {
        assertEquals(List.of(role), roles("# Rollout", "## Before", "- [ ] " + task));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lamps counted. Number: ____",
                "Pumps started. Start time: ____",
                "The approval is filed. Ticket: ____",
                "Horn heard. Sign-off: see below, then note the hour ____"
            })
    void aFieldForSomethingElseIsNot(String task) {
        assertEquals(List.of(), roles("# Rollout", "## Before", "- [ ] " + task));
    }

    @Test
    void aTitleNamesWhoseNameIsAskedFor() {
        assertEquals(
                List.of("Harbour master", "QA lead"),
                roles(
                        "# Rollout",
                        "## Approvals",
                        "### Harbour master",
                        "- Name: ____\n- Date: ____",
                        "### QA lead",
                        "- Name: ____\n- Signature: ____\n- Date: ____"));
    }

    @Test
    void aLabelBetweenATitleAndASignatureIsPassedOver() {
        assertEquals(
                List.of("QA lead"),
                roles(
                        "# Rollout",
                        "## Approvals",
                        "### QA lead",
                        "**Checked:**\n- [ ] All tests run",
                        "**Signature:** ____"));
    }

    @Test
    void aFieldNamedAfterAPostIsThatPostWhoeverHoldsIt() {
        assertEquals(List.of("Approval owner"), roles("# Rollout", "- Approval owner: Mira"));
        assertEquals(List.of("Security approver"), roles("# Rollout", "- Security approver: @mira"));
        assertEquals(List.of("Mira"), roles("# Rollout", "- Approver: Mira"));
        assertEquals(List.of("harbour master"), roles("# Rollout", "- Final approver: Mira (harbour master)"));
    }

    @Test
    void whatBecomesOfAPaperIsSignedByNobody() {
        assertEquals(List.of(), roles("# Rollout", "## Sign-off", "- [ ] Sign-off sheet uploaded: ____"));
    }

    @Test
    void aLabelNamesWhoseNameIsAskedForInTheLineBelow() {
        assertEquals(
                List.of("Harbour master", "Technical check", "QA lead"),
                roles(
                        "# Rollout",
                        "## Approvals",
                        "**Harbour master:**\nName: ______ Date: ______",
                        "**Technical check:**\nName: ______ Signature: ______",
                        "### QA lead",
                        "Name: ______ Date: ______"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "✅ North lamp checked (operator, timestamp) | operator",
                "Skipper/Owner reviews and approves | Skipper/Owner",
                "Lamps approved by the data protection officer | data protection officer",
            })
    void linesAmongThoseThatAreSigned(String line, String role) {
        assertEquals(List.of(role), roles("# Rollout", "## Sign-off", "- " + line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The lamps go up in May. Harbour board sign-off is required by June. | Harbour board",
                "The QA lead must complete and approve this list before the rollout. | QA lead",
                "**Sign-off required**: CTO, Customer success | CTO,Customer success",
                "- [ ] Exit gate: quay manager approval | quay manager",
                "- [ ] 已获得项目经理批准 | 项目经理",
            })
    void sentencesAndFieldsThatAskForApproval(String line, String roles) {
        assertEquals(List.of(roles.split(",")), roles("# Rollout", "## Before", line));
    }

    @Test
    void fieldsForWhoApproves() {
        assertEquals(List.of("技术负责人"), roles("# 港灯更换", "说明。", "**审核人员**: 技术负责人"));
        assertEquals(
                List.of("Tech lead", "QA"),
                roles(
                        "# Rollout",
                        "## Approval",
                        "**CAB number:** 7\n**Approvers:**",
                        "- [ ] Tech lead: @jo (date)\n- [ ] QA: @bo (date)"));
    }

    private static List<String> roles(String... lines) {
        return Read.document(String.join("\n\n", lines)).plan().approvals().stream()
                .map(Approval::role)
                .toList();
    }
}
