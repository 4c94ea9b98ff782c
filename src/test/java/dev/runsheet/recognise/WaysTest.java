package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.testing.Read;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a section part of the way back besides its own title. */
class WaysTest {

    @Test
    void sectionsOfADocumentAboutGoingBackAreItsParts() {
        assertEquals(
                List.of(
                        Role.OVERVIEW,
                        Role.ROLLBACK_TRIGGER,
                        Role.ROLLBACK_STEP,
                        Role.ROLLBACK_VERIFICATION,
                        Role.CONTACT,
                        Role.OTHER),
                roles("""
                        # Rollback runbook of the quay

                        ## Purpose
                        ## When to use
                        ## Procedure
                        ## Verification
                        ## Contacts
                        ## Colours
                        """));
    }

    @Test
    void aRecoveryPlanWithTriggersIsOneToo() {
        String plan = """
                # Recovery plan of the ferry

                ## Recovery triggers

                - The bow door leaks

                ## Stop the pumps

                1. Close the valve
                """;
        assertEquals(List.of(Role.ROLLBACK_TRIGGER, Role.ROLLBACK), roles(plan));
        assertEquals(
                List.of(Role.OTHER, Role.OTHER), roles(plan.replace("Recovery triggers", "What can be recovered")));
    }

    @Test
    void sectionsOfADocumentAboutMoreAreNot() {
        assertEquals(
                List.of(Role.VERIFICATION),
                roles("# Deployment and rollback of the quay\n\n## Verification\n\n- ships land\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "Open the old quay, ROLLBACK",
        "Die vorherige Schleuse öffnen, ROLLBACK",
        "Lancer la version précédente, ROLLBACK",
        "Включить прежний причал, ROLLBACK",
        "启动旧码头, ROLLBACK",
        "Turn the new lamps off, ROLLBACK",
        "Read the old log, OTHER",
        "Call the former harbour master, OTHER",
        "Wait for the tide, OTHER"
    })
    void whereSomethingFailsWhatWasBeforeIsPutInPlaceAgain(String deed, Role role) {
        assertEquals(List.of(role), roles("# Quay\n\n## If the landing fails\n\n1. " + deed + "\n2. Ring the bell\n"));
    }

    @Test
    void pointThatIsButATitleHoldsTheWayBack() {
        String quay = "# Quay\n\n1. Open the new quay\n2. %s\n   - Close the new quay\n   - Open the old quay\n";
        assertEquals(List.of(Role.ROLLBACK), listed(quay.formatted("Rollback")));
        assertEquals(List.of(), listed(quay.formatted("[ ] Rollback")));
        assertEquals(List.of(), listed(quay.formatted("Colours")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When the quay stays closed",
                "Emergency procedure",
                "En cas de problème",
                "Em caso de falha",
                "При сбое",
                "異常時の対応"
            })
    void anOccasionIsAWayBackWhereOneGoesBack(String title) {
        assertEquals(
                List.of(Role.ROLLBACK),
                roles("# Release\n\n## " + title + "\n\n1. Tell the pilot\n2. Roll back to the old lights\n"));
        assertEquals(
                List.of(Role.ROLLBACK), roles("# Release\n\n## " + title + "\n\n```bash\nhelm rollback quay\n```\n"));
        List<Role> other = roles("# Release\n\n## " + title + "\n\n1. Tell the pilot\n2. Ring the bell\n");
        assertEquals(List.of(), other.stream().filter(Role::isRollback).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"If something goes wrong", "Falls etwas schiefgeht", "Когда пошло не так"})
    void wordsThatLeaveNoOtherAnswerAreOneAnyway(String title) {
        assertEquals(List.of(Role.ROLLBACK), roles("# Release\n\n## " + title + "\n\nRing the bell.\n"));
        assertEquals(List.of(Role.RETROSPECTIVE), roles("# Release\n\n## Retrospective: what went wrong\n\n- fog\n"));
    }

    @Test
    void contactsForOccasionsStayContacts() {
        assertEquals(List.of(Role.CONTACT), roles("# Release\n\n## Emergency contacts\n\n- Rollback: the pilot\n"));
    }

    @Test
    void titleThatJoinsSubjectsPassesNothingOnWhereAPartSaysIt() {
        assertEquals(
                List.of(Role.ROLLBACK, Role.OTHER, Role.ROLLBACK),
                roles("# Release\n\n## Lights and rollback\n\n### Colours\n\n### Rollback of the lights\n"));
        assertEquals(
                List.of(Role.ROLLBACK, Role.ROLLBACK), roles("# Release\n\n## Lights and rollback\n\n### Colours\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Database recovery", "Datenrettung", "Reprise", "データのリカバリ", "Veri kurtarma"})
    void recoveryIsAWayBackWhereCountedDeedsPutSomethingBack(String title) {
        assertEquals(List.of(Role.ROLLBACK), roles("# Lamps\n\n## " + title + "\n\n1. Restore the old lamps\n"));
        assertEquals(
                0,
                roles("# Lamps\n\n## " + title + "\n\n- A lamp burns for 3 hours\n").stream()
                        .filter(Role.ROLLBACK::equals)
                        .count());
    }

    @Test
    void waysToChooseFromBelowAnOccasionAreParts() {
        assertEquals(List.of(Role.ROLLBACK, Role.ROLLBACK, Role.ROLLBACK, Role.ROLLBACK), roles("""
                        # Lamps

                        ## Rollback

                        ### If it goes wrong

                        #### Option 1: candles

                        #### Option 2: rollback by hand
                        """));
    }

    @Test
    void aLabelThatOnlySaysSoAmongConditionsHoldsDeeds() {
        assertEquals(
                List.of(Role.ROLLBACK, Role.ROLLBACK_TRIGGER, Role.ROLLBACK_STEP),
                roles("# Lamps\n\n## Rollback\n\n### Condition 1: fog\n\n**Rollback:**\n\n1. Ring the bell\n"));
    }

    @Test
    void checksAfterARollbackVerifyIt() {
        assertEquals(
                List.of(Role.ROLLBACK_VERIFICATION),
                roles("# Release\n\n## Checks\n\nAfter a rollback of any kind:\n\n- ships land\n"));
    }

    @Test
    void pointsBelowAnOccasionAreStepsWhereOneGoesBack() {
        assertEquals(
                List.of(Role.ROLLBACK_STEP),
                listed("# Release\n\n## Lights\n\nIf the lamps fail:\n\n- ring the bell\n- revert the lamps\n"));
        assertEquals(List.of(), listed("# Release\n\n## Lights\n\nIf the lamps fail:\n\n- ring the bell\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Rollback//Afterwards://- ships land¦ROLLBACK (ROLLBACK_VERIFICATION)",
                "## Rollback//Afterwards://1. ships land¦ROLLBACK",
                "## Rollback//Afterwards it is so://- ships land¦ROLLBACK (ROLLBACK_VERIFICATION)",
                "## Rollback//Afterwards, all of it is://- ships land¦ROLLBACK (ROLLBACK_VERIFICATION)",
                "## Rollback//Afterwards, all of us are://- ships land¦ROLLBACK",
                "## Rollback//Afterwards：//- ships land¦ROLLBACK (ROLLBACK_VERIFICATION)",
                "## Rollback//Afterwards.//- ships land¦ROLLBACK",
                "## Lights//Afterwards://- ships land¦OTHER",
                "## Lights//If the lamps fail：//- revert the lamps¦OTHER (ROLLBACK_STEP)",
                "## Lights//If the lamps fail//- revert the lamps¦OTHER",
                "## Rollback//If the lamps fail://- revert the lamps¦ROLLBACK",
                "## Reference//If the lamps fail://- revert the lamps¦REFERENCE",
                "## Lights//The lamps are lit://- revert the lamps¦OTHER",
                "## Lights//If the lamps fail://- ring the bell, then look at the lamps and revert¦OTHER",
                "## Lights//If the lamps fail://- ring the bell and then revert¦OTHER (ROLLBACK_STEP)",
                "## Lights//If the lamps fail://- ring the bell/  - revert the lamps¦OTHER (ROLLBACK_STEP)",
                "## Rollback triggers//- fog//1. ring¦ROLLBACK_TRIGGER (ROLLBACK_STEP)",
                "## Rollback triggers//1. fog//2) ring//- x¦ROLLBACK_TRIGGER",
                "## Rollback triggers//- fog//- [ ] ring¦ROLLBACK_TRIGGER",
                "## Rollback triggers//- fog//```bash/x/```//- ring¦ROLLBACK_TRIGGER (ROLLBACK_STEP)",
                "## Rollback triggers//1. ring¦ROLLBACK_TRIGGER",
                "## Rollback triggers//```bash/x/```//- ring¦ROLLBACK_TRIGGER",
                "## Alerts//- fog//1. ring¦ALERTING",
                "## Checks//After a rollback:¦ROLLBACK_VERIFICATION",
                "## Checks//After a tide of any kind://- ships land¦VERIFICATION",
                "## When the quay stays closed//Ring the bell. Revert the lamps.¦ROLLBACK",
                "## When the quay stays closed//Ring the bell or else we would all of us have to revert.¦OTHER",
                "## When the quay stays closed//| Deed |/|---|/| Revert the lamps |¦ROLLBACK",
                "## When the quay stays closed//| Deed |/|---|/| Ring the bell |¦OTHER",
                "## When the quay stays closed//```bash/pier open/git revert HEAD/```¦ROLLBACK",
                "## When the quay stays closed//```bash/pier open/pier shut/```¦OTHER",
                "## When the quay stays closed//- ring/  - revert the lamps¦ROLLBACK",
                "## When the quay stays closed//- ring//  Revert the lamps.¦ROLLBACK",
                "## Reference//### When the quay stays closed//- revert the lamps¦REFERENCE REFERENCE",
                "## Rollback//### When the quay stays closed//- revert the lamps¦ROLLBACK ROLLBACK",
                "## Contacts//### When the quay stays closed//- revert the lamps¦CONTACT ROLLBACK",
                "## Rollback, lights//### Colours//### Rollback of it¦ROLLBACK OTHER ROLLBACK",
                "## Rollback triggers and steps//### Colours//### Rollback of it¦ROLLBACK_TRIGGER ROLLBACK_TRIGGER ROLLBACK_TRIGGER",
                "## Lights + rollback//### Colours//### Rollback of it¦ROLLBACK OTHER ROLLBACK",
                "## When the quay stays closed//```bash/pier undo/```¦ROLLBACK",
            })
    void whatStandsAroundAndWithinTells(String text, String roles) {
        assertEquals(roles, drawn("# Release\n\n" + text.replace('/', '\n') + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "# Rollback of the quay//## Colours¦OTHER",
                "# Rollback of the quay//## Plan//### Colours¦OTHER OTHER",
                "# Rollback triggers and verification//## Verification¦ROLLBACK_VERIFICATION",
                "# Rollback, then rest//## Verification¦VERIFICATION",
            })
    void theTitleOfTheDocumentTells(String text, String roles) {
        assertEquals(roles, drawn(text.replace('/', '\n') + "\n"));
    }

    @Test
    void aLongTextLeadsToNothing() {
        String lead = "If the lamps fail, " + "x".repeat(180) + ":";
        assertEquals(200, lead.length());
        String list = "\n\n- revert the lamps\n";
        assertEquals("OTHER (ROLLBACK_STEP)", drawn("# Release\n\n## Lights\n\n" + lead + list));
        assertEquals("OTHER", drawn("# Release\n\n## Lights\n\n" + lead.replace("x:", "xx:") + list));
    }

    @ParameterizedTest
    @CsvSource({
        "Rollback steps + verification, ROLLBACK",
        "Backing out and checks, ROLLBACK",
        "Rollback verification, ROLLBACK_VERIFICATION",
        "Rollback validation and monitoring, ROLLBACK_VERIFICATION"
    })
    void titleOfTheWayBackAndItsChecksHoldsSteps(String title, Role role) {
        assertEquals(List.of(role), roles("# Quay\n\n## " + title + "\n\n1. Shut the new quay\n"));
    }

    @Test
    void headingInsteadOfATitleIsForNoPartAlone() {
        String playbook = "### Lamp playbook (%s)\n\n- LAMP: green\n\n#### Light\n\n#### Rollback\n\n1. Dim it\n";
        assertEquals(List.of(Role.OTHER, Role.OTHER, Role.ROLLBACK), roles(playbook.formatted("light / rollback")));
        assertEquals(Role.ROLLBACK_STEP, roles(playbook.formatted("rollback")).get(0));
    }

    @Test
    void messageAboutGoingBackIsNoneOfIt() {
        String messages = "# Quay\n\n## Communication templates\n\n### Rollback\n\n%s\n";
        assertEquals(
                List.of(Role.COMMUNICATION, Role.COMMUNICATION), roles(messages.formatted("> We are going back.")));
        assertEquals(List.of(Role.COMMUNICATION, Role.ROLLBACK), roles(messages.formatted("1. Shut the new quay")));
    }

    @ParameterizedTest
    @CsvSource({
        "Post-incident checklist, COMPLETION",
        "After the outage, COMPLETION",
        "Nach der Störung, COMPLETION",
        "Incident lamps, ROLLBACK"
    })
    void whatFollowsAnIncidentIsNoGoingBack(String title, Role role) {
        assertEquals(
                List.of(Role.ROLLBACK, role), roles("# Quay\n\n## Rollback\n\n### " + title + "\n\n- [ ] Crew told\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'In case of trouble, follow these steps to roll back:', OTHER",
        "If a lamp breaks do the following:, OTHER",
        "'Si une lampe casse, procédez comme suit :', OTHER",
        "Roll back if one of the following happens:, ROLLBACK_TRIGGER"
    })
    void belowWhatAsksForDeedsStandDeeds(String lead, Role list) {
        String way = "# Quay\n\n## Rollback procedure\n\n" + lead + "\n\n1. Shut the new quay\n";
        assertEquals("ROLLBACK_STEP" + (list == Role.OTHER ? "" : " (" + list + ")"), drawn(way));
    }

    /** The roles of sections, and in brackets those of lists that have one of their own. */
    private static String drawn(String markdown) {
        return places(markdown)
                .flatMap(part -> part instanceof Section section
                        ? section.role().stream().map(Role::name)
                        : part instanceof Block.ItemList list
                                ? list.role().stream().map(role -> "(" + role + ")")
                                : Stream.of())
                .collect(Collectors.joining(" "));
    }

    static List<Role> roles(String markdown) {
        return places(markdown)
                .filter(Section.class::isInstance)
                .map(part -> ((Section) part).role().orElseThrow())
                .toList();
    }

    private static List<Role> listed(String markdown) {
        return places(markdown)
                .filter(Block.ItemList.class::isInstance)
                .flatMap(part -> ((Block.ItemList) part).role().stream())
                .toList();
    }

    private static Stream<Object> places(String markdown) {
        return Read.document(markdown).checklist().places().stream().map(Place::part);
    }
}
