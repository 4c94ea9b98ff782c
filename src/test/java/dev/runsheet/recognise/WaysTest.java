package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.testing.Read;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void sectionsOfADocumentAboutMoreAreNot() {
        assertEquals(
                List.of(Role.VERIFICATION),
                roles("# Deployment and rollback of the quay\n\n## Verification\n\n- ships land\n"));
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

    private static List<Role> roles(String markdown) {
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
