package dev.runsheet.plan.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sign-offs in rows, brackets and sentences that are not there to be signed alone. */
class ApprovalsAnywhereTest {
    @Test
    void whoGivesItWhereverTheyStand() {
        assertEquals(List.of("QA"), roles("# Rollout", "## Tasks", "- [ ] [QA] sign-off"));
        assertEquals(List.of("QA, quay"), roles("# Rollout", "## Tasks", "- [ ] [QA, quay] sign-off for the lock"));
        assertEquals(List.of("client"), roles("# Rollout", "## Tasks", "- [ ] Approval of the new lock by the client"));
        assertEquals(List.of("cliente"), roles("# Rollout", "## Tasks", "- [ ] Approvazione della chiusa dal cliente"));
        assertEquals(
                List.of("product owner", "on-call SRE"),
                roles("# Rollout", "## Tasks", "- [ ] Obtain approval from product owner and on-call SRE."));
        assertEquals(
                List.of(), roles("# Rollout", "## Tasks", "- [ ] On-call confirms in the log that no lamp went out"));
        assertEquals(List.of("QA"), roles("# Rollout", "## Tasks", "- On QA approval, open the lock"));
        assertEquals(List.of(), roles("# Rollout", "## Tasks", "- [ ] Lock plan approved by team"));
        assertEquals(List.of("Quay/Lock owner"), roles("# Rollout", "## Tasks", "- [ ] Quay/Lock owner sign-off"));
    }

    @Test
    void inAListWithoutPartsTheChangeBeginsWhereItIsSaid() {
        String list = "# Release of the lock\n\n- [ ] QA signed off\n- [ ] %s\n- [ ] Ring the bell\n";
        assertEquals(
                List.of(true),
                Read.document(list.formatted("Deploy it")).plan().approvals().stream()
                        .map(Approval::beforeExecution)
                        .toList());
        String late = "# Release of the lock\n\n- [ ] Deploy it\n- [ ] QA signed off\n";
        assertEquals(
                List.of(false),
                Read.document(late).plan().approvals().stream()
                        .map(Approval::beforeExecution)
                        .toList());
    }

    @Test
    void allOfAFormToSignComesBeforeWhatItAllows() {
        String form = "# %s\n\n- [ ] Lamps tested\n\n## Approvals\n\n- [ ] QA lead\n";
        assertEquals(
                true,
                Read.document(form.formatted("Release sign-off form"))
                        .plan()
                        .firstChange()
                        .isEmpty());
        assertEquals(
                List.of(true),
                Read.document(form.formatted("Checklist: pre go-live of the lock")).plan().approvals().stream()
                        .map(Approval::meantFirst)
                        .toList());
    }

    @Test
    void rowsThatAskForApproval() {
        String[] work = {"| # | Item | Owner | Status | Sign-off date |", "|--|--|--|--|--|"};
        assertEquals(
                List.of("CAB"),
                roles(
                        "# Rollout",
                        "## Lock",
                        work[0],
                        work[1],
                        "| 1 | CAB approval obtained | Quay manager | open | |"));
        assertEquals(
                List.of(),
                roles("# Rollout", "## Lock", work[0], work[1], "| 1 | Lock greased | Quay manager | open | |"));
        assertEquals(
                List.of("Quay director"),
                roles(
                        "# Rollout",
                        "## Roles",
                        "| Role | Task | Place |",
                        "|--|--|--|",
                        "| Quay director | Final go/no-go approval, letters | quay |",
                        "| Quay lead | Ropes | quay |"));
        assertEquals(
                List.of("Authorized by"),
                roles("# Rollout", "## Sign-off", "| Decision | Authorized by | Date |", "|--|--|--|", "| ☐ GO | | |"));
    }

    @Test
    void placesUnderLabelsAmongThoseThatSign() {
        assertEquals(
                List.of("Deployer", "Key holder 1"),
                roles(
                        "# Rollout",
                        "## Sign-off",
                        "**Deployment confirmation:**",
                        "- [ ] Deployer: ____",
                        "- [ ] Key holder 1: ____"));
        assertEquals(List.of("operator"), roles("# Rollout", "## Sign-off", "- Lock one opened (operator, timestamp)"));
        assertEquals(List.of(), roles("# Rollout", "## Notes", "**Approved:** YYYY-MM-DD HH:MM"));
    }

    @Test
    void whoseConsentIsWaitedForAndWhosePartItIs() {
        assertEquals(
                List.of("harbour master"),
                roles("# Rollout", "## Lock", "- The lock stays shut until the harbour master signs off on the pumps"));
        assertEquals(
                List.of("Quay owner"),
                roles("# Rollout", "## Lock", "- [ ] Quay owner (Ida) has seen and approved the lamps"));
        assertEquals(
                List.of("quay owner"),
                roles(
                        "# Rollout",
                        "## Lock",
                        "- Two ships at once only if the quay owner approves and the tide is in"));
        assertEquals(
                List.of("Harbour master"),
                roles(
                        "# Rollout",
                        "## Lock",
                        "1. Harbour master reviews the tides and approves the release of the lock"));
        assertEquals(
                List.of("Harbour master"),
                roles("# Rollout", "## Crew", "- Harbour master: final go/no-go authority", "- Mate: minds the ropes"));
        assertEquals(
                List.of("Quay lead"),
                roles("# Rollout", "### Quay lead", "- Counts the ships", "- Signs off the lock"));
        assertEquals(
                List.of("client project manager"),
                roles("# Rollout", "## Lock", "- [ ] Tide tables signed off by client project manager"));
        assertEquals(
                List.of(), roles("# Rollout", "## Lock", "- **Last look:** how far the lock approved by law goes"));
        assertEquals(
                List.of("Harbour master"),
                roles("# Rollout", "## Going back", "- [ ] Rollback approved: Harbour master sign-off obtained"));
        assertEquals(List.of(), roles("# Rollout", "## Rollback", "1. Rollback decision made by quay lead"));
    }

    @Test
    void fieldsAndListsOfThoseThatAgree() {
        assertEquals(List.of("CTO", "CFO"), roles("# Rollout", "## Lock", "- [ ] Approval from CTO and CFO obtained"));
        assertEquals(List.of("Opening approved by"), roles("# Rollout", "## Lock", "- [ ] Opening approved by: ____"));
        assertEquals(List.of("Opening approved by"), roles("# Rollout", "## Lock", "**Opening approved by:** ____"));
        assertEquals(List.of("legal", "product"), roles("# Rollout", "## Lock", "Sign-off: legal, product"));
        assertEquals(
                List.of("Security & Privacy"),
                roles(
                        "# Rollout",
                        "## Approvals",
                        "| Role | Name | Date |",
                        "|--|--|--|",
                        "| Security & Privacy | | |"));
    }

    @Test
    void whatIsNoSignatureAmongThoseThatSign() {
        assertEquals(
                List.of("harbour master"),
                roles(
                        "# Rollout",
                        "## Approval",
                        "- [ ] Reviewed by harbour master",
                        "- [ ] Shared with all stakeholders",
                        "- [ ] Team notified of the opening"));
        assertEquals(
                List.of("Harbour master"),
                roles(
                        "# Rollout",
                        "## Opening approval",
                        "**Approved by:**",
                        "- Harbour master: ____ Date: ____",
                        "",
                        "**Emergency contacts:**",
                        "- Duty engineer: ____"));
    }

    private static List<String> roles(String... lines) {
        return Read.document(String.join("\n", lines)).plan().approvals().stream()
                .map(Approval::role)
                .toList();
    }
}
