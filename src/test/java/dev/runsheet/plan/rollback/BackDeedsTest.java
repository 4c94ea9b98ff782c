package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.plan.PlanLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands under a name for going back, in columns, fields and points, and what of it is to be done. */
class BackDeedsTest {
    @Test
    void rowsSayInAColumnHowTheyAreUndone() {
        assertEquals(List.of(7, 8, 9), steps("""
                # Pier works

                ## Order of work

                | # | Work | Check | Rollback |
                |---|------|-------|----------|
                | 1 | New lamps | they burn | put the old lamps in |
                | 2 | Tide table | prints | `tide.rows=40` |
                | 3 | Bell | rings | kept as spare; revert the striker |
                | 4 | Paint | dry | n/a |
                | 5 | Flags | fly | ☐ |
                | 6 | Ropes | hold | Automatic |
                """));
    }

    @Test
    void aRowUnderItsOwnTitleIsNoConditionOfItself() {
        String markdown = """
                # Pier works

                ## Rollback strategy

                | Phase | Rollback action |
                |-------|-----------------|
                | Lamps | Revert the lamps from the store |
                | Bell | Put the old striker in |
                """;
        assertEquals(List.of(7, 8), steps(markdown));
        assertEquals(List.of(), PlanLines.triggers(markdown));
    }

    @Test
    void namesOfDeedsAreStepsBesideTheirCommands() {
        assertEquals(List.of(8, 9, 12, 13), steps("""
                # Pier works

                ## Rollback steps

                - **Change ID**:
                - **Title:**

                1. **Restore the lamps:**
                   ```bash
                   ./lamps.sh old
                   ```
                2. Ring the bell
                   ```bash
                   ./bell.sh
                   ```
                """));
    }

    @Test
    void columnsAboutGoingBackSayNotHow() {
        assertEquals(List.of(), steps("""
                # Pier works

                | Work | Rollback owner | Rollback time | Rollback tested? |
                |------|----------------|---------------|------------------|
                | New lamps | set by the pilot | run 20 min | Set on Monday |

                | Metric | Target | Rollback |
                |--------|--------|----------|
                | Lamps out | < 2 | > 5 |
                | Tide error | < 1% | drop > 10% |
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Rollback**: easy - revert both commits",
                "**Rollback**: Simple lamp rename reversal (if needed)",
                "**Rollback**: Revert the lamps if any ship complains",
                "**回滚**：关闭新灯",
                "- Undo: switch the old lamps on",
                "**Retour arrière :** redéployer les anciennes lampes",
                "**If it fails:** switch the pier back to the old lamps and ring the bell.",
            })
    void fieldsSayWhatIsToBeDone(String line) {
        assertEquals(List.of(3), steps("# Lamps\n\n" + line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Rollback**: Automatic on a failed landing",
                "**Rollback plan ready:** Confirm that the old lamps are there",
                "**Rollback**: see the lamp handbook",
                "- Circuit breaker: auto-disable on 3 dark lamps",
                "**If it fails:** nothing to do, ships wait",
                "**Rollback**: rehearsed on the dry dock, run twice",
            })
    void fieldsThatSayHowItIsAreNoSteps(String line) {
        assertEquals(List.of(), steps("# Lamps\n\n" + line + "\n"));
    }

    @Test
    void pointsThatSayThatNothingIsToBeDoneAreNoSteps() {
        assertEquals(List.of(5, 12), steps("""
                # Lamps

                ## Rollback steps

                1. Put the old lamps in
                2. **Tide table** — not applicable, it is not touched
                3. (what else is to be undone)
                4. Existing tickets show the new pier
                5. All users see both piers for an hour
                6. Steps: see the lamp handbook
                7. No ship has to leave
                8. Ring the bell
                """));
    }

    @Test
    void ownersOfItAreNoSteps() {
        assertEquals(List.of(), steps("""
                # Lamps

                ## Rollback

                **Rollback owner:**
                Name of who puts the lamps back
                """));
    }

    @Test
    void aSentenceWithItsConditionIsAStepWhereNothingElseIs() {
        assertEquals(List.of(5), steps("""
                # Lamps

                ## Rollback plan

                If ships complain, revert to the old lamps. No ship has to leave.
                """));
    }

    @Test
    void whatIsDoneWhenACheckFailsIsNoCheck() {
        assertEquals(List.of(7, 8), steps("""
                # Lamps

                ## Rollback plan

                If verification fails, execute:

                1. Put the old lamps in
                2. Ring the bell
                """));
    }

    @Test
    void switchesAreTurnedAmongPointsToo() {
        assertEquals(List.of(7, 14), steps("""
                # Lamps

                ## Emergency rollback

                The fastest stop is:

                ```text
                LAMPS_NEW=false
                TIDE_NEW=false
                ```

                If the keys were lost:

                1. rotate the keys
                """));
    }

    @Test
    void aPlanForACaseIsNoListOfConditions() {
        assertEquals(List.of(6), steps("""
                # Lamps

                ## Backout plan — if the lamps stay dark

                ### Lasting revert
                ```bash
                ./lamps.sh old
                ```
                """));
    }

    private static List<Integer> steps(String markdown) {
        return lines(markdown, plan -> plan.rollback().steps());
    }
}
