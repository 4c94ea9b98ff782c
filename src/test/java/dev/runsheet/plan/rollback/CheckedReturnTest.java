package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.At;
import dev.runsheet.plan.PlanLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people say what shows that the way back worked, and what stands beside it that does not. */
class CheckedReturnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "After the rollback, all of the following must hold:",
                "After any rollback step the following should be verified:",
                "Nach dem Rollback sind folgende Punkte zu prüfen:"
            })
    void aLeadThatCountsWhatMustHoldNamesNoConditions(String lead) {
        String text = """
                # Lamps

                ## Rollback validation

                %s

                - Lamp house reachable
                - `lampctl version` matches the old one
                """.formatted(lead);
        assertEquals(List.of(7, 8), verification(text));
        assertEquals(List.of(), PlanLines.triggers(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Verification after rollback:** the horn is silent and both lamps are lit.",
                "- **Check after rolling back:** run the lamp tests of the quay list."
            })
    void aLineNamedSoShowsItWhereverItStands(String line) {
        String text = "# Lamps\n\n## Notes\n\n" + line + "\n";
        assertEquals(List.of(5), verification(text));
        assertEquals(List.of(), lines(text, plan -> plan.rollback().steps()));
        assertEquals(List.of(), rehearsals(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Record which lamp failed",
                "Log of the lamp tests:",
                "Link the tickets of the night",
                "Rollback: put the old lamp in"
            })
    void whatIsWrittenDownOrStillToFillInShowsNothing(String point) {
        assertEquals(List.of(), verification(checks(point)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open `/lamps/schedule` in a browser",
                "Lamp delay: < 200 ms",
                "Smoke test for lamps, ticket reads and the horn"
            })
    void wordsForPaperAmidALookDoNotMakeItPaper(String point) {
        assertEquals(List.of(5), verification(checks(point)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tests", "Smoke tests", "Funktionstest", "Vérification", "测试", "動作確認"})
    void oneWordForALookIsOne(String word) {
        String text = "# Lamps\n\n## Rollback\n\n1. Put the old lamps in\n2. " + word + "\n";
        assertEquals(List.of(6), verification(text));
    }

    @Test
    void aTableBelowALookShowsIt() {
        String text = """
                # Lamps

                ## Rollback

                1. Put the old lamps in
                2. Verify:

                | Lamp | Expect |
                |---|---|
                | north | lit |
                | south | lit |
                """;
        assertEquals(List.of(6, 10, 11), verification(text));
    }

    @Test
    void commandsAfterwardsShowItBelowTheirComments() {
        String text = """
                # Lamps

                ## Rollback

                ```sh
                lampctl swap old
                ```

                ### Post-rollback

                ```sh
                # Check the version
                lampctl version
                # Tell the pilots
                lampctl send pilots
                ```
                """;
        assertEquals(List.of(1), checkedLines(text));
    }

    @Test
    void anOccasionThatSpeaksOfTestsIsNoCheck() {
        String text = """
                # Lamps

                ## Rollback

                ### If smoke tests fail

                1. Put the old lamps in
                2. Verify the old lamps
                """;
        assertEquals(List.of(8), verification(text));
    }

    @Test
    void onlyAfterTheLookIsNoLook() {
        String text = """
                # Lamps

                ## Restore procedure

                1. Restore the lamp list to a spare house
                2. Move to the real house only after verification
                """;
        assertEquals(List.of(), verification(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rollback tested in staging",
                "Rollback script/command verified",
                "Test the rollback on staging",
                "Verify the rollback scripts on staging"
            })
    void triedBeforeAmongWhatMustBeReady(String point) {
        String text = "# Lamps\n\n## Rollback readiness\n\n- [ ] " + point + "\n";
        assertEquals(List.of(5), rehearsals(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rollback tested in staging", "Test the rollback on staging"})
    void triedBeforeAmongTheSteps(String point) {
        String text = "# Lamps\n\n## Rollback steps\n\n- [ ] " + point + "\n- [ ] Put the old lamps in\n";
        assertEquals(List.of(5), rehearsals(text));
        assertEquals(List.of(), verification(text));
    }

    @Test
    void aListWithBoxesIsReadInSettingsToo() {
        String text = """
                # Lamps

                ## Rollback

                ```yaml
                Rollback checklist:
                  - [ ] Put the old lamps in
                  - [ ] Test the lamps
                ```
                """;
        assertEquals(List.of(2), checkedLines(text));
    }

    private static List<Integer> checkedLines(String text) {
        return PlanLines.plan(text).rollback().checkedLines().stream()
                .map(At::value)
                .toList();
    }

    @Test
    void whatIsLookedAtAfterARestoreShowsIt() {
        String text = """
                # Lamp lists

                ## Post-restore steps

                1. **Tell the lamps apart**:
                   - Check the north lamp
                2. Verify the counts
                """;
        assertEquals(List.of(6, 7), verification(text));
    }

    @Test
    void whetherToGoBackAtAllIsNoCheck() {
        String text = """
                # Rollback checklist

                ## Rollback trigger

                - [ ] Confirm that the fault is real

                ## Steps

                1. Put the old lamps in
                2. Resume normal work
                3. Confirm that the lamps are lit
                """;
        assertEquals(List.of(11), verification(text));
    }

    @Test
    void whatWasDoneOnceBeforeTheLaunchIsATrial() {
        String text = "# Lamps\n\n## Notes\n\n- A rollback was performed with dummy lamps before go-live\n";
        assertEquals(List.of(5), rehearsals(text));
    }

    @Test
    void aColumnForItMakesEachRowACheck() {
        String text = """
                # Lamps

                ## Rollback

                | Step | Command | Verify |
                |---|---|---|
                | Old lamp in | `lampctl swap` | lamp is lit |
                | Horn off | `hornctl off` | |
                """;
        assertEquals(List.of(7), verification(text));
    }

    @Test
    void aSentenceOnALaterLineIsFoundThere() {
        String text = """
                # Lamps

                ## Rollback

                The old lamps are put in by two people and nothing else is done
                in the lamp house. Verify that both lamps are lit before you leave.
                """;
        assertEquals(List.of(1), checkedLines(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Criterio de rollback exitoso", "Rollback successful when", "Erfolgreicher Rollback"})
    void theTitleOfSuccessHoldsChecks(String title) {
        String text = "# Lamps\n\n## " + title
                + "\n\nEl rollback se considera exitoso cuando:\n\n✔ Lamps lit\n✔ Horn silent\n";
        assertEquals(List.of(0, 1), checkedLines(text));
        assertEquals(List.of(), PlanLines.triggers(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Goal: both lamps are lit",
                "**Pros:** very fast, verified often",
                "Target: check within ten minutes"
            })
    void whatIsSaidAboutItShowsNothing(String line) {
        assertEquals(List.of(), verification("# Lamps\n\n## Rollback verification\n\n" + line + "\n"));
    }

    @Test
    void commentThatNoLineCarriesOutIsTheCheck() {
        String text = """
                # Lamps

                ## Rollback

                ```bash
                # 1. Dim
                lampctl dim

                # 2. Test the horn
                ./horn.sh

                # 3. Wait for the fog
                # 4. Verify the lamps
                ```
                """;
        assertEquals(List.of(4, 7), checkedLines(text));
    }

    private static String checks(String point) {
        return "# Lamps\n\n## Rollback verification\n\n- " + point + "\n";
    }

    private static List<Integer> verification(String text) {
        return lines(text, plan -> plan.rollback().verification());
    }

    private static List<Integer> rehearsals(String text) {
        return lines(text, plan -> plan.rollback().rehearsals());
    }
}
