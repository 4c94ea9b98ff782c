package dev.runsheet.plan.trigger;

import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions that stand under one name: of a verdict, of a label, of a column. */
class ListedConditionsTest {

    @Test
    void noGoIsOneWhereverItIsWritten() {
        assertEquals(List.of(11, 15, 20), triggers("""
                # Ferry release

                ## Go / no-go criteria

                ### Go

                - The ropes are dry

                ### No-go

                - A rope is wet

                ## Verdict

                - NO-GO (red): the crew is ill.
                - GO (green): all are well.

                | Gate | Needed | No-go if missing |
                |---|---|---|
                | Ropes | Always | No rope is dry |
                """));
    }

    @Test
    void listedFiguresAreOneEach() {
        assertEquals(List.of(5, 5, 11, 11), triggers("""
                # Ferry release

                ## Rollback triggers

                - **At once:** leaks > 3 %, list > 4 °

                ## Phases

                | Phase | Reach | Rollback if |
                |---|---|---|
                | Night 1 | 5 % | Leaks > 3 %, list > 4 ° |
                | Night 2 | 9 % | N/A |
                """));
    }
}
