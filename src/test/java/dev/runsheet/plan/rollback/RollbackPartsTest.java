package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.facts;
import static dev.runsheet.plan.PlanLines.lines;
import static dev.runsheet.plan.PlanLines.plan;
import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in rows, labels and titles of the way back, and what is only said of it. */
class RollbackPartsTest {

    @Test
    void whatStandsRightBelowATitleOnGoingBackIsPartOfIt() {
        assertEquals(List.of(3, 4), lines("""
                # Rollback of the lamps

                1. Take the new lamps down
                2. Hang the old ones up

                ## Contacts

                - Ring the lamplighter
                """, plan -> plan.rollback().steps()));
        assertEquals(List.of(), lines("""
                # Deployment of the lamps, and the rollback

                1. Take the old lamps down
                2. Hang the new ones up
                """, plan -> plan.rollback().steps()));
    }

    @Test
    void quotedListIsPartOfTheWayBackWhereItIsNamedSo() {
        String quoted = """
                # Lamps

                > **%s**
                >
                > 1. Take the new lamps down
                > 2. Hang the old ones up
                """;
        assertEquals(
                List.of(5, 6),
                lines(quoted.formatted("Rollback"), plan -> plan.rollback().steps()));
        assertEquals(
                List.of(),
                lines(quoted.formatted("Colours"), plan -> plan.rollback().steps()));
    }

    @Test
    void labelOnALineOfItsOwnLeadsAlone() {
        String runbook = """
                # Lamps: rollback
                If more than 5% of the lamps go out, hang the old ones up again.
                Steps:
                1. Take the new lamps down
                2. Hang the old ones up
                """;
        assertEquals(List.of(4, 5), lines(runbook, plan -> plan.rollback().steps()));
        assertEquals(List.of(2), triggers(runbook));
    }

    @Test
    void whenOfTheChangeOneGoesBackIsNotAfterwards() {
        String part = """
                # R

                ## Going back

                After the cutover:

                - point the gauges to the old pier
                - keep both ledgers

                After that:

                - gauges answer
                """;
        assertEquals(List.of(7, 8), lines(part, plan -> plan.rollback().steps()));
        assertEquals(List.of(12), lines(part, plan -> plan.rollback().verification()));
    }

    @Test
    void whatIsAsBeforeThenNeedsNoVerb() {
        String part = """
                # R

                ## Switch

                **Rollback:** Lamps back to the old line, ropes stay.

                **Rollback:** lamps burn either way

                **Before:** Lamps back to the old line
                """;
        assertEquals(List.of(5), lines(part, plan -> plan.rollback().steps()));
    }

    @Test
    void whatIsLookedAtWhileOneCanStillGoBackIsNoPartOfIt() {
        String part = """
                # R

                ## Rollback window (a week)

                ### Daily checks

                - [ ] Check the gauges

                ### Rollback criteria

                - lamps out
                """;
        assertEquals(List.of(), lines(part, plan -> plan.rollback().verification()));
        assertEquals(List.of(11), triggers(part));
    }

    @Test
    void rowsNameConditionsAndDeeds() {
        String part = """
                # R

                ## Watch

                | Sign | Limit | Action |
                |---|---|---|
                | Lamps out | > 3 | Roll back |
                | Fog | > 5 | Ring the bell |

                ## Rollback

                | Case | Trigger | Steps |
                |---|---|---|
                | Dark | lamps out | set the old lamps |
                """;
        assertEquals(List.of(7, 14), triggers(part));
        assertEquals(List.of(14), lines(part, plan -> plan.rollback().steps()));
    }

    @Test
    void columnsAndRowsOfFactsNameConditionsAndDeeds() {
        String part = """
                # R

                | Stage | Go on if | Roll back if |
                |---|---|---|
                | 1 | lamps burn | lamps fail |
                | 2 | lamps burn | - |

                | Condition | Decision |
                |---|---|
                | 3 lamps out | roll back |
                | 1 lamp out | wait |

                | Field | Value |
                |---|---|
                | Rollback trigger | lamps out |
                | Rollback | Set the old lamps |
                """;
        assertEquals(List.of(5, 10, 15), triggers(part));
        assertEquals(List.of(16), lines(part, plan -> plan.rollback().steps()));
    }

    @Test
    void scenariosAndUsesOfTheWayBackAreTriggers() {
        assertEquals(List.of(5, 9, 13), triggers("""
                # R

                ## Rollback

                ### Scenario 1: fog on the quay

                1. Ring the bell

                **Use case:** the lamps are out

                1. Set the old lamps

                Use it when the lamps fail twice.
                """));
    }

    @Test
    void whatIsSaidOfTheWayBackIsNoPartOfIt() {
        String part = """
                # R

                ## Rollback

                ### If the rollback fails

                1. Ring the bell

                ### Who decides

                - The pilot

                ### Risks

                - Ships may turn

                ## Backout drill

                - Set the old lamps

                ## Rollback options

                **Advantages**

                - quick

                **Use case:** the lamps fail
                """;
        assertEquals(List.of(27), triggers(part));
        assertEquals(List.of(7), lines(part, plan -> plan.rollback().steps()));
        assertEquals(List.of(17), lines(part, plan -> plan.rollback().rehearsals()));
    }

    @Test
    void labelAloneOpensAPartOfTheWayBack() {
        assertEquals(List.of(5), lines("""
                # R

                ## Lamps

                **Rollback steps:**
                1.
                2.

                ## By hand
                """, plan -> plan.rollback().sections()));
    }

    @Test
    void whoWhenAndWhatIsToHandAreNoSteps() {
        assertEquals(List.of(10, 12), lines("""
                # R

                ## Rollback

                - Owner: the pilot
                - Rollback window: 30 minutes
                - Rollback plan
                - How: [write it]

                1. If the lamps were changed, revert them
                2. **At once:**
                   ```bash
                   ./lights.sh old
                   ```
                """, plan -> plan.rollback().steps()));
    }

    @Test
    void linesOfAParagraphSayWhenAndHow() {
        String part = """
                # 灯

                ## 回退方案

                条件：灯不亮
                步骤：
                1、换回旧灯
                2、验证船只靠岸

                # Quay

                ## Rollback

                Criteria: lamps out
                ① Set the old lamps
                ② Ring the bell
                """;
        assertEquals(List.of(5, 14), facts(part, "rollback_triggers"));
        assertEquals(List.of(7, 8, 15, 16), facts(part, "rollback_steps"));
        assertEquals(List.of(8), facts(part, "rollback_verification"));
    }

    @Test
    void factsAboutCopiesAreNoSteps() {
        assertEquals(List.of(12), lines("""
                # R

                ## Backup and restore

                - Nightly copies
                - Kept for 30 days

                ```bash
                pg_dump quay > quay.sql
                ```

                1. Load the copy
                """, plan -> plan.rollback().steps()));
    }
}
