package dev.runsheet.plan.trigger;

import static dev.runsheet.plan.PlanLines.lines;
import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people put the conditions on which they go back, and what stands there beside them. */
class ConditionPlacesTest {

    @Test
    void branchOfADrawnTreeThatGoesBackIsTrigger() {
        assertEquals(1, triggers("""
                # Ferry release

                ## Rollback

                ```
                Ferry late?
                ├── Lamp out? ─────────► ROLLBACK AT ONCE
                ├── Paint scratched? ──► paint it next week
                └── Not sure ──────────► compare rollback vs repair
                ```
                """).size());
    }

    @Test
    void answerSetAsCodeBesideItsOppositeIsTrigger() {
        assertEquals(1, triggers("""
                # Ferry release

                ```
                Night 1: one ferry
                  Success: all crates landed
                  Rollback: any crate lost
                ```
                """).size());
    }

    @Test
    void rowsBelowLeadAreConditionsAndNoSteps() {
        String table = """
                # Ferry release

                ## Rollback

                %s

                | Signal | Limit |
                |---|---|
                | Crates lost | > 3 |
                | Crossing time | 2x baseline |
                """;
        assertEquals(List.of(9, 10), triggers(table.formatted("Roll back when:")));
        assertEquals(
                List.of(),
                lines(
                        table.formatted("Roll back when:"),
                        plan -> plan.rollback().steps()));
    }

    @Test
    void deedsBelowLeadAreSteps() {
        assertEquals(List.of(9, 10), lines("""
                # Ferry release

                ## Rollback

                If a rollback is needed:

                | No | What to do |
                |---|---|
                | 1 | Stop the failed ferry |
                | 2 | Send the old ferry |
                """, plan -> plan.rollback().steps()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if mast_break_detected:\n    execute_rollback()",
                "if ! ./probe_lamp.sh; then\n  ./rollback.sh",
                "if (crossingFailed(ferry)) {\n  rollback(ferry);\n}"
            })
    void askedInAProgramWithoutFigure(String program) {
        assertEquals(
                1, triggers("# Ferry release\n\n```\n" + program + "\n```\n").size());
    }

    @Test
    void conditionOverTwoLinesOfASettingIsOne() {
        assertEquals(1, triggers("""
                # Ferry release

                ## Rollback triggers

                ```yaml
                trigger: late-ferries
                condition: |
                  late_ferries > 4
                  AND duration >= 5 minutes
                action: ROLLBACK
                ```
                """).size());
    }

    @Test
    void whatIsNotedBesideConditionsIsNone() {
        assertEquals(List.of(5), triggers("""
                # Ferry release

                ## Rollback triggers

                - Lost crates > 3
                - Other:

                **Decided by:** the harbour lead, within 10 minutes

                **Rationale:** 3 lost crates cost more than 1 night
                """));
    }

    @Test
    void rowsThatOnlyNameConditionsAreTriggers() {
        assertEquals(List.of(7, 8), triggers("""
                # Ferry release

                ## When to roll back

                | Trigger | What it looks like |
                |---|---|
                | Lamps out | nobody finds the quay |
                | Harbour asks | the harbour lead wants the old ferry rolled back |
                """));
    }

    @Test
    void rowThatAsksForNoRollbackIsNone() {
        assertEquals(List.of(7), triggers("""
                # Ferry release

                ## Rollback criteria

                | What happens | Rollback? |
                |---|---|
                | Ferry leaks | Yes, at once |
                | Flag torn | No |
                """));
    }

    @Test
    void labelThatPointsAtTheListBelowItIsNone() {
        assertEquals(List.of(7, 8), triggers("""
                # Ferry release

                ## Rollback

                **Trigger**: any of the following conditions

                - Lamps out
                - Crates lost
                """));
    }

    @Test
    void pointsBelowNoGoAreTriggers() {
        assertEquals(List.of(8, 9), triggers("""
                # Ferry release

                ## Thresholds of the pilot

                - Go:
                  - every ferry landed
                - No-Go:
                  - a ferry was lost
                  - the quay stays dark for two nights
                """));
    }

    @Test
    void sentenceAboveStepsOfTheSameParagraphIsTrigger() {
        assertEquals(List.of(3), triggers("""
                # Runbook: Rollback of the ferries

                If a ferry leaks after the change, start the rollback to the old ferry.
                Steps:
                1. Moor the ferry.
                2. Light the lamp and look at it.
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This runbook describes how to roll back when a ferry leaks.",
                "Quick reference for rolling back the ferries if lamps fail.",
                "Use this table to decide which rollback fits when a ferry fails.",
                "El rollback se ejecuta con el script de la carpeta en 10 minutos.",
                "Il rollback si esegue dal pannello in 10 minuti.",
                "Le retour arrière se fait depuis la console en 5 minutes.",
                "When triggered, stop the ferries and execute the rollback steps.",
                "❌ **No se utiliza rollback** para errores menores."
            })
    void textAboutTheWayBackIsNone(String text) {
        assertEquals(List.of(), triggers("# Ferry release\n\n## Rollback\n\n" + text + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Если ошибок больше 2 % — остановите релиз.",
                "- Wenn die Lampe ausfällt, brechen wir ab.",
                "- Si la lampe tombe en panne, interrompez la mise en service.",
                "- Si falla la lámpara, suspenda el despliegue.",
                "- If two ferries fail, pause the rollout.",
                "- 若失败率超过 2%，暂停发布。"
            })
    void orderToBreakOffIsTrigger(String line) {
        assertEquals(1, triggers("# Ferry release\n\n" + line + "\n").size());
    }

    @Test
    void conditionsOfOneSentenceAreOneUnlessEachIsComplete() {
        assertEquals(
                List.of(3),
                triggers("# Ferry\n\n- Given a drop below 95 %, when it is seen, then automatic rollback.\n"));
    }

    @Test
    void questionsAndFieldsAmongConditionsAreNone() {
        assertEquals(List.of(5), triggers("""
                # Ferry release

                ## Rollback decision

                - Lost crates > 3
                - Time to mend it known: can we mend it before noon?
                - Watched by the harbour lead until:
                """));
    }

    @Test
    void whatOneOfSeveralWaysIsForIsNone() {
        assertEquals(List.of(), triggers("""
                # Ferry release

                ## Rollback

                ### Method 1: the old lamp

                **When to use:** boats whose lamp can be changed at sea

                ### Scenario 2: restore of one table
                """));
    }

    @Test
    void whoMayGoBackIsNoCondition() {
        assertEquals(List.of(), triggers("""
                # Ferry release

                | Role | Name | May start | May roll back |
                |---|---|---|---|
                | Ferry lead | Ines Quay | yes | yes |
                | Decision to roll back | | | |
                """));
    }

    @Test
    void columnThatSaysWhenToStopHoldsConditions() {
        assertEquals(List.of(5, 6), triggers("""
                # Ferry release

                | Time | Step | Stop if |
                |---|---|---|
                | 22:00 | Empty the quay | crates still coming in |
                | 23:00 | Change the lamp | lamp and plan differ |
                | 24:00 | Open the quay | - |
                """));
    }

    @Test
    void onlyTheConditionAmongItsRemarksIsTrigger() {
        assertEquals(List.of(7), triggers("""
                # Ferry release

                ## Rollback triggers

                ### Trigger 1: lost crates

                - **Condition:** more than 3 lost crates for 5 minutes
                - **Response time:** < 30 seconds
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**When to kill:** a crate lost at sea",
                "**If ANY lamp above fails, DO NOT LAUNCH. Mend it first.**",
                "If issues are seen, take the new lamp down from the mast.",
                "**Stop if:** the lamp stays dark",
                "**Criterio de reversión:** a las 03:00 no cuadra la carga",
                "- If the lamp is dark by 04:30, reinstall the old lamp.",
                "- If more than 2 % of the lamps fail, remove the update from the ferries.",
                "**CP3 (00:00)** – All lamps lit. *Fallback if more than one lamp fails.*",
                "- 原因を特定できない時は即ロールバックする",
                "Abbrechen, wenn die Lampe dunkel bleibt.",
                "Halt when a lamp fails.\nGo on only after the keeper says so."
            })
    void labelOrSentenceIsTrigger(String line) {
        assertEquals(List.of(5), triggers("# Ferry release\n\n## Way back\n\n" + line + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do not deploy if the lamp test fails, the crew is not complete, or the pilot is missing. | 3",
                "Stop if the mast, the sail or the pump fails. | 1",
                "Nicht ausrollen, wenn die Lampe noch dunkel ist, der Test fehlschlägt oder die Pumpe nicht läuft. | 3",
                "- [ ] Rollback trigger: a dark lamp, a lost crate, or a broken mast | 3",
                "- Rollback trigger: lamps dark for 5 minutes, whatever the weather | 1"
            })
    void conditionsListedInALineAreAsManyTriggers(String line, int count) {
        assertEquals(
                count, triggers("# Ferry release\n\n## Going\n\n" + line + "\n").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Do not deploy", "You cannot deploy when", "Deploy yapılamaz", "不能上线"})
    void whatStandsUnderNotToDeployStopsTheChange(String title) {
        assertEquals(
                List.of(5, 6),
                triggers("# Ferry release\n\n## " + title + "\n\n- [ ] The lamp is dark\n- [ ] The crew is ill\n"));
    }

    @Test
    void deedBehindWhatHasFailedIsAStepToo() {
        String text = """
                # Ferry release

                ## Rollback

                - **If the lamp check fails**: put the old lamp back and check again
                - Call the pilot
                """;
        assertEquals(List.of(5), triggers(text));
        assertEquals(List.of(5, 6), lines(text, plan -> plan.rollback().steps()));
    }

    @Test
    void signsWithWhatIsDoneThenInBrackets() {
        assertEquals(List.of(7, 8, 12), triggers("""
                # Ferry rollout

                ## Success criteria

                **Red flags (pause and mend):**

                - more lamps dark than lit
                - the harbour book is wrong

                ### Warning signs (halt rollout)

                - crates lost
                """));
    }

    @Test
    void pointAboveWhatIsDoneThen() {
        assertEquals(List.of(6), triggers("""
                # Ferry rollout

                ## Promotion

                1. Go on when the gate says so
                2. If the crossing fails:
                   - roll back the gate
                   - mend the buoys
                """));
    }

    @Test
    void commandThatGoesBackWhereAnotherFails() {
        assertEquals(
                1,
                triggers("# Ferry release\n\n```bash\n./probe.sh || helm rollback ferry\n```\n")
                        .size());
    }
}
