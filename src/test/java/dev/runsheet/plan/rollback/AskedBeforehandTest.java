package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.facts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be so before one goes back, or before anything is changed, and what was tried. */
class AskedBeforehandTest {
    @Test
    void whatIsReadyBelowALabelIsNoStep() {
        String text = """
                # Quay planner

                Rollback:
                - [ ] Guide written
                - [ ] Tested in the lab
                - [ ] Crew named
                """;
        assertEquals(List.of(), steps(text));
    }

    @Test
    void whatIsAskedBeforeGoingBackIsNoStep() {
        String text = """
                # Quay planner

                ## Rollback

                Before starting a rollback, verify:

                - [ ] Alarm is real
                - [ ] Harbour master told

                1. Put the old planner back
                """;
        assertEquals(List.of(10), steps(text));
    }

    @Test
    void filesBelowAStepOnlySayWhatItIsAbout() {
        String text = """
                # Quay planner

                ## Rollback

                1. Put the old files back:
                   - `quay/compose.yml`
                   - `docs/why.md`
                """;
        assertEquals(List.of(5), steps(text));
    }

    @Test
    void whatIsForbiddenIsNoStepWhateverIsSaidOfIt() {
        String text = """
                # Quay planner

                ## Rollback

                1. Do not copy the new file over the old one. It was never changed.
                2. Do not restart the gate. Restore the old card instead.
                """;
        assertEquals(List.of(6), steps(text));
    }

    @Test
    void aSentenceOnWhenItIsDoneIsACheckAndNoCondition() {
        String text = """
                # Quay planner

                ## Rollback

                1. Put the old planner back

                The rollback is complete when the old planner shows the ships of tonight.
                """;
        assertEquals(List.of(7), facts(text, "rollback_verification"));
        assertEquals(List.of(), facts(text, "rollback_triggers"));
    }

    @Test
    void whatIsAskedBeforeAReleaseDoesNotVerifyTheWayBack() {
        String text = """
                # Quay planner

                ## Rollback check

                Confirm before release:

                - [ ] Owners reachable all night
                """;
        assertEquals(List.of(), facts(text, "rollback_verification"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Test the kill switch", "Failback testing scheduled", "Failback test done"})
    void aWayBackBesideTheWordForTryingItWasTried(String point) {
        assertEquals(1, rehearsed("# Quay planner\n\n## Before\n\n- [ ] " + point));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fallback page tested",
                "Test that guests can downgrade their plan",
                "Switch off test data",
                "Test all withdrawal queues"
            })
    void whatOnlySoundsLikeOneWasNot(String point) {
        assertEquals(0, rehearsed("# Quay planner\n\n## Before\n\n- [ ] " + point));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After rollback, rerun the smoke tests before the window is closed.",
                "Check health and the board after a rollback.",
                "Después del rollback, verificar que el panel responde.",
                "切り戻し後は旧画面が表示されることを確認する。"
            })
    void aLookOnceOneHasGoneBackVerifiesItWhereverItStands(String sentence) {
        String text = "# Ferry board\n\n## Deployment\n\n1. Put the new board up.\n\n" + sentence + "\n";
        assertEquals(List.of(7), facts(text, "rollback_verification"));
        assertEquals(List.of(), steps(text));
    }

    @Test
    void goingForwardAgainIsNoWayBack() {
        String text = """
                # Ferry board

                ## Rollback

                1. Put the old board up.

                ### Roll forward (restore the latest)

                1. Put the new board up again.
                """;
        assertEquals(List.of(3), facts(text, "rollback_sections"));
        assertEquals(List.of(5), steps(text));
    }

    @Test
    void whatOneMayChooseFromAndWhatIsNotNeededAreNoSteps() {
        String text = """
                # Ferry board

                ## Rollback options

                (Check all that apply)

                - [ ] Code rollback

                ## Backout plan

                1. Redeploy the former board.
                2. Restoring the copies is not required.
                """;
        assertEquals(List.of(11), steps(text));
    }

    private static int rehearsed(String text) {
        return facts(text, "rollback_rehearsed").size();
    }

    private static List<Integer> steps(String text) {
        return facts(text, "rollback_steps");
    }
}
