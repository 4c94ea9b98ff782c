package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In how many ways people say that the way back was tried, that it worked, and what is no step of it. */
class RollbackWordingTest {
    private static final List<Integer> FOUND = List.of(5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kill switch pressed once on staging",
                "Downgrade was done in the lab, twelve minutes",
                "Emergency stop exercised with the night shift",
                "Rolled back once in the sandbox",
                "Same procedure performed in acceptance, including the way back",
                "Rückweg auf der Testanlage durchgespielt",
                "Script d'annulation passé à blanc",
                "Marcha atrás probada con la guardia",
                "Plano de volta ensaiado com o plantão",
                "Ritorno alla versione precedente provato in collaudo",
                "Geri alma provası yapıldı",
                "Учения по откату проведены",
                "回退脚本在副本上跑过一遍",
                "戻し手順を一度通しで実施",
                "원복 절차 리허설 완료"
            })
    void wasTried(String point) {
        assertEquals(FOUND, rehearsals("- [ ] " + point));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Never went back on staging",
                "Turn it off if the test fails",
                "Time measured in the rehearsal: 48 minutes",
                "Lamps tried on the quay"
            })
    void wasNotTried(String point) {
        assertEquals(List.of(), rehearsals("- [ ] " + point));
    }

    @Test
    void sentencesAndWhatIsBelowATrialTellOfItToo() {
        assertEquals(List.of(5, 8, 14), lines("""
                # Lamps

                ## Before

                The crew met twice. We went back on purpose at the end of the second night.

                - [ ] Lamps tried on the quay
                  - [ ] and the rollback gives us the old light

                ## Rollback

                1. Set the old lamps
                2. Ring the bell
                3. Bring the buoys in. Tested in June, ten minutes
                """, plan -> plan.rollback().rehearsals()));
    }

    private static List<Integer> rehearsals(String block) {
        return lines(
                "# Lamps\n\n## Before\n\n" + block + "\n",
                plan -> plan.rollback().rehearsals());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One test order per harbour",
                "Log in as a pilot, open the chart",
                "The queue is empty",
                "Lamp page shows 2.3 again",
                "Errors below 1 % again",
                "Restart the lamp, then watch the graph",
                "Run `check_lamps.sh` against the list",
                "Ask the pilot whether the lamp burns",
                "Lampen zählen",
                "Liste mit dem Ausdruck vergleichen",
                "Plus aucune alerte ouverte",
                "La página carga sin errores",
                "Fazer um pedido de teste",
                "Il sito risponde",
                "Sayaçlar kontrol edilir",
                "Главная страница открывается",
                "首页可以打开",
                "VIP(10.0.0.1)が二号機にあることを確認",
                "건수 대조"
            })
    void showsThatItWorked(String point) {
        assertEquals(List.of(6), verification("1. Set the old lamps\n2. " + point));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cancel the test order",
                "Put the lamp page back to 2.3",
                "Open the gate",
                "Tell the pilots who is affected",
                "The lamps have to be rebuilt by hand",
                "Mail to the pilots, names in the list"
            })
    void showsNothing(String point) {
        assertEquals(List.of(), verification("1. Set the old lamps\n2. " + point));
    }

    @Test
    void labelsAndTitlesAskForALook() {
        assertEquals(List.of(10, 14, 18), lines("""
                # Lamps

                ## Rollback

                1. Set the old lamps
                2. Ring the bell

                ### How we know it worked

                - Ships find the harbour

                Done when:

                - lamps burn all night

                ### After going back, check

                - Pilots are content
                """, plan -> plan.rollback().verification()));
    }

    private static List<Integer> verification(String block) {
        return lines(
                "# Lamps\n\n## Rollback\n\n" + block + "\n",
                plan -> plan.rollback().verification());
    }

    @Test
    void aProgramNobodyKnowsIsRunWhereTheWayBackIs() {
        assertEquals(List.of(5, 7, 9, 22), steps("""
                # Lamps

                ## Way back

                1. Old lamps in

                2. Tell the machine:

                   ```
                   lampctl pin 2.3
                   lampctl restart all
                   ```

                Expected output:

                ```
                all lamps are burning now.
                ```

                ## Undoing it on the pier

                ```jcl
                //LAMPS JOB (PIER),CLASS=P
                  COPY LAMPS TO PIER
                ```
                """));
    }

    @Test
    void whatRemainsAndHowLongItTakesIsNoStep() {
        assertEquals(List.of(7, 9), steps("""
                # Lamps

                ## Rollback

                There is no hurry with the pier.

                - Set the old lamps
                - Old charts stay valid
                - Leave the bell as it is
                - Takes ten minutes, 20 at night
                """));
    }

    @Test
    void whatFollowsTheConditionsIsDoneThen() {
        assertEquals(List.of(11, 12), steps("""
                # Lamps

                ## When we stop

                We go back if:

                - a ship runs aground

                What we can do:

                - old lamps in
                - ring the bell
                """));
    }

    @Test
    void theWayBackIsToldInOneLineAndWhatIsSeenThenInTheNext() {
        assertEquals(List.of(7, 10), steps("""
                # Lamps

                We go back if:

                - a ship runs aground

                Putting back: new lamps out, old lamps in, bell on
                Then ring the bell twice, the pilots have to answer.

                Zurück: neue Lampen raus → alte Lampen rein → Glocke an
                """));
        assertEquals(List.of(9), lines("""
                # Lamps

                ## Rollback

                We go back if a ship runs aground.

                ### Putting back

                1. Old lamps in, then look at the harbour
                """, plan -> plan.rollback().verification()));
    }

    private static List<Integer> steps(String document) {
        return lines(document, plan -> plan.rollback().steps());
    }
}
