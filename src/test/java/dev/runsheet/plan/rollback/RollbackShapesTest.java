package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static dev.runsheet.plan.PlanLines.plan;
import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Threshold;
import dev.runsheet.plan.trigger.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps, checks and conditions of going back in the shapes people give them: rows, fields, labels, sentences. */
class RollbackShapesTest {

    @Test
    void sentencesOfOneParagraphAreTriggersOfTheirOwn() {
        List<Trigger> found = plan("""
                # R

                ## When to roll back

                If more than 5% of the ships fail to land, revert.
                Abort when the pilot is ill.
                The pilot decides.
                """).rollback().triggers();
        assertEquals(
                List.of("If more than 5% of the ships fail to land, revert.", "Abort when the pilot is ill."),
                found.stream().map(Trigger::text).toList());
    }

    @Test
    void commandUnderItsConditionIsAStep() {
        assertEquals(List.of(6), lines("""
                        # Ferry release

                        ## Rollback triggers

                        1. More than 3% of the lamps are dark
                           ```bash
                           # roll back
                           ./lamps.sh --old
                           ```
                        2. A crate is lost
                           ```bash
                           ./crates.sh --count
                           ```
                        """, plan -> plan.rollback().steps()));
    }

    @Test
    void removingBranchesCalledSoIsNoWayBack() {
        assertEquals(List.of(), lines("""
                        # Ferry release

                        ## Step 1: Delete the rollback branches

                        - [ ] Delete them
                        """, plan -> plan.rollback().sections()));
    }

    @Test
    void whatIsNotedOfItIsNoStep() {
        assertEquals(List.of(5), lines("""
                        # Ferry release

                        ## Rollback

                        1. Put the old lamp back

                        ### Rollback evidence (required)

                        - Begin and end
                        - Who did it

                        ## Registro de reversión

                        - Hora
                        """, plan -> plan.rollback().steps()));
    }

    @Test
    void eachConditionOfASentenceIsATrigger() {
        List<Trigger> found = plan("""
                # R

                ## If it goes wrong

                We go back if the mast breaks, if ships wait for longer than ten minutes, or if the fog is thick at 04:30.

                Wrong means: a lamp out twice in a row.
                """).rollback().triggers();
        assertEquals(
                List.of(
                        "We go back if the mast breaks",
                        "if ships wait for longer than ten minutes",
                        "if the fog is thick at 04:30.",
                        "Wrong means: a lamp out twice in a row."),
                found.stream().map(Trigger::text).toList());
        assertEquals(
                List.of(false, true, true, true),
                found.stream().map(Trigger::measurable).toList());
        assertEquals(
                List.of(false, true, false, true),
                found.stream().map(Trigger::windowed).toList());
    }

    @Test
    void whatHasHappenedBeforeAColonIsACaseToo() {
        assertEquals(List.of(5, 6), triggers("""
                # R

                ## If something goes wrong

                - Lamps fail: back to the old line
                - Gauge not finished by dawn: put the old gauge back
                - Old line: keep it dry
                """));
    }

    @Test
    void casesBelowAnOccasionAreTriggersNotTheirHeading() {
        assertEquals(List.of(5, 7), triggers("""
                # R

                ## When it breaks

                - **Lamps out for two hours** → restore the old lamps
                  - ring the bell
                - **Gulls on the mast**
                  - wave
                - call the pilot
                """));
    }

    @Test
    void limitsOfConditionsLeadBackInLetteredLinesAndTablesToo() {
        List<Trigger> found = plan("""
                # R

                ## Backout

                Back out when

                 a) error rate is above 5 %;
                 b) latency is over 400 ms.

                | Ref. | Condition | Read from |
                |---|---|---|
                | D1 | Error rate exceeds 0.2 % of ships | Log |
                """).rollback().triggers();
        assertEquals(3, found.size());
        assertEquals(
                List.of(Threshold.Severity.ROLLBACK, Threshold.Severity.ROLLBACK, Threshold.Severity.ROLLBACK),
                found.stream()
                        .flatMap(trigger -> trigger.thresholds().stream())
                        .map(Threshold::severity)
                        .toList());
    }

    @Test
    void whatIsSoWhenOneGoesBackIsNoCondition() {
        assertEquals(List.of(), triggers("""
                # R

                ## 切り戻し

                切り戻す場合、船の一覧は手で書く。船の数：八隻
                """));
    }

    @Test
    void labelsTellWhatIsNoStepOfTheWayBack() {
        String part = """
                # R

                ## Rollback

                - **When**: error rate above 5%
                - **Who decides**: the pilot
                - **Time**: 10 minutes
                - **How**: set the old lights
                - Not applicable for the quay
                """;
        assertEquals(List.of(8), lines(part, plan -> plan.rollback().steps()));
        assertEquals(List.of(5), triggers(part));
    }

    @Test
    void rowsAndFieldsThatSayWhatToDoAreSteps() {
        String part = """
                # R

                ## Rollback

                | Step | Action | Owner |
                |---|---|---|
                | 1 | Set the old lights | Pilot |
                | 2 | Verify that ships arrive | Pilot |

                | If | Action |
                |---|---|
                | Fog | Call the pilot |

                ## Backout

                Step 1: Close the gate.
                Step 2: Open the old one.
                """;
        assertEquals(List.of(7, 8, 16, 17), lines(part, plan -> plan.rollback().steps()));
        assertEquals(List.of(8), lines(part, plan -> plan.rollback().verification()));
    }

    @Test
    void lineThatIsNamedSoIsAStepWhereverItStands() {
        assertEquals(List.of(5, 6, 7), lines("""
                # R

                ## Stage 1

                - **Rollback:** restore the old lights
                - For rollback, disable the lamp
                - Rücknahme/Rollback: restore the old table
                - Rollback plan: `plans/back.md`
                - Rollback window: 10 minutes
                - Rollback owner: the pilot
                - Rollback: see below
                - Rollback needed: follow rollback plan above
                """, plan -> plan.rollback().steps()));
    }

    @Test
    void sentencesVerifyToo() {
        assertEquals(List.of(7, 9), lines("""
                # R

                ## Rollback

                1. Set the old lights

                Then verify that ships arrive.

                Check that the gate is shut.

                Check the manual for more.
                """, plan -> plan.rollback().verification()));
    }

    @Test
    void fieldsBehindARuleAreNoSteps() {
        assertEquals(List.of(5), lines("""
                # R

                ## Rollback

                - [ ] Set the old lights

                ---

                **Pilot:**

                Date: ____

                Version: **____**
                """, plan -> plan.rollback().steps()));
    }

    @Test
    void whatEitherPassesOrFailsIsExact() {
        assertEquals(
                List.of(true, true, true, false, false),
                plan("""
                        # R

                        ## Rollback triggers

                        - Health checks failing
                        - An alert is firing
                        - The quay answers 5xx
                        - A key journey is broken
                        - Pilots complain
                        """).rollback().triggers().stream()
                        .map(Trigger::measurable)
                        .toList());
    }

    @Test
    void deedsAfterwardsAreNoneOfTheProcedure() {
        String numbered = """
                # R

                ## Rollback

                1. Set the old lamps

                ### After the rollback

                1. Verify that ships land
                2. Tell the pilots
                """;
        assertEquals(List.of(5), lines(numbered, plan -> plan.rollback().steps()));
        assertEquals(List.of(9), lines(numbered, plan -> plan.rollback().verification()));
        String points = numbered.replace("1. Verify", "- Verify").replace("2. Tell", "- Tell");
        assertEquals(List.of(5), lines(points, plan -> plan.rollback().steps()));
        assertEquals(List.of(9), lines(points, plan -> plan.rollback().verification()));
    }

    @Test
    void namedDeedsAreStepsAndChecksAfterThemVerify() {
        String part = """
                # R

                - Rollback: set the old lamps
                - Rollback: 5 minutes

                ## Rollback

                **Steps:** set the old lamps, ring the bell

                **Verification:** ships land

                ## Backout

                Set the old lamps and verify that ships land.

                ## Undo

                (Such as a bell that rings.)
                """;
        assertEquals(List.of(3, 8, 14), lines(part, plan -> plan.rollback().steps()));
        assertEquals(List.of(10, 14), lines(part, plan -> plan.rollback().verification()));
    }

    @Test
    void rehearsalsAreNamedWhereTheyStand() {
        assertEquals(List.of(6, 7, 9, 13), lines("""
                # R

                ## Before

                - Rollback
                  - rehearsed on the pier
                  - Tried twice
                  - written down
                - Rollback drill done
                - Restore procedure tested
                - Test the bell

                ## Rollback drill

                1. Set the old lamps
                """, plan -> plan.rollback().rehearsals()));
    }

    @Test
    void numberedLinesAndFoldedPartsHoldSteps() {
        String part = """
                # R

                <details>
                <summary>Rollback</summary>

                1. Ring the bell

                </details>

                ## Rollback

                7.1 Set the old lamps.
                7.2 Check that ships land.

                ### Step 3: Verify

                - Bells ring
                """;
        assertEquals(List.of(6, 12, 17), lines(part, plan -> plan.rollback().steps()));
        assertEquals(List.of(12, 17), lines(part, plan -> plan.rollback().verification()));
    }
}
