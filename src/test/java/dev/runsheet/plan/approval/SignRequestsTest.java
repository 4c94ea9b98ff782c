package dev.runsheet.plan.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose signature fields, columns and places to sign wait for. */
class SignRequestsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Status:** PENDING HARBOUR MASTER APPROVAL | HARBOUR MASTER",
                "**Status:** Approved by the harbour master | harbour master",
                "**State**: draft, awaiting QA lead sign-off | QA lead",
                "**Decision makers:** Quay lead, QA lead | Quay lead,QA lead",
                "**Go/No-Go owner:** Harbour master | Harbour master",
                "**Approval required from:** CTO | CTO",
                "**Approvals:** two (quay lead + board) | quay lead,board",
                "**Approval:** the harbour master must approve each stage | harbour master",
                "**Change:** CHG-1 (approved by CAB) | CAB",
                "**Status:** pending | ",
                "**Review:** of the harbour plan | ",
            })
    void fieldsThatSayWhoseSignatureIsWaitedFor(String field, String roles) {
        List<String> expected = roles == null ? List.of() : List.of(roles.split(","));
        assertEquals(expected, roles("# Rollout", field, "## Tasks", "- [ ] Go"));
    }

    @Test
    void aColumnOfItsOwnForWhoApproves() {
        assertEquals(
                List.of("CTO"),
                roles(
                        "# Rollout",
                        "## Steps",
                        "| Step | Owner | Approval |\n|---|---|---|\n| Open | Quay lead | CTO |"));
        assertEquals(
                List.of("CTO"), roles("# Rollout", "## Steps", "| Step | Who approves |\n|---|---|\n| Open | CTO |"));
    }

    @Test
    void aFunctionBehindAPlaceToSignAmongThoseThatSign() {
        assertEquals(
                List.of("Harbour master"),
                roles("# Rollout", "## Sign-off", "### Night one done", "- **Validated by**: ______ (Harbour master)"));
    }

    @ParameterizedTest
    @CsvSource({
        "(requires duty engineer approval), duty engineer",
        "(subject to DBA approval), DBA",
        "(with the harbour master's approval), harbour master",
        "(DBA approval required), DBA",
        "(approval of the pull request), ''",
        "(no approval needed), ''",
        "(pending approval), ''",
        "(2 approvals), ''"
    })
    void bracketAsksForASignature(String bracket, String role) {
        List<String> expected = role.isEmpty() ? List.of() : List.of(role);
        assertEquals(expected, roles("# Rollout", "## Steps", "1. Drop the tide table " + bracket, "2. Open the gate"));
    }

    @Test
    void signerIsNamedWithoutWhenThatIs() {
        assertEquals(
                List.of("harbour master"),
                roles(
                        "# Rollout",
                        "## Steps",
                        "1. Put the tide tables back (only after harbour master approval):",
                        "   ```",
                        "   ./tides",
                        "   ```"));
    }

    private static List<String> roles(String... lines) {
        return Read.document(String.join("\n", lines)).plan().approvals().stream()
                .map(Approval::role)
                .toList();
    }
}
