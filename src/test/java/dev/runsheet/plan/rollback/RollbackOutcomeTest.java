package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.At;
import dev.runsheet.plan.PlanLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How things are once the way back has worked, and documents that are about nothing but the way back. */
class RollbackOutcomeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Old lamps lit",
                "Login works",
                "Harbour page reachable",
                "No ships waiting",
                "Fog horn: silent",
                "Serviços no ar",
                "Login funzionante",
                "Anmeldung möglich"
            })
    void whatIsSoAfterGoingBackShowsThatItWorked(String point) {
        assertEquals(List.of(9), verification(after(point)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skippers told",
                "Root cause found",
                "Schedule the next try",
                "Ticket closed",
                "Usuários notificados",
                "Supporto avvisato",
                "用户已通知",
                "Keep the broken lamp for the maker"
            })
    void whatIsDoneWithPeopleAndForTheNextTimeDoesNot(String point) {
        assertEquals(List.of(), verification(after(point)));
    }

    @Test
    void whatLeadsToHowOneKnowsIsNoCondition() {
        String text = """
                # Lamps

                ## Rollback

                1. Put the old lamps in

                The rollback is complete when:
                - ships can enter
                - the horn is silent

                Symptoms:
                - lamps flicker
                """;
        assertEquals(List.of(8, 9), verification(text));
        assertEquals(List.of(5), steps(text));
    }

    @Test
    void partsOfADocumentAboutGoingBackThatSayWhatToDoAreTheWayBack() {
        String text = """
                # Runbook: rollback

                ## Ways

                ### By hand

                1. Open the lamp house
                2. Put the old lamps in

                ### By radio

                ```sh
                lampctl set --old
                ```

                ## Why it matters

                - Ships need light
                """;
        assertEquals(List.of(7, 8, 12), steps(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Run `lampctl show` to confirm the old state",
                "Call the pilot to make sure ships see it",
                "Cambiar el canal para comprobar que llega",
                "Ruf den Lotsen an, um zu prüfen, ob man sie sieht"
            })
    void whatIsDoneToSeeVerifies(String step) {
        assertEquals(List.of(6), verification("# Lamps\n\n## Rollback\n\n1. Put the old lamps in\n2. " + step + "\n"));
    }

    @Test
    void aTitleSetAsTextIsOne() {
        String text = """
                # Lamps

                Rollback
                - Put the old lamps in
                - Check that ships see them

                Others
                - Sweep the floor
                """;
        assertEquals(List.of(4, 5), steps(text));
        assertEquals(List.of(5), verification(text));
    }

    @Test
    void linesWithSignsInFrontArePoints() {
        String text = """
                # Lamps

                ## Rollback

                → Turn the new lamps off
                → Put the old lamps in
                → Test the horn

                ## Rollback checks

                ☐ Ships can enter
                ☐ The horn is silent
                """;
        assertEquals(List.of(0, 1, 2), within(PlanLines.plan(text).rollback().stepLines()));
        assertEquals(List.of(2, 0, 1), within(PlanLines.plan(text).rollback().checkedLines()));
    }

    @Test
    void howLongEachWayTakesIsNoStep() {
        String text = """
                # Lamps

                ## Rollback

                - **By radio**: 5-10 min
                - **By hand**: 25-30 min
                - Choose one and put the old lamps in
                """;
        assertEquals(List.of(7), steps(text));
    }

    @Test
    void lookingForTheCauseAfterwardsIsNoPartOfIt() {
        String text = """
                # Lamps

                ## Rollback

                1. Put the old lamps in

                ### Post-rollback investigation

                1. Check which lamp failed
                2. Review the fuses
                """;
        assertEquals(List.of(5), steps(text));
        assertEquals(List.of(), verification(text));
    }

    private static List<Integer> within(List<At<Integer>> lines) {
        return lines.stream().map(At::value).toList();
    }

    private static String after(String point) {
        return """
                # Lamps

                ## Rollback

                1. Put the old lamps in

                ### After the rollback

                - [ ] %s
                """.formatted(point);
    }

    private static List<Integer> steps(String text) {
        return lines(text, plan -> plan.rollback().steps());
    }

    private static List<Integer> verification(String text) {
        return lines(text, plan -> plan.rollback().verification());
    }
}
