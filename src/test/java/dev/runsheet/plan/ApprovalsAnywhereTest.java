package dev.runsheet.plan;

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
        assertEquals(List.of("QA"), roles("# Rollout", "## Tasks", "- On QA approval, open the lock"));
        assertEquals(List.of(), roles("# Rollout", "## Tasks", "- [ ] Lock plan approved by team"));
        assertEquals(List.of("Quay/Lock owner"), roles("# Rollout", "## Tasks", "- [ ] Quay/Lock owner sign-off"));
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

    private static List<String> roles(String... lines) {
        return Read.document(String.join("\n", lines)).plan().approvals().stream()
                .map(Approval::role)
                .toList();
    }
}
