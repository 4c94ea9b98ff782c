package dev.runsheet.plan.rollback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.plan.PlanLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How things are after going back, said behind a deed or alone; and what is said about a way back that nobody goes. */
class RollbackStatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start the horn; `horn status` shows ON",
                "Lamp lists equal those noted at dusk",
                "Ask the tower for the list: the answer comes from the old one",
                "Fog queue empty on both sides",
                "Masts: 6 of 6 up",
                "Repeaters: all ONLINE",
                "`/light`: 200",
                "Does the panel show the old times?",
                "Draw a zero-value ticket at three piers",
                "Buche zwei Plätze am Kai",
                "Both masts report their former names",
                "Count of lit lamps as on the evening before",
                "`curl -sI https://pier.example.org` prints 211"
            })
    void whatIsSeenThenVerifies(String point) {
        assertSecondStep(point, List.of(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pause the round, all rings",
                "Resume: normal service",
                "Return the flag `white` to false",
                "Set mode: steady",
                "`lampctl back --to=stable` (twice if needed)",
                "Вернуть прежнюю лампу",
                "Alte Lampe wieder auf den Mast setzen",
                "`no shutdown` on the quay ports"
            })
    void aDeedWithAWordForAStateVerifiesNothing(String point) {
        assertSecondStep(point, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not possible. Buy another lamp.",
                "Not foreseen.",
                "Downgrading is unsupported once `fog on` ran.",
                "The panel falls back to the old list by itself when the mast is silent. Nothing has to be done.",
                "We keep the old lamp burning for 30 days. Its wick is short.",
                "Auf keinen Fall beide Lampen löschen.",
                "Under no circumstances touch both lamps."
            })
    void whatNobodyDoesIsNoStep(String sentence) {
        assertEquals(List.of(), facts(sentence, "rollback_steps"), sentence);
    }

    @Test
    void aConditionThatIsSaidInFullLeavesTheListToTheSteps() {
        String text = "Roll back if dark lamps > 5% for 5 min\n\n1. Put the old lamps in (10 min)";
        assertEquals(List.of(7), facts(text, "rollback_steps"));
        assertEquals(List.of(5), facts(text, "rollback_triggers"));
        assertEquals(
                List.of(7, 8),
                facts("Roll back if\n\n- two lamps are dark\n- the horn is silent", "rollback_triggers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Steps back (before the first ship)",
                "Return to the old lamps",
                "Reversal",
                "How do we get back?",
                "How to reverse the switch",
                "Comment revenir",
                "Wie kommen wir zurück?"
            })
    void titlesThatSayItInOtherWords(String title) {
        String text = "# Lamps\n\n## " + title + "\n\n- Lift the new lamps out\n- Seat the former ones\n";
        assertEquals(List.of(3), PlanLines.facts(text, "rollback_sections"), title);
        assertEquals(List.of(5, 6), PlanLines.facts(text, "rollback_steps"), title);
    }

    @Test
    void aPolicyTellsHowNobodyGoesBack() {
        String text =
                "# Rollback policy of the harbour\n\n- Every pier keeps three lamps.\n- The plan is read in May.\n";
        assertEquals(List.of(), PlanLines.facts(text, "rollback_steps"));
    }

    @Test
    void linesOfANoteAreReadOneByOne() {
        String text = "# Lamps\n\nKill switch: set `white.lamps=off`\nKill switch pressed once in the beta\n";
        assertEquals(List.of(3), PlanLines.facts(text, "rollback_steps"));
        assertEquals(List.of(4), PlanLines.facts(text, "rollback_rehearsed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Backout timed in UAT: 12 minutes",
                "Flag toggled off and on again on the twin",
                "Contingency plan walked through with the keepers",
                "Night shift has done one rollback under supervision"
            })
    void otherWordsForATrial(String task) {
        assertEquals(List.of(3), PlanLines.facts("# Lamps\n\n- [ ] " + task + "\n", "rollback_rehearsed"), task);
    }

    private static void assertSecondStep(String point, List<Integer> verified) {
        String wayBack = "1. Put the old lamps in\n2. " + point;
        assertEquals(verified, facts(wayBack, "rollback_verification"), point);
        assertEquals(List.of(5, 6), facts(wayBack, "rollback_steps"), point);
    }

    private static List<Integer> facts(String wayBack, String field) {
        return PlanLines.facts("# Lamps\n\n## Rollback\n\n" + wayBack + "\n", field);
    }
}
