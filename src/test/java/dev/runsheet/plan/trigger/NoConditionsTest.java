package dev.runsheet.plan.trigger;

import static dev.runsheet.plan.PlanLines.lines;
import static dev.runsheet.plan.PlanLines.plan;
import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands among the conditions for going back and is none, and what programs go back on by themselves. */
class NoConditionsTest {

    @Test
    void deedsBelowATitleOfConditionsAreSteps() {
        String text = """
                # Ferry release

                ## Rollback trigger

                1. Review the failed crossings
                2. Retry if safe
                3. Moor the ferry if needed
                """;
        assertEquals(List.of(), triggers(text));
        assertEquals(List.of(5, 6, 7), lines(text, plan -> plan.rollback().steps()));
    }

    @Test
    void scenarioThatALabelBelowItTellsIsNone() {
        assertEquals(List.of(6), triggers("""
                # Ferry release

                ## Rollback scenarios

                ### Scenario 1: Slow ferry
                **Trigger**: Lost mooring (e.g., torn ropes, a broken bollard)
                **Action**:
                1. Put the old ferry back
                """));
    }

    @Test
    void givingUpWhatWasThereBeforeIsNone() {
        String text = """
                # Ferry release

                ## When to stop the old ferry

                - Paper tickets
                - Bell signals
                """;
        assertEquals(List.of(), triggers(text));
        assertEquals(List.of(), lines(text, plan -> plan.rollback().sections()));
    }

    @Test
    void kindOfConditionsIsNone() {
        assertEquals(List.of(6, 7, 9), triggers("""
                # Ferry release

                ## Rollback triggers

                - [ ] **Crossings**
                  - [ ] Delays > 5%
                  - [ ] Ferry lost
                - Crates
                  - Crates missing on the quay
                """));
    }

    @Test
    void pointsInCodeBelowTheNameOfAProcedureAreSteps() {
        String text = """
                # Ferry release

                ## Abort protocol

                If any abort criteria triggered:

                ```
                1. NOW: Moor the ferry
                2. TELL: the harbour
                ```
                """;
        assertEquals(List.of(5), triggers(text));
        assertEquals(1, lines(text, plan -> plan.rollback().steps()).size());
    }

    @Test
    void whatCanGoWrongWithoutGoingBackIsNone() {
        assertEquals(List.of(), triggers("""
                # Ferry release

                ## Contingency scenarios

                | Scenario | Immediate action |
                |---|---|
                | Harbour closed | Wait outside and tell the passengers |
                | Lamp weak | Send the keeper |
                """));
    }

    @Test
    void numberedConditionsStayConditions() {
        assertEquals(List.of(5, 6, 7), triggers("""
                # Ferry release

                ## Rollback triggers

                1. Release takes longer than 20 minutes
                2. Import of the crates fails
                3. Lamps dark
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"How to trigger rollback", "Trigger a rollback", "Initiate rollback"})
    void titleThatTellsHowHoldsSteps(String title) {
        String text = "# R\n\n## Rollback\n\n### " + title + "\n\n- Moor the ferry\n- Press Revert\n";
        assertEquals(List.of(), triggers(text));
        assertEquals(List.of(7, 8), lines(text, plan -> plan.rollback().steps()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### When not to roll back",
                "### Non-triggers",
                "**NO, investigate first if**:",
                "Do not roll back for:",
                "Rollback can wait if:",
                "Fix forward if:",
                "Kein Grund:",
                "Pas de rollback si :",
                "不回滚的情况："
            })
    void conditionsForStayingAreNone(String lead) {
        assertEquals(List.of(7), triggers("""
                # R

                ## When to roll back

                Roll back if:

                - More than 3 lamps are dark

                %s

                - One lamp is dark
                """.formatted(lead)));
    }

    @Test
    void whatPointsAtTheConditionsBelowIsNone() {
        assertEquals(List.of(7, 8), triggers("""
                # R

                ## Way back

                We go back if one of these holds.

                - Prices are wrong
                - More than 3 % of the crates are lost
                """));
    }

    @Test
    void whoDecidesAndWhatElseIsDoneAreNone() {
        assertEquals(List.of(5), triggers("""
                # R

                ## Rollback criteria

                - More than 3 % of the crates are lost
                - The harbour master decides
                - Otherwise fix forward
                """));
    }

    @Test
    void thatNothingLeadsBackIsNone() {
        assertEquals(List.of(), triggers("# R\n\nOnce the old quay is gone, rollback is not possible.\n"));
    }

    @Test
    void rowsWithAnotherAnswerAreNone() {
        List<Trigger> found = plan("""
                # R

                ## Rollback thresholds

                | Severity | Sign | Action |
                |---|---|---|
                | 1 | lost crates > 5 % | Rollback within 5 min |
                | 2 | waiting ferries > 9 for 20 min | Investigate |

                | Level | Delay | Action |
                |---|---|---|
                | Minor | 15 min | Roll back the ferry |
                """).rollback().triggers();
        assertEquals(List.of("1 | lost crates > 5 %", "Minor"), texts(found));
        assertEquals(
                List.of(false, false), found.stream().map(Trigger::windowed).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Circuit breaker: auto-disable on 3 lost crates in a row",
                "- Auto-rollback after 2 failed health checks",
                "- Automatic halt at 2 % lost crates",
                "- 连续 3 次失败自动回滚",
                "- Automatischer Rollback bei mehr als 3 verlorenen Kisten"
            })
    void whatAProgramGoesBackOnIsOne(String line) {
        List<Trigger> found =
                plan("# R\n\n## Kill switch\n\n" + line + "\n").rollback().triggers();
        assertEquals(1, found.size());
        assertTrue(found.get(0).measurable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"- Auto-rollback: enabled", "- Automatic rollback is configured", "- Auto-scaling on CPU > 70 %"
            })
    void whatAProgramCanDoIsNone(String line) {
        assertEquals(List.of(), triggers("# R\n\n## Kill switch\n\n" + line + "\n"));
    }

    @Test
    void sustainedDoesNotSayForHowLong() {
        List<Trigger> found = plan("""
                # R

                ## Rollback if

                - memory > 90 % sustained
                - memory > 90 % sustained for 10 minutes
                """).rollback().triggers();
        assertEquals(List.of(false, true), found.stream().map(Trigger::windowed).toList());
    }

    @Test
    void aNamedStateIsExact() {
        List<Trigger> found = plan("""
                # R

                ## Rollback if

                - the relay reports `LOCKED`
                - the relay is odd
                """).rollback().triggers();
        assertEquals(
                List.of(true, false), found.stream().map(Trigger::measurable).toList());
    }

    @Test
    void symptomsOfAWayBackAreConditions() {
        assertEquals(List.of(7), triggers("""
                # R

                ## Rollback

                ### Level 1: rollback of the lamps

                **Symptoms:** lamps dark

                1. Light the old ones
                """));
    }

    @Test
    void theOnlyOccasionIsATrigger() {
        String title = "# R\n\n## Rollback\n\n### If something goes wrong\n\n1. Restore the old lamps\n";
        assertEquals(List.of(5), triggers(title));
        assertEquals(List.of(9), triggers(title + "\nRoll back if more than 3 lamps are dark.\n"));
    }

    @Test
    void whenOneGoesOnAndWhatIsDoneOnceStoppedAreNone() {
        assertEquals(List.of(9), triggers("""
                # Ferry rollout

                **GO for the second quay if:**

                - 80%+ of the ferries moored

                **PAUSE if:**

                - more than two ferries collide

                **If paused:** ring the bell
                """));
    }

    @Test
    void whatShowsThatItWorkedIsNone() {
        assertEquals(List.of(), triggers("# R\n\n## Rollback success criteria\n\n- Less than 1 % of lamps dark\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- If the service is running, stop it before the change",
                "- Cancel any snapshots if they block the upgrade",
                "- Revert the flag if it was enabled for a test",
                "- Verify that the canary aborts when a probe fails",
                "- Users can cancel the import if it takes too long",
                "- Transactions are rolled back if the insert fails",
                "- Rollback is only possible if the schema did not change"
            })
    void stoppingAPartIsNone(String line) {
        assertEquals(List.of(), triggers("# R\n\n## Before\n\n" + line + "\n"));
    }

    private static List<String> texts(List<Trigger> triggers) {
        return triggers.stream().map(Trigger::text).toList();
    }

    @Test
    void whereMoreIsToBeReadIsNone() {
        assertEquals(List.of(), triggers("""
                # Ferry release

                See the cards for the rollback triggers:

                - [The old pier](pier.md)
                - [The crane](crane.md)
                """));
    }

    @Test
    void deedsUnderATitleForWhenTheyAreNeededAreNone() {
        String text = "# Ferry release\n\n## Rollback if needed\n\n- [ ] Moor the new ferry\n- [ ] Sail the old one\n";
        assertEquals(List.of(), triggers(text));
        assertEquals(List.of(5, 6), lines(text, plan -> plan.rollback().steps()));
    }

    @Test
    void deedThatBeginsWithTriggerIsNone() {
        assertEquals(List.of(), triggers("# Ferry\n\n## Rollback\n\n- [ ] Trigger rollback: `moor old`\n"));
    }

    @Test
    void sentenceBehindTheConditionsThatPointsAtThemIsNone() {
        assertEquals(
                List.of(5),
                triggers(
                        "# Ferry\n\n## Abort criteria\n\n- Lost crates > 3\n\nIf an abort criterion is hit, moor the ferry.\n"));
    }

    @Test
    void howSoonTheWayBackHasToBeDoneIsNone() {
        assertEquals(List.of(), triggers("# Ferry\n\n## Going back\n\n- Rollback: the old ferry sails in < 30 s\n"));
    }

    @Test
    void whereToPressIsNone() {
        assertEquals(
                List.of(),
                triggers("# Ferry\n\n## Rollback\n\n**Trigger**: Pier board → \"Gate\" → Run\n\n1. Moor the ferry\n"));
    }

    @Test
    void whatHasToBeSoBeforeAnotherAttemptIsNone() {
        assertEquals(
                List.of(5),
                triggers(
                        "# Ferry\n\n## Rollback triggers\n\n- Lost crates > 3\n\n### Reattempt criteria\n\n- The cause is known\n- Lamps fail no more\n"));
    }

    @Test
    void commentThatAsksForACheckIsNone() {
        assertEquals(
                List.of(),
                triggers("# Ferry\n\n## Rollback\n\n```sql\n-- 1. Check if a copy exists\nselect 1;\n```\n"));
    }
}
