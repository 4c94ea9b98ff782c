package dev.runsheet.recognise;

import static dev.runsheet.recognise.WaysTest.roles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Role;
import dev.runsheet.plan.PlanLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are about going back as a whole, with parts for something else; and titles that say when one does. */
class WholeWayTest {
    private static final String PLAN = """
            # Rollback plan for tides 4

            ## State of the quay

            1. Three lamps burn

            ## Deployment steps

            1. Hang the new lamp

            ## %s

            1. Hang the old lamp

            ## Verification after the deployment

            - [ ] Ships land
            """;

    @Test
    void wherePartsAreCalledTheWayBackThoseOfTheChangeAreNone() {
        assertEquals(
                List.of(Role.OTHER, Role.ACTION, Role.ROLLBACK_STEP, Role.VERIFICATION),
                roles(PLAN.formatted("Rollback steps")));
        assertEquals(List.of(13), PlanLines.facts(PLAN.formatted("Rollback steps"), "rollback_steps"));
    }

    @Test
    void whereNoneIsAllAre() {
        assertEquals(List.of(5, 9, 13), PlanLines.facts(PLAN.formatted("At the quay"), "rollback_steps"));
    }

    @Test
    void partsThatAreNotCalledSoButStopAreStillForIt() {
        String plan =
                "# Rollback plan\n\n## Rollback of the lamp\n\n1. Hang the old lamp\n\n## Emergency soft kill\n\n1. Pull it\n";
        assertEquals(List.of(Role.ROLLBACK, Role.ROLLBACK), roles(plan));
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL (go back), ROLLBACK_TRIGGER",
        "FAIL (execute rollback), ROLLBACK_TRIGGER",
        "Failure indicators – roll back at once, ROLLBACK_TRIGGER",
        "Critical issues (immediate rollback), ROLLBACK_TRIGGER",
        "緊急（即座にロールバック）, ROLLBACK_TRIGGER",
        "Failed login of all keepers (roll back), ROLLBACK",
        "Critical path, OTHER"
    })
    void titlesThatNameSignsAndWhatOneDoesThen(String title, Role role) {
        assertEquals(List.of(role), roles("# Lamps\n\n## " + title + "\n\n- The lamp is dark\n- The horn is silent\n"));
    }

    @ParameterizedTest
    @CsvSource({"Before going live:", "上线前：", "Expected effect:"})
    void whatIsGotReadyOrFollowsFromItIsNoStep(String lead) {
        String list = "# Lamps\n\n## Rollback\n\n" + lead
                + "\n\n1. Note the height of the lamp\n\nThen:\n\n1. Hang the old lamp\n";
        assertEquals(List.of(11), PlanLines.facts(list, "rollback_steps"), lead);
    }

    @Test
    void beforeAndAfterTheChangeOneGoesBackInDifferentWays() {
        String list =
                "# Lamps\n\n## Rollback\n\nBefore going live:\n\n- Hang the old lamp\n\nAfter going live:\n\n- Bring the old lamp back\n";
        assertEquals(List.of(7, 11), PlanLines.facts(list, "rollback_steps"));
    }
}
