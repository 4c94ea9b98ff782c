package dev.runsheet.plan.trigger;

import static dev.runsheet.plan.PlanLines.lines;
import static dev.runsheet.plan.PlanLines.plan;
import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people of many languages word the conditions on which they go back, and what makes these exact. */
class ConditionWordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- If the ferry is not loaded by 04:00 we go back and try again in a week",
                "- If the answer does not come within two hours we turn the lamp back",
                "- No rows after 20 minutes means we roll back.",
                "- Three failed logins in a row: back to 4.1.",
                "- 5 wrong tickets in an hour = off",
                "- Lamps lit? If not, abort.",
                "- Unless p95 is below 600 ms after half an hour, revert.",
                "- One lost crate halts everything.",
                "- Sind um 03:30 nicht alle Lampen an, brechen wir ab.",
                "- Bei mehr als drei verlorenen Kisten: Rückfall auf die alte Version.",
                "- Dès qu'un client voit les caisses d'un autre, on coupe.",
                "- Más de 20 quejas en una hora = apagamos el flag.",
                "- Caso a carga não termine até 3h30, desfaz tudo.",
                "- Se alle 4 la migrazione non è finita, ci si ferma e si ripristina.",
                "- Saat 04:00'te aktarım bitmemişse iptal edilir.",
                "- Не поднялся узел за 15 минут → откат.",
                "- 凌晨 4 点前未完成迁移则回退到旧版本。",
                "- 4:00までに移行が終わらなければ中止する。",
                "- 중복 결제가 한 건이라도 나오면 즉시 롤백."
            })
    void sentenceIsTrigger(String line) {
        assertEquals(List.of(3), triggers("# Release\n\n" + line + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "If lamps fail we go back:, 5",
        "'If lamps fail, we go back:', 5",
        "If anything looks off you roll back at once:, 5",
        "If anything goes wrong while you roll back:, ''",
        "If the rollback fails we call the harbour:, ''"
    })
    void leadThatSaysTheConditionItselfIsTrigger(String lead, String line) {
        assertEquals(
                line.isEmpty() ? List.of() : List.of(Integer.valueOf(line)),
                triggers("# Release\n\n## Rollback\n\n" + lead + "\n- set the lamps to off\n- light the old ones\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- The way back was tried once in the lab (127 min).",
                "- Put the book back after more than one reading",
                "- Merge the changes back to the branch once approved"
            })
    void storyIsNoTrigger(String line) {
        assertEquals(List.of(), triggers("# Release\n\n" + line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Rolling back will lose the crates if they were landed after the change.",
                "- Revert the harbour chart if safe.",
                "- Switch back when ready",
                "- Rollback guidance (when safe, when not)",
                "- Ripristina le carte nautiche (se modificate)",
                "- Если есть паром в пути - откатить таблицу",
                "- 旧版を戻すとき: 控えから戻す"
            })
    void consequenceOrAsideIsNoTrigger(String line) {
        assertEquals(List.of(), triggers("# Release\n\n## Rollback\n\n" + line + "\n"));
    }

    @Test
    void answerBesideGoingOnIsTrigger() {
        assertEquals(List.of(6), triggers("""
                # Ferry pilot

                ## Evening decision

                - **GO**: every crossing on time
                - **Rollback**: lamps dark
                - **Wait**: fog on the water
                """));
    }

    @Test
    void labelListsTriggers() {
        String text = """
                # Ferry release

                ## Rollback

                **Trigger**: Lost crates, delays > 5%, or angry passengers

                1. Moor the new ferry
                """;
        assertEquals(List.of(5, 5, 5), triggers(text));
        assertEquals(
                List.of(false, true, false),
                plan(text).rollback().triggers().stream()
                        .map(Trigger::measurable)
                        .toList());
    }

    @Test
    void numberOrTitleOfTheWayBackLeadsThere() {
        assertEquals(List.of(3, 4), triggers("""
                # Release

                - Not up after 25 minutes → 2
                - If the lamps stay dark, go to "Turning back"

                ## 2. Turning back

                1. Light the old lamps
                """));
    }

    @Test
    void columnsThatStopOrAnswerHoldTriggers() {
        assertEquals(List.of(5, 6, 10), triggers("""
                # Release

                | Signal | Go | Stop |
                |---|---|---|
                | dark lamps | 0 | 3 or more |
                | p95 | < 1 s | > 3 s |

                | Deed | Due | If missed |
                |---|---|---|
                | crates counted | 02:30 | abort, open the old quay |
                """));
    }

    @Test
    void whatIsDoneThenIsNoCondition() {
        assertEquals(List.of(5), triggers("""
                # Release

                ## We turn back if

                - more than 5 lamps are dark

                1. Light the old lamps
                2. Ring the pilot
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "'not back within 25 minutes', true, true",
        "'the mast fails at the second attempt', true, true",
        "'fewer than two pilots on the call', true, false",
        "'the sums do not match', true, false",
        "'die Summen stimmen nicht', true, false",
        "'la caja no cuadra', true, false",
        "'件数不一致', true, false",
        "'the pilot says so', false, false",
        "'%5''inden fazlası 15 dakika boyunca hata alırsa', true, true",
        "'чеки не уходят дольше часа', true, true"
    })
    void conditionsAreExactAndLast(String condition, boolean measurable, boolean windowed) {
        Trigger trigger = plan("# Release\n\n## Roll back if\n\n- " + condition + "\n")
                .rollback()
                .triggers()
                .get(0);
        assertEquals(List.of(measurable, windowed), List.of(trigger.measurable(), trigger.windowed()));
    }

    /** What is done then needs no word that is known, but must be no going on, calling or choosing. */
    @ParameterizedTest
    @CsvSource({
        "Old lamps on again when:, true",
        "Die alten Lampen kommen wieder rein wenn:, true",
        "Ça ne brille pas quand :, true",
        "Les lampes dorment si, true",
        "Lámparas viejas otra vez si:, true",
        "Снова старые лампы если:, true",
        "The lamps sleep when any of these shows up:, true",
        "Open the second pier when:, false",
        "Call the pilot if:, false",
        "Use this page when:, false",
        "Nächster Turm wenn:, false",
        "Avisar al práctico si:, false",
        "Before the lamps go on do the following:, false"
    })
    void leadToConditionsNeedsNoWordForGoingBack(String lead, boolean back) {
        List<Integer> expected = back ? List.of(7) : List.of();
        assertEquals(expected, triggers("# Release\n\n## Lamps\n\n" + lead + "\n\n- more than 3 lamps are dark\n"));
        assertEquals(expected, triggers("# Release\n\n## Lamps\n\n**" + lead + "**\n\n- more than 3 lamps are dark\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'If the new release fails at the quay, hide it', true",
        "'If the release is broken, hide it', true",
        "'If the tide is low, hide it', false",
        "'If the rollback of the release fails, ring', false",
        "'Hide it, if the release fails', false"
    })
    void deedOfTheWayBackSaysThatTheChangeHasFailed(String deed, boolean said) {
        String way = "# Quay\n\n## Rollback\n\n1. " + deed + "\n2. Open the old quay\n";
        assertEquals(said ? List.of(5) : List.of(), triggers(way));
        assertEquals(List.of(5, 6), lines(way, plan -> plan.rollback().steps()));
    }

    @Test
    void brokenReleaseSaysNothingBesideAnotherCondition() {
        String way =
                "# Quay\n\n## Roll back if\n\n- Two lamps are dark\n\n## Rollback\n\n1. If the release is bad, hide it\n";
        assertEquals(List.of(5), triggers(way));
    }

    @ParameterizedTest
    @CsvSource({"for 10+ minutes, true", "for 10 full minutes, true", "at once, false"})
    void saysForHowLong(String window, boolean windowed) {
        String way = "# Quay\n\n## Roll back if\n\n- The queue breaches its limit " + window + "\n";
        assertEquals(windowed, plan(way).rollback().triggers().get(0).windowed());
    }

    @Test
    void leadSaysForHowLongEachMustHold() {
        Trigger trigger = plan("# Release\n\n## Roll back if\n\nAny of these over the last 24 h:\n\n- dark lamps > 3\n")
                .rollback()
                .triggers()
                .get(0);
        assertEquals(true, trigger.windowed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Abort if the lag > 5 s, the lamps fail, or a crate is lost.¦3",
                "**Criteria:** Roll back if lost crates > 3 or the lamps are not lit.¦2",
                "**Rollback trigger:** `PIER_DARK` alarm for > 5 minutes or lost crates > 0¦2",
                "Abort if the mast, the sail or the pump breaks.¦1",
                "Roll back if the incident spans piers or needs another crew.¦1"
            })
    void eachConditionOfASentenceIsOne(String line, int count) {
        assertEquals(
                count, triggers("# Quay\n\n## Going back\n\n- " + line + "\n").size());
    }

    @Test
    void conditionsGoOnInTheNextLine() {
        String text =
                "# Quay\n\n## Abort\n\nAbort and go back when the lag is at least 5 s, the\nlamps fail, or a crate is\nlost.\n";
        assertEquals(3, plan(text).rollback().triggers().size());
    }

    @Test
    void labelAboveTheDeedThatGoesBackNamesTheCondition() {
        assertEquals(
                List.of(5),
                triggers(
                        "# Quay\n\n## Incidents\n\n- **Trigger:** lost crates > 3\n- **Action:** roll back to the old pier\n"));
    }

    @Test
    void sentenceAboveAListSaysNothingOfHowLongThoseBelowMustHold() {
        Trigger trigger =
                plan("# Quay\n\n## Roll back if\n\nStop if the lamps are dark for 10 minutes.\n\n- lost crates > 3\n")
                        .rollback()
                        .triggers()
                        .get(1);
        assertEquals(false, trigger.windowed());
    }
}
