package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.build.Resources;
import dev.runsheet.model.Role;
import dev.runsheet.phrase.Concepts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lead says the list under it is. */
class LeadsTest {
    private static final Leads LEADS = new Leads(Concepts.parse(Resources.BUILT_IN.roleWords()));

    @ParameterizedTest
    @CsvSource({
        "Roll back if:, ACTION, ROLLBACK_TRIGGER",
        "Roll back if：, ACTION, ROLLBACK_TRIGGER",
        "Rückfall wenn:, ACTION, ROLLBACK_TRIGGER",
        "Откат при:, ACTION, ROLLBACK_TRIGGER",
        "出现以下情况回滚：, ACTION, ROLLBACK_TRIGGER",
        "Roll back if, ACTION, ROLLBACK_TRIGGER",
        "Point of no return is ten. Back out when, ACTION, ROLLBACK_TRIGGER",
        "'Zurückgegangen wird, wenn', ACTION, ROLLBACK_TRIGGER",
        "The bridge is open until dawn. The pilot turns round when, ACTION, ROLLBACK_TRIGGER",
        "The bridge is open until dawn. The pilot pulls the plug when, ACTION, ROLLBACK_TRIGGER",
        "Zurückgefahren wird wenn, ACTION, ROLLBACK_TRIGGER",
        "Останавливаем паром если:, ACTION, ROLLBACK_TRIGGER",
        "'Sans vote, on éteint dès que l''un de ces seuils est franchi :', ACTION, ROLLBACK_TRIGGER",
        "Without a vote if one of these holds:, ROLLBACK, ROLLBACK_TRIGGER",
        "If fog comes:, ROLLBACK, ''",
        "Alert rules of the quay:, ROLLBACK_TRIGGER, ALERTING",
        "Move on if:, ACTION, ''",
        "Roll back if:, ROLLBACK_TRIGGER, ''",
        "If a rollback is required:, ACTION, ROLLBACK_STEP",
        "If a rollback is required:, ROLLBACK_TRIGGER, ''",
        "To roll back:, ACTION, ROLLBACK_STEP",
        "To roll back:, ROLLBACK_STEP, ''",
        "To restore the quay:, ACTION, ROLLBACK_STEP",
        "To undo a contingency:, ACTION, ROLLBACK_STEP",
        "To recover 恢复:, ACTION, ''",
        "Verify the rollback:, ACTION, ROLLBACK_VERIFICATION",
        "Verify the quay:, ROLLBACK, ROLLBACK_VERIFICATION",
        "Verify the quay:, ROLLBACK_VERIFICATION, ''",
        "Verify the quay:, ACTION, ''",
        "Check the quay:, ROLLBACK, ROLLBACK_VERIFICATION",
        "Sanity of the quay:, ROLLBACK, ROLLBACK_VERIFICATION",
        "Success criteria of the quay:, ACTION, SUCCESS",
        "Success if:, ACTION, SUCCESS",
        "Success of the quay:, ACTION, ''",
        "Goals when:, ACTION, ''",
        "Triggers:, ROLLBACK, ROLLBACK_TRIGGER",
        "Auslöser:, ROLLBACK, ROLLBACK_TRIGGER",
        "Triggers:, ACTION, ''",
        "Do not proceed if:, ACTION, ROLLBACK_TRIGGER",
        "Pause the ferry when:, ACTION, ROLLBACK_TRIGGER",
        "Остановить если:, ACTION, ROLLBACK_TRIGGER",
        "Stop the ferry:, ACTION, ''",
        "'If no ship lands by ten, roll back:', ACTION, ROLLBACK_STEP",
        "If the lamps look off we go back:, ROLLBACK, ROLLBACK_STEP",
        "If one of these holds we go back:, ROLLBACK, ROLLBACK_TRIGGER",
        "'If any of these happens, roll back:', ACTION, ROLLBACK_TRIGGER",
        "If the rollback fails:, ROLLBACK, ROLLBACK_STEP",
        "Backup and restore:, ACTION, ''",
        "Colours of the quay:, ROLLBACK, ''",
        "Roll back if..., ACTION, ROLLBACK_TRIGGER",
        "Roll back if…, ACTION, ROLLBACK_TRIGGER",
        "Roll back if one holds, ACTION, ''",
        "What counts as broken, ROLLBACK, ROLLBACK_TRIGGER",
        "What counts as broken, ACTION, ''",
        "What counts as broken., ROLLBACK, ''",
        "What all of the crew and the pilot count as broken, ROLLBACK, ''",
        "What all of the crew and the pilots count as broken, ROLLBACK, ''",
        "Restore the backup:, ACTION, ''",
        "Revert the backup:, ACTION, ROLLBACK_STEP",
        "Undo the change:, ACTION, ROLLBACK_STEP",
        "Undo the backup:, ACTION, ''",
        "Verify the backout plan if:, ACTION, ROLLBACK_TRIGGER",
        "A pilot rolls back the quay:, ACTION, ROLLBACK_STEP",
        "Steps:, ROLLBACK, ''",
        "Steps:, ROLLBACK_TRIGGER, ROLLBACK_STEP",
        "Steps:, ACTION, ''",
        "What to do:, ROLLBACK_TRIGGER, ROLLBACK_STEP",
        "What to do if the bells fail:, ROLLBACK_TRIGGER, ''",
        "Success criteria:, ROLLBACK, ROLLBACK_VERIFICATION",
        "Success if:, ROLLBACK, ROLLBACK_VERIFICATION",
        "Exit criteria if:, ACTION, SUCCESS",
        "Alarms of the quay:, ROLLBACK, ''",
        "Alerts of the quay:, ROLLBACK, ALERTING",
        "Alerts of the quay:, ACTION, ''",
        "Pause if:, ACTION, ROLLBACK_TRIGGER",
        "The crew can pause if:, ACTION, ROLLBACK_TRIGGER",
        "Moor it. Pause if:, ACTION, ROLLBACK_TRIGGER",
        "'If fog comes, pause if:', ACTION, ''",
        "We walk away if:, ACTION, ROLLBACK_TRIGGER",
        "We walk away from it:, ACTION, ''",
        "Turn back when one of the following holds:, ACTION, ROLLBACK_TRIGGER",
        "'When the bells of the harbour fail, turn back when:', ACTION, ROLLBACK_STEP",
        "When one of the following holds:, ROLLBACK, ROLLBACK_TRIGGER",
        "When one of the following holds:, ACTION, ''",
        "'When the bells of the harbour ring, one of the following holds:', ROLLBACK, ROLLBACK_TRIGGER",
        "Automatic triggers, ROLLBACK, ROLLBACK_TRIGGER",
        "Automatic triggers of the harbour:, ROLLBACK, ROLLBACK_TRIGGER",
        "Condition of the quay:, ROLLBACK, ROLLBACK_TRIGGER",
        "Reasons of the quay:, ROLLBACK, ROLLBACK_TRIGGER",
        "Signs of the quay:, ROLLBACK, ''",
        "Tests of the quay:, ROLLBACK, ROLLBACK_VERIFICATION",
        "Checks of the quay:, ROLLBACK_TRIGGER, ROLLBACK_VERIFICATION",
        "If we decide to roll back:, ACTION, ROLLBACK_STEP",
        "If you have to revert:, ROLLBACK_TRIGGER, ''",
        "Rollback verification:, ACTION, ROLLBACK_VERIFICATION",
        "To roll back:, ROLLBACK, ROLLBACK_STEP",
    })
    void aParagraph(String lead, Role around, String role) {
        assertEquals(found(role), LEADS.underParagraph(lead, around));
    }

    @ParameterizedTest
    @CsvSource({
        "Red flags (roll back), ACTION, ROLLBACK_TRIGGER",
        "To roll back:, ACTION, ROLLBACK_STEP",
        "To roll back, ACTION, ''",
        "Pause the ferry (if any), ACTION, ''",
        "Triggers, ROLLBACK, ROLLBACK_TRIGGER",
    })
    void anItem(String lead, Role around, String role) {
        assertEquals(found(role), LEADS.underItem(lead, around));
    }

    @Test
    void aLongTextLeadsToNothing() {
        String lead = "Roll back if" + "x".repeat(187) + " if:";
        assertEquals(203, lead.length());
        assertEquals(Optional.empty(), LEADS.underParagraph(lead, Role.ACTION));
        String shorter = "Roll back if" + " ".repeat(187) + ":";
        assertEquals(Optional.of(Role.ROLLBACK_TRIGGER), LEADS.underParagraph(shorter, Role.ACTION));
        assertEquals(Optional.empty(), LEADS.underParagraph(" " + shorter, Role.ACTION));
    }

    private static Optional<Role> found(String role) {
        return role.isEmpty() ? Optional.empty() : Optional.of(Role.valueOf(role));
    }
}
