package dev.runsheet.plan.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs by tables: forms to sign, lists of work that ask for a signature among other things, and lists of people. */
class SignTablesTest {

    @Test
    void listsOfWorkWithTheDayOfASignatureSignOnlyWhereARowAsksForIt() {
        String rows = """
                | # | Item | Owner | Status | Sign-off date | Evidence |
                |---|---|---|---|---|---|
                | 1 | Tide tables printed | Port office | open | | link |
                | 2 | CAB approval obtained | Change manager | open | | minutes |
                | 3 | Lamp acceptance form signed | Harbour master | open | | scan |
                | 4 | Way back read by the board | Release manager | open | | CAB sign-off |
                """;
        assertEquals(List.of("CAB", "Harbour master", "CAB"), roles("# Rollout", "## Business approval", rows));
    }

    @Test
    void conditionsAreMetByTheirOwners() {
        assertEquals(
                List.of(),
                roles(
                        "# Rollout",
                        "## Conditional approvals",
                        "| Condition | Owner | Due date | Status |\n|---|---|---|---|\n| Lamps on | DevOps | Friday | open |"));
        assertEquals(
                List.of("Capitán / Operación"),
                roles(
                        "# Rollout",
                        "## Approvals",
                        "| Cargo | Nombre | Firma |\n|---|---|---|\n| Capitán / Operación (si aplica) | | |"));
    }

    @Test
    void whoeverOwnsAGateAndFormsWhateverTheirColumnsAreCalled() {
        assertEquals(
                List.of("Rope crew", "Lamps"),
                roles(
                        "# Rollout",
                        "## Go or stay",
                        "| Gate | Owner | Decision |\n|---|---|---|\n| R1: Ropes | Rope crew | ☐ |\n| R2: Lamps | Lamps | ☐ |"));
        assertEquals(
                List.of("Harbour master", "QA lead"),
                roles(
                        "# Rollout",
                        "## Sign-off",
                        "| Aa | Bb | Cc |\n|---|---|---|\n| Harbour master | | |\n| QA lead | | |"));
    }

    @Test
    void thoseBehindAnotherChoiceInTheLineAndBelowALabel() {
        assertEquals(
                List.of("Ropes", "Night crew"),
                roles("# Rollout", "**Decision:** ☐ go ☐ stay • **Approvers:** Ropes ☐ • Night crew ☐"));
        assertEquals(
                List.of("Harbour master", "Berth owner"),
                roles("# Rollout", "**Signed by**:\n- Harbour master: ______\n- Berth owner: ______"));
    }

    @Test
    void columnsForWhoApprovesBesideWhatIsApproved() {
        assertEquals(
                List.of("Authorized by", "Authorized by"),
                roles(
                        "# Rollout",
                        "## Sign-off",
                        "| Decision | Authorized by | Date |\n|---|---|---|\n| ☐ GO | | |\n| ☐ NO-GO | | |"));
        assertEquals(
                List.of("Approved by"),
                roles("# Rollout", "## Risks", "| ID | Risk | Approved by |\n|---|---|---|\n| | | |"));
        assertEquals(
                List.of("Jo Quay"),
                roles(
                        "# Rollout",
                        "## History",
                        "| Version | Author | Approved by |\n|---|---|---|\n| 1.0 | Bo | Jo Quay |"));
        assertEquals(
                List.of("harbour master"),
                roles(
                        "# Rollout",
                        "## Risks",
                        "| ID | Risk | Accepted by |\n|---|---|---|\n| 1 | fog | harbour master |"));
    }

    @Test
    void postsInAColumnForApproversAndLinesInACell() {
        assertEquals(
                List.of("night lead delegate", "Quay manager"),
                roles(
                        "# Rollout",
                        "## Doors",
                        "| Door | Approver | Told |\n|---|---|---|\n| North | night lead delegate | Board |\n| South | Quay manager | Board |"));
        assertEquals(
                List.of("Tide committee"),
                roles(
                        "# Rollout",
                        "## Doors",
                        "| Step | Owner | Decision owner |\n|---|---|---|\n| Go/no-go | Port office | Tide committee |"));
        assertEquals(
                List.of("QA team"),
                roles(
                        "# Rollout",
                        "## Doors",
                        "| Door | What it takes |\n|---|---|\n| North | - dry<br>- QA team approval |"));
    }

    @Test
    void whatIsApprovedIsNobody() {
        assertEquals(
                List.of("Quay manager"),
                roles(
                        "# Rollout",
                        "## Stages of it",
                        "| Water | Lamps | Approval |\n|---|---|---|\n| North | 5 | automatic |\n| South | 9 | Quay manager |"));
        assertEquals(
                List.of(),
                roles(
                        "# Rollout",
                        "## What is new",
                        "| Feature | Approved |\n|---|---|\n| Lamps | ✅ |\n| Horns | no |"));
    }

    @ParameterizedTest
    @CsvSource({
        "Go/no-go decision, harbour master",
        "'Final go/no-go approval, talks to the press', harbour master",
        "Approves the rollout, harbour master",
        "Final approval, harbour master",
        "Coordinates the rollout, ''",
        "Approves leave, ''",
        "Lamps signed, ''"
    })
    void peopleWhoseTaskItIsToApprove(String task, String role) {
        List<String> expected = role.isEmpty() ? List.of() : List.of(role);
        for (String header : List.of("| Role | Phone | Responsibility |", "| Owner | Time | Activity |")) {
            String rows = header + "\n|---|---|---|\n| harbour master | 12:00 | " + task + " |";
            assertEquals(expected, roles("# Rollout", "## Who does what", rows), header);
        }
    }

    private static List<String> roles(String... lines) {
        return Read.document(String.join("\n\n", lines)).plan().approvals().stream()
                .map(Approval::role)
                .toList();
    }
}
