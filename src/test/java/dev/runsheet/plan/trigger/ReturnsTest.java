package dev.runsheet.plan.trigger;

import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done behind an arrow, a colon or a question, and the lists and lines that other leads name as conditions. */
class ReturnsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Dark lamp? Put the old lamp back.",
                "- light the pier; red? don't deploy",
                "- Not lit? Undo the release and ring the keeper.",
                "- Ropes in a loop? -> old winch.",
                "- Two of five crates rejected ⇒ change the crane back",
                "- Winch silent → old winch back.",
                "- Lamp offline -> plug in the former lamp, reschedule",
                "- No bell on the pier = stop and ring by hand",
                "- A crate rejected by the customs → no go-live this month",
                "- On failure restore the copy and light the old lamp",
                "- Turn back, too, if a crate differs from its label.",
                "- Bells die on two piers? Roll out v1 again.",
                "- Red: stop the ferry and bring the last crate back.",
                "- Every other error: restore the copy.",
                "- If the crates are not on board by 20:00, the sailing is called off."
            })
    void whatIsDoneThenGoesBack(String line) {
        assertEquals(List.of(3), triggers("# Ferry release\n\n" + line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Slow lamp? Trim the wick.",
                "- How do we go back? Put the old lamp back.",
                "- If the tide changes, is there a way back?",
                "- Is the copy fresh? (Was it restored once?)",
                "- Error handling: graceful recovery from all faults",
                "- Winch silent → oil the winch",
                "- Old lamp fails → delete the old lamp",
                "- Critical note: do not sail until the bell rings"
            })
    void otherAnswersAreNone(String line) {
        assertEquals(List.of(), triggers("# Ferry release\n\n" + line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We break off the moment",
                "Terminate the sailing and fail back if",
                "What would make us throw the switch back:",
                "Return to the former winch when:",
                "Invoke the backout under these circumstances:",
                "When do we break off?",
                "Limits (lamp is switched off):",
                "Tripwires:"
            })
    void leadsToConditions(String lead) {
        assertEquals(
                lead.startsWith("Limits") || lead.startsWith("Tripwires") ? List.of() : List.of(5, 6),
                triggers("# Ferry release\n\n" + lead + "\n\n- a crate is lost\n- the pier is dark\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The lamp stays even if:", "Not armed for:", "What would not:", "When does it not go back?"})
    void leadsToWhatIsBorne(String lead) {
        assertEquals(
                List.of(5),
                triggers("# Ferry release\n\n## Back out when\n\n- a crate is lost\n\n" + lead
                        + "\n\n- the bell is late\n- the rope is grey\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"– a\n– b", "(i) a\n(ii) b", "a. a\nb. b", "☐ a\n☐ b"})
    void linesOfOneParagraphBelowTheirLead(String lines) {
        String told = lines.replace(" a", " the lamp is out").replace(" b", " the bell is late");
        assertEquals(List.of(3, 3), triggers("# Ferry release\n\nWe turn back when\n" + told + "\n"));
    }

    @ParameterizedTest
    @CsvSource({"We return to the old winch:, true", "Automatic stop:, true", "What we watch:, false"})
    void limitsBelowALabelThatGoesBackAreConditions(String lead, boolean back) {
        assertEquals(
                back ? List.of(5, 6) : List.of(),
                triggers("# Ferry release\n\n" + lead
                        + "\n\n- share of lost crates > 3 %\n- queue at the pier > 200\n"));
    }

    @Test
    void columnsOfNoGoHoldConditionsInWords() {
        assertEquals(List.of(5, 6), triggers("""
                # Ferry release

                | Time | Check | No-go |
                |---|---|---|
                | 18:00 | crates | any crate without a label |
                | 19:00 | crew | the crew refuses |
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "'a crate is rejected by the customs', true, false",
        "'the share of lost crates doubles', true, false",
        "'lost crates more than twice that of June', true, false",
        "'the load takes longer than 90 s', true, false",
        "'winch red for longer than 90 s', true, true",
        "'più di 20 casse in un''ora', true, true",
        "'il livello supera 1 % per 10 minuti', true, true",
        "'3 failed probes', true, true",
        "'the code `LAMP_OUT` shows up', true, false",
        "'the crew feels uneasy', false, false"
    })
    void conditionsAreExactAndLast(String condition, boolean measurable, boolean windowed) {
        var plan = dev.runsheet.plan.PlanLines.plan("# Ferry release\n\n## Back out when\n\n- " + condition + "\n");
        var trigger = plan.rollback().triggers().get(0);
        assertEquals(List.of(measurable, windowed), List.of(trigger.measurable(), trigger.windowed()));
    }
}
