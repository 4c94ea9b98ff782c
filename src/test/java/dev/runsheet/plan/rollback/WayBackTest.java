package dev.runsheet.plan.rollback;

import static dev.runsheet.plan.PlanLines.lines;
import static dev.runsheet.plan.PlanLines.plan;
import static dev.runsheet.plan.PlanLines.triggers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.plan.Plan;
import dev.runsheet.plan.trigger.Trigger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a document is its way back, line by line. */
class WayBackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If the import fails, roll back at once.",
                "- Abort when the queue holds more than 5000 jobs",
                "- If a probe is red → STOP and ask",
                "- No upgrade if any node is not ready",
                "> If any of the checks fail -> STOP",
                "Wenn die Prüfung fehlschlägt, zurückrollen.",
                "Si la migración falla, revertir el cambio.",
                "Eğer sağlık kontrolü başarısız olursa, geri al.",
                "Если проверка не прошла — откат",
                "如果错误率过高，立即回滚",
                "- Automatic rollback on failed probes",
                "- On failure: roll back",
                "- Auto-rollback: error rate > 5% for 2 min",
                "Should more than 5% of the ships turn, we go back to the old lights.",
                "If the lamps fail, automatically disable the new lights.",
                "The rollout is paused when a probe fails.",
                "Bei Problemen: `helm rollback quay`",
                "点灯テストが失敗した場合は切り戻す。",
                "错误率 > 5% 时中止发布",
                "- Proceed while the lamps burn if the fog lifts; otherwise roll back",
                "- A failed probe triggers an automatic rollback",
                "- Probe failed → rollback",
                "- In the event of data loss, restore the log book",
                "- Eğer lambalar sönerse yayını durdur"
            })
    void sentenceIsTrigger(String line) {
        assertEquals(List.of(3), triggers("# Release\n\n" + line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- If you roll back the schema, rows may be lost",
                "- When you plan a release, think about your rollback procedure",
                "- [ ] Roll back if necessary",
                "- Zurückrollen, falls nötig",
                "- If users stop paying, call sales",
                "- If the lamps fail, tell the pilot but don't disable them",
                "- Rollback time: < 5 min",
                "- Cannot disable the lamps on errors",
                "- If the lamps fail, it is easy to roll back",
                "- Errors → see the rollback plan of the quay",
                "- Rollback trigger: [name it]"
            })
    void storyIsNoTrigger(String line) {
        assertEquals(List.of(), triggers("# Release\n\n" + line + "\n"));
    }

    @Test
    void labelsTitlesAndLeadsNameTriggers() {
        assertEquals(List.of(5, 10, 14), triggers("""
                # R

                ## Rollback

                **Trigger:** more than 5% errors

                1. Set the flag to 0%

                ## Rollback of data
                If rows are missing or an import failed:

                1. Load the dump

                ### Falls der Import fehlschlägt (Störung)

                1. Ask for help
                """));
    }

    @Test
    void columnOfRollbackLimitsHoldsTriggers() {
        assertEquals(List.of(5, 6), triggers("""
                # R

                | Metric | Target | Rollback threshold |
                |---|---|---|
                | Error rate | <1% | >4% |
                | Latency p95 | <300 ms | >900 ms |
                """));
    }

    @Test
    void rowThatAnswersOtherwiseIsNoTrigger() {
        assertEquals(List.of(7), triggers("""
                # R

                ## When to roll back

                | Sign | Answer |
                |---|---|
                | Orders lost | Rollback |
                | Wrong colour | Fix next week |
                """));
    }

    @Test
    void eachAlternativeIsOneTrigger() {
        Trigger both = plan("""
                # R

                ## Rollback

                **Trigger:** outage > 5 min or error rate > 5%
                """).rollback().triggers().get(0);
        assertEquals(2, both.alternatives().size());
    }

    @Test
    void whatIsReadyIsNoStep() {
        assertEquals(List.of(), lines("""
                # R

                ## Rollback plan

                - [ ] Old image tagged
                - [ ] Scripts available (both)
                - [ ] Alarm for the duty officer
                """, plan -> plan.rollback().steps()));
    }

    @Test
    void quotesMeritsAndCopiesAreNoSteps() {
        assertEquals(List.of(15), lines("""
                # R

                ## Rollback

                **Advantages:**

                - quick

                ### Backup schedule

                - Nightly dump

                ### Rollback steps

                1. Load the old release

                > Keep calm.
                """, plan -> plan.rollback().steps()));
    }

    @Test
    void looksForTheCauseVerifyNothing() {
        assertEquals(List.of(7), lines("""
                # R

                ## Rollback

                1. Check the queue and find the cause
                2. Restore the old release
                3. Check the health page
                """, plan -> plan.rollback().verification()));
    }

    @Test
    void linesBelowACommentThatChecksVerify() {
        assertEquals(
                List.of(12, 14),
                plan("""
                # R

                ## Rollback
                ### Tide tables (if they were loaded)

                ```bash
                # Check the log
                less tides.log
                # 1. Load the old tables
                load old.tides
                # 2. Überprüfen
                tides status \\
                  --all
                curl localhost/tides
                ```
                """).rollback().checkedLines().stream()
                        .map(line -> 7 + line.value())
                        .toList());
    }

    @Test
    void whatIsStillToBeWrittenIsNoTriggerAndNoStep() {
        Plan plan = plan("""
                # R

                ## Rollback plan

                [Describe how to go back if something fails]
                """);
        assertEquals(List.of(), plan.rollback().triggers());
        assertEquals(List.of(), plan.rollback().steps());
    }

    @Test
    void settingsAreStepsWhereNothingElseSaysWhatToDo() {
        assertEquals(List.of(5, 20), lines("""
                # R

                ## Rollback

                ```env
                TIDES_ENABLED=false
                ```

                ## Going on

                ```env
                TIDES_ENABLED=true
                ```

                ## Rollback of data

                ```yaml
                tides: old
                ```
                1. Load the old tides
                """, plan -> plan.rollback().steps()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Keys are good (already checked by the locksmith)",
                "- [ ] **潮位表**: 新しい港と照合済み。\n  古い表は消す。",
                "- [ ] **Tide tables**: compared with the new pier, already done.",
                "- [ ] **Gezeiten**: mit dem neuen Hafen abgeglichen, erledigt.",
                "- [ ] Tides read ✅ done Tuesday",
                "- [ ] Pegel abgelesen (erledigt 3.5.)",
                "- [ ] 入港申請(2/17完了)",
                "- [ ] DONE: tide tables",
                "- [ ] Tide tables [DONE]",
                "- [ ] Tide tables (finished)",
                "- [ ] Tide tables (already copied)",
                "- [ ] Tide tables — already copied",
                "- [ ] Tide tables ✅ (3 May)",
                "- [ ] Tide tables: ✅ Complete",
                "- [ ] Tablas de mareas (completado)",
                "- [ ] Таблицы — готово",
                "- [ ] Gelgit: TAMAMLANDI",
                "- [ ] Tablas de mareas (puerto nuevo, ya copiadas)",
                "- [ ] 潮位表の照合（差は合意済み）",
                "- [ ] 潮汐表核对（差异已确认）"
            })
    void sentenceBehindALabelClaimsAResult(String task) {
        assertEquals(1, plan("# R\n\n" + task + "\n").claims().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] ✅ **Go**: keys turn\n- [ ] ❌ **Stop**: keys stick",
                "- [ ] 潮位表の照合済み",
                "- [ ] Layout fits (verified on 2+ boats)",
                "- [ ] Tide tables: all compared",
                "- [x] **潮位表**: 照合済み。",
                "- [ ] Verify the state is PASSED",
                "- [ ] Show ✅ when the tide is in",
                "- [ ] Done - tide tables",
                "- [ ] 照合が全てPASS",
                "- [ ] Tide tables (new pier, already)"
            })
    void stateToReachClaimsNothing(String task) {
        assertEquals(0, plan("# R\n\n" + task + "\n").claims().size());
    }

    @Test
    void labelsThatNameAWayBackOpenOne() {
        assertEquals(List.of(3, 5, 9), lines("""
                # R

                ## Rollback plan

                **Fast rollback (flags):**

                - Turn the flag off

                **Rollback der Daten:**

                - Alte Daten laden

                **Roll back if:**

                - anything fails
                """, plan -> plan.rollback().sections()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Restaurar la copia",
                "Wiederherstellung der Tabellen",
                "Restaurer la sauvegarde",
                "Восстановить данные",
                "復元の手順"
            })
    void puttingDataBackIsAWayBack(String title) {
        assertEquals(
                List.of(3),
                lines(
                        "# R\n\n## " + title + "\n\n```bash\nload old.tides\n```\n",
                        plan -> plan.rollback().sections()));
    }

    @Test
    void partOfTheWayBackIsASectionOfItUnlessItNamesWhatFails() {
        assertEquals(List.of(1, 3, 5, 9, 10), lines("""
                # Automated rollback

                ## Rollback of services

                ### While nobody is on the quay

                1. Load the old release

                ### In the night
                #### Restore the data

                1. Load the dump

                ### Certificate errors

                1. Load the old keys
                """, plan -> plan.rollback().sections()));
    }

    @Test
    void markBeforeAnOpenTaskClaimsItsResult() {
        assertEquals(List.of(3, 4, 5), lines("""
                # R

                - [ ] ✅ Keys rotated
                - [ ] Mail sent (done)
                - [ ] 通知の送信（完了）
                - [ ] Report done
                """, Plan::claims));
    }
}
