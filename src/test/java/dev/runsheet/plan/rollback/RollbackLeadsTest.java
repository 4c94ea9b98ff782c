package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.facts;
import static dev.runsheet.plan.PlanLines.lines;
import static dev.runsheet.plan.PlanLines.plan;
import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.plan.trigger.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leads to the way back, and to what goes back then, wherever it stands. */
class RollbackLeadsTest {

    @Test
    void leadThatGoesBackIsACondition() {
        assertEquals(List.of(5, 15), triggers("""
                # R

                ## Fallback plan

                If no ship has landed by ten, we switch back to the old lamps:

                1. Set the old lamps

                Checks:

                - ships land

                | Criterion | Decision |
                |---|---|
                | Fog at ten | Roll back |
                | Clear | Go on |
                """));
    }

    @Test
    void needOfARollbackLeadsToItsSteps() {
        String part = """
                # R

                ## If we need to roll back

                1. Set the old lamps

                Check:

                ```bash
                curl quay
                ```

                ## Downgrade

                | Lamp | How | Verified by |
                |---|---|---|
                | Pier | restore the log | ships |

                See [lamps](lamps.md).

                ## Launch

                - **Stop criteria:** fog
                - **Rollback:** halt the lamps
                """;
        assertEquals(List.of(23), triggers(part));
        assertEquals(List.of(5, 17, 24), lines(part, plan -> plan.rollback().steps()));
        assertEquals(List.of(9), lines(part, plan -> plan.rollback().verification()));
    }

    @Test
    void leadsWithoutAColonAndLetteredLinesAreRead() {
        String part = """
                # R

                ## Backout

                Point of no return is ten. Back out when

                a) more than 3 lamps are out for longer than 10 minutes;
                b) the pilot is not there by 04:00.

                1. Set the old lamps

                ```bash
                lamps old
                lamps show   # must say old
                ```

                Rolled back means: ships land.

                Hotline: 0800 1

                ## Lamps

                To roll back:

                ```bash
                lamps old
                ```
                """;
        assertEquals(List.of(7, 8), facts(part, "rollback_triggers"));
        assertEquals(List.of(10, 12, 25), facts(part, "rollback_steps"));
        assertEquals(List.of(14, 17), facts(part, "rollback_verification"));
        List<Trigger> found = plan(part).rollback().triggers();
        assertEquals(List.of(true, false), found.stream().map(Trigger::windowed).toList());
        assertEquals(
                List.of(true, true), found.stream().map(Trigger::measurable).toList());
    }

    @Test
    void columnOfTheWayBackAndOtherwiseNameConditions() {
        assertEquals(List.of(5, 9, 15), triggers("""
                # R

                | Sign | Fine | Oh no (rollback) |
                |---|---|---|
                | Lamps out | 0 | more than 3 |

                | Part | Go on if | Otherwise |
                |---|---|---|
                | 1 | lamps burn | back to the old lamps |

                ## Backout

                | Ref | Condition | Read from |
                |---|---|---|
                | D1 | Lamps out | log book |
                """));
    }

    @Test
    void toRollBackIsNamedInASentence() {
        assertEquals(List.of(3, 5), lines("""
                # R

                To roll back, run `make old`.

                Rollback: `kubectl rollout undo deploy/lamps`
                """, plan -> plan.rollback().steps()));
    }

    @Test
    void commandThatGoesBackBelowItsCondition() {
        assertEquals(List.of(6, 16), lines("""
                # Ferry rollout

                ## Automatic rollback triggers

                1. Errors > 5%
                   ```bash
                   helm rollback ferry
                   ```
                2. p95 > 2s
                   ```bash
                   # roll back if this prints more than 2
                   curl -s tide.example/p95
                   ```
                3. Queue > 100

                   ```bash
                   # rollback script
                   export NEW_FERRY=false
                   ```
                """, plan -> plan.rollback().steps()));
    }
}
