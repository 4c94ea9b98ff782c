package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.plan.PlanLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a runbook about going back and is no part of it, and what looks like that and is. */
class BesideTheWayBackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Prevention",
                "## Preventing the need for rollbacks",
                "## Prevention measures",
                "## Rollback log",
                "## Vorbeugung"
            })
    void howItNeedNotComeToThatIsNoWayBack(String title) {
        String runbook = """
                # Lamp rollback

                ## Steps

                1. Put the old lamp in

                %s

                ```bash
                lampctl test --all
                ```
                """.formatted(title);
        assertEquals(List.of(5), steps(runbook));
        assertEquals(List.of(1, 3), sections(runbook));
    }

    @Test
    void pointsThatAreOrdersAreStepsWhateverLeadsToThem() {
        String list = """
                # Lamps

                ## Rollback checklist

                When rolling back:

                - [ ] Identify the broken lamp
                - [ ] Put the old lamp in
                - [ ] Verify that it is lit
                - [ ] Document the night
                """;
        assertEquals(List.of(7, 8, 9, 10), steps(list));
        assertEquals(List.of(9), verification(list));
        assertEquals(List.of(), PlanLines.triggers(list));
    }

    @Test
    void pointsThatTellWhatIsWrongStayConditions() {
        String list = """
                # Lamps

                ## Rollback

                Roll back if:

                1. Lamps go out
                2. The horn stays silent
                3. Checks of the mast fail
                """;
        assertEquals(List.of(7, 8, 9), PlanLines.triggers(list));
        assertEquals(List.of(), steps(list));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**What happens:**", "When the test of the lamps fails at night, the relay automatically:"})
    void whatHappensThenIsNoStep(String lead) {
        String text = """
                # Lamps

                ## Rollback

                ```bash
                lampctl rollback
                ```

                %s

                1. The new lamp is cut off
                2. Old lamps come on
                """.formatted(lead.replace("the relay automatically", "it automatically"));
        assertEquals(List.of(5), steps(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"### Step 2 — Restore the register from backup", "### Restore the old lamp list from a snapshot"
            })
    void aTitleThatAsksToRestoreHoldsSteps(String title) {
        String text = """
                # Lamps

                ## Rollback procedure

                %s

                ```bash
                lampctl stop
                tar xzf lamps.tgz
                ```
                """.formatted(title);
        assertEquals(List.of(7), steps(text));
    }

    @Test
    void whatNobodyIsToDoIsNoStep() {
        String text = """
                # Lamps

                ## Rollback steps

                Do not touch the `mast` relay (it holds the horn).

                ```bash
                lampctl rollback
                ```
                """;
        assertEquals(List.of(7), steps(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- rollback: `true` skips the smoke tests",
                "- Revert the relay to test mode for the next watch",
                "- Validate rollback health"
            })
    void testsOfSomethingElseAreNoRehearsal(String point) {
        assertEquals(List.of(), rehearsals("# Lamps\n\n## Preparation\n\n" + point + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- Rollback smoke test done on the quay", "- Rollback tested, unit tests green"})
    void testsOfGoingBackAre(String point) {
        assertEquals(List.of(5), rehearsals("# Lamps\n\n## Preparation\n\n" + point + "\n"));
    }

    @Test
    void pointsAtTheMarginBelowACheckShowIt() {
        String text = """
                # Lamps

                ## Rollback

                1) Put the old lamp in
                2) Verify:
                - `lampctl status`
                - `lampctl version`

                ```bash
                lampdb -c "
                DELETE FROM lamps WHERE new;
                "
                # Verify
                lampdb -c "
                SELECT count(*) FROM lamps;
                "
                ```
                """;
        assertEquals(List.of(6, 7, 8), verification(text).subList(0, 3));
        assertEquals(List.of(6, 7, 8, 15), PlanLines.facts(text, "rollback_verification"));
    }

    @Test
    void whatIsCheckedBeforeGoingBackDoesNotShowThatItWorked() {
        String text = """
                # Lamps

                ## Rollback

                ### Pre-rollback checklist

                - [ ] Verify that an old lamp is at hand

                ### Steps

                1. Put the old lamp in
                2. Verify that it is lit
                """;
        assertEquals(List.of(12), verification(text));
    }

    @Test
    void whereSomethingIsWrittenDownShowsNothing() {
        String text = """
                # Lamps

                ## Rollback verification

                - `reports/night-of-the-lamps.md`
                - `/lamps/health` answers
                """;
        assertEquals(List.of(6), verification(text));
    }

    @Test
    void fieldsToFillInAreNoSteps() {
        String text = """
                # Lamp rollback

                ## Rollback

                - Keeper:
                - Put the old lamp in
                """;
        assertEquals(List.of(6), steps(text));
    }

    @Test
    void countedSentencesAreReadInWhateverFence() {
        String text = """
                # Lamps

                ## Rollback

                ```bash
                1. Stop the lamps
                2. Restore the old list
                3. Verify that all are lit
                ```
                """;
        assertEquals(List.of(6, 7, 8), PlanLines.facts(text, "rollback_steps"));
        assertEquals(List.of(8), PlanLines.facts(text, "rollback_verification"));
    }

    @Test
    void commandsStillToBeWrittenAreStepsWhereACommentSaysWhatTheyDo() {
        String text = """
                # Lamps

                ## Rollback steps

                ```bash
                # Switch the new lamps off
                ```

                ```bash
                # Commands
                ```

                ```
                /lampbot feature set new-lamps false
                ```
                """;
        assertEquals(List.of(5, 13), steps(text));
    }

    @Test
    void limitsBelowATriggerSayWhenNotHow() {
        String text = """
                # Lamps

                ## Trigger rollback

                - Dark lamps > 3 for 10 minutes
                - Horn delay > 20 s

                ## Rollback if needed

                - [ ] Put the old lamp in
                - [ ] Ring the bell
                """;
        assertEquals(List.of(5, 6), PlanLines.triggers(text));
        assertEquals(List.of(10, 11), steps(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lamp release rollback", "Upgrade rollback runbook (lamps)"})
    void aTitleMayNameWhatIsUndone(String title) {
        String text = "# " + title + "\n\n## Steps\n\n1. Put the old lamp in\n";
        assertEquals(List.of(1, 3), sections(text));
        assertEquals(List.of(), sections(text.replace(title, "Lamp release and rollback")));
    }

    @Test
    void aCommentThatSaysWhatHasToBeSoIsACheck() {
        String text = """
                # Lamps

                ## Rollback

                ```bash
                lampctl rollback
                # Check: all lamps are lit
                ```
                """;
        assertEquals(List.of(7), PlanLines.facts(text, "rollback_verification"));
    }

    @Test
    void whatMayHaveGoneWrongIsNoStep() {
        String text = """
                # Lamps

                ## Rollback

                1. Put the old lamp in

                Identify the cause before anything else:

                - Damp fuses
                - Salt on the glass

                Do not go on without knowing:

                1. the old lamp list,
                2. the keeper on duty.

                - Ferry on the wire: 0-5 minutes (same rope)
                """;
        assertEquals(List.of(5), steps(text));
    }

    @Test
    void aProcedureForEachPartIsAStepInARollbackDocument() {
        String text = """
                # Lamp rollback

                ## Each part

                | Part | Procédure | Time |
                |------|-----------|------|
                | Mast | Restaurer la liste | 5 min |
                | Horn | `lampctl restart horn` | 2 min |
                """;
        assertEquals(List.of(7, 8), steps(text));
    }

    @Test
    void aNameThatSoundsLikeATestIsNoCheck() {
        String text = """
                # Lamps

                ## Mobile rollback

                ### iOS (TestFlight)

                - Expire the bad build
                """;
        assertEquals(List.of(), verification(text));
        assertEquals(List.of(7), steps(text));
    }

    @Test
    void whatOneShouldSeeShowsItAndAClickDoesNot() {
        String text = """
                # Lamps

                ## Rollback

                1. Open the lamp panel
                2. Press "OK" to confirm
                3. Put the old lamp in

                   You should see `LIT` on the panel.
                """;
        assertEquals(List.of(5, 6, 7), steps(text));
        assertEquals(List.of(9), verification(text));
    }

    private static List<Integer> sections(String text) {
        return lines(text, plan -> plan.rollback().sections());
    }

    private static List<Integer> steps(String text) {
        return lines(text, plan -> plan.rollback().steps());
    }

    private static List<Integer> verification(String text) {
        return lines(text, plan -> plan.rollback().verification());
    }

    private static List<Integer> rehearsals(String text) {
        return lines(text, plan -> plan.rollback().rehearsals());
    }
}
