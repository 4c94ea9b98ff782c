package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.plan.PlanLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way back as runbooks tell it: commands that do several things, lists of what was done, ways to choose from. */
class RollbackRunbookTest {

    @Test
    void whatAScriptDoesByItselfIsNoStep() {
        String runbook = """
                # Lamps

                ## Rollback steps

                1. **Relight**
                   ```bash
                   ./relight.sh --old
                   ```
                   - The script performs:
                     - a look at the fuses, to validate them
                     - setting of the old lamps

                2. **Ring the bell**
                   - Twice
                """;
        assertEquals(List.of(5, 6, 14), steps(runbook));
        assertEquals(List.of(), verification(runbook));
    }

    @Test
    void whatWasDoneIsTickedOffStepByStep() {
        String list = """
                # Lamps

                ## Rollback

                - [ ] Fault identified
                - [ ] Rollback script executed
                - [ ] Lamps restored to their previous state
                - [ ] Fault documented
                """;
        assertEquals(List.of(5, 6, 7, 8), steps(list));
        assertEquals(List.of(7), verification(list));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Old lamp restore procedure",
                "Previous lantern installation guide",
                "Procédure de restauration des lampes",
                "Plano de retorno das lâmpadas",
                "План возврата ламп",
                "旧灯恢复手册",
                "Keep nightly backups",
                "Old lamps kept in the store for a month",
                "Spare fuses ready to replace the new ones",
                "**Scripts prepared**: in the drawer",
                "No bell needed"
            })
    void whatIsAtHandIsNoStep(String point) {
        assertEquals(List.of(), steps("# Lamps\n\n## Rollback\n\n- [ ] " + point + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Follow the restore guide",
                "Restore the old lamps from the store for the night",
                "Plan the next night",
                "Keep the lamps dark for the crew"
            })
    void deedsAreStepsWhateverTheyEndWith(String point) {
        assertEquals(List.of(5), steps("# Lamps\n\n## Rollback\n\n- [ ] " + point + "\n"));
    }

    @Test
    void checksBeforeAnythingGoesBackShowNothing() {
        String list = """
                # Lamps

                ## Rollback

                - [ ] Verify that the old lamps are in the store
                - [ ] Roll back the lamps
                - [ ] Verify that ships land
                - [ ] Close the log after the verification
                - [ ] **Validation**: confirm that the bell rings
                """;
        assertEquals(List.of(5, 6, 7, 8, 9), steps(list));
        assertEquals(List.of(7, 9), verification(list));
    }

    @Test
    void pressingAButtonShowsNothing() {
        String list = """
                # Lamps

                ## Rollback

                1. Choose the old programme
                2. Confirm the rollback
                3. Confirm that it burns
                """;
        assertEquals(List.of(5, 6, 7), steps(list));
        assertEquals(List.of(7), verification(list));
    }

    @Test
    void whoeverSeeksTheCauseVerifiesNothing() {
        String list = """
                # Lamps

                ## Rollback

                1. **Go dark**
                   - Roll back the lamps
                2. **Find the fault**
                   - Inspect the fuses
                3. **Look again**
                   - Inspect the lamps
                """;
        assertEquals(List.of(10), verification(list));
    }

    @Test
    void commandsOfChecksAfterwardsVerify() {
        String list = """
                # Lamps

                ## After the rollback

                - Confirm that no lamp flickers:
                  ```bash
                  quayctl lamps
                  ```
                - Close the log
                """;
        assertEquals(List.of(5, 6), verification(list));
    }

    @Test
    void commandsAloneBelowTriggersTriggerIt() {
        assertEquals(List.of(5), steps("""
                # Lamps

                ### Rollback triggers

                ```bash
                make rollback
                ```

                ### Rollback triggers of the bell

                - The bell is silent

                ```bash
                make rollback-watch
                ```
                """));
    }

    @Test
    void settingsBelowADeedBelongToIt() {
        assertEquals(List.of(5, 6, 9, 10), steps("""
                # Lamps

                ## Rollback

                1. Revert the lamp version:
                   ```yaml
                   lamp: 3
                   ```
                2. Apply the rollback:
                   ```bash
                   quayctl apply lamps.yaml
                   ```
                """));
    }

    @Test
    void titlesThatOnlyTellConditionsOrComponentsApartAreNoParts() {
        assertEquals(List.of(3, 5, 11, 13, 23), sections("""
                # Lamps

                ## Rollback

                ### Triggers

                #### Business metrics

                - Fewer than 3 ships an hour

                ### How

                #### Option 1: by hand

                1. Set the old lamps

                #### Database

                ```bash
                psql quay < old.sql
                ```

                #### Stop the bell first
                """));
    }

    @Test
    void pointsNamedSoAboveOthersAndNamesOfConditionsAreParts() {
        assertEquals(List.of(5, 8, 10), sections("""
                # Lamps

                ## Stage

                - **Rollback plan:**
                  - Set the old lamps

                ## Rollback

                **Trigger conditions:**
                - Lamps out

                **Roll back at once if:**
                - Fog
                """));
    }

    @Test
    void rulesForStoppingAreNoPartOfTheWayBack() {
        String rules = """
                # Lamps

                ## Stop rules

                - More than 3 lamps out

                ## Rollback rules

                - Fog
                """;
        assertEquals(List.of(7), sections(rules));
        assertEquals(List.of(5, 9), PlanLines.triggers(rules));
    }

    @Test
    void rehearsedInTheSameParagraphItIsAStepAllTheSame() {
        String text = "# Lamps\n\n## Backout\n\nThe crew sets the old lamps. The backout was rehearsed in May.\n";
        assertEquals(List.of(5), steps(text));
        assertEquals(List.of(5), lines(text, plan -> plan.rollback().rehearsals()));
    }

    @Test
    void fallingBackToLessIsNoWayBack() {
        assertEquals(
                List.of(4),
                lines(
                        "# Lamps\n\n- [ ] Fallback to candles tested\n- [ ] Fallback to the old lamps tested\n",
                        plan -> plan.rollback().rehearsals()));
    }

    @Test
    void afterGoingBackASentenceOnlyLooks() {
        String text = "# Lamps\n\n## Rollback\n\nAfter the rollback, verify the lamps and the bell.\n";
        assertEquals(List.of(), steps(text));
        assertEquals(List.of(5), verification(text));
    }

    @Test
    void commentsThatDoSomethingWithAValidationAskForNone() {
        assertEquals(List.of(), verification("""
                # Lamps

                ## Rollback

                ```bash
                # Fetch the old lamps
                make old
                # Execute the rollback with validation
                make light
                ```
                """));
    }

    @Test
    void goingForwardAgainVerifiesNothing() {
        String list = """
                # Lamps

                ## Rollback

                1. Roll back the lamps

                ### After the rollback

                1. **Find the root cause**
                   - Check the fuses
                2. Fix the lamps
                3. Test them on the quay
                4. Call the crew
                5. Check that ships land

                ### Afterwards at night

                After the rollback:

                - Bells ring
                """;
        assertEquals(List.of(5), steps(list));
        assertEquals(List.of(14, 20), verification(list));
    }

    @Test
    void commandsAtTheMarginBelongToTheNumberAboveThem() {
        String list = """
                # Lamps

                ## Rollback

                1. Restore the old lamps
                ```bash
                quayctl old
                ```

                2. Verify the lamps
                ```bash
                quayctl lamps
                ```
                """;
        assertEquals(List.of(5, 6, 10, 11), steps(list));
        assertEquals(List.of(10, 11), verification(list));
    }

    @Test
    void pointsBelowATrialTellOfIt() {
        String list = """
                # Lamps

                - Rollback testing:
                  - Tried on the quay by the crew
                  - Written down
                """;
        assertEquals(List.of(), steps(list));
        assertEquals(List.of(4), lines(list, plan -> plan.rollback().rehearsals()));
    }

    @Test
    void endingsOfFilesAreNoWords() {
        assertEquals(List.of(), verification("# Lamps\n\n## Rollback\n\n1. Restore from lamps.old.bak\n"));
    }

    private static List<Integer> steps(String markdown) {
        return lines(markdown, plan -> plan.rollback().steps());
    }

    private static List<Integer> verification(String markdown) {
        return lines(markdown, plan -> plan.rollback().verification());
    }

    private static List<Integer> sections(String markdown) {
        return lines(markdown, plan -> plan.rollback().sections());
    }
}
