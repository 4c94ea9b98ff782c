package dev.runsheet.plan.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages that are known by their neighbours: shares that rise, names that are counted, days, a few and then the rest. */
class StagesBesideEachOtherTest {
    private static final String TITLE = "# Rollout of the ferry app\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Ladder\n- [ ] 2% of Oban\n- [ ] 20% of Oban\n- [ ] 100% of Oban\n",
                "## Rampe\n\n| Tag | Android | Blick auf |\n|---|---|---|\n| Mo | 1 % | Abstürze |\n| Mi | 10 % | Mails |\n| Fr | 100 % | alles |\n",
                "## Açılış\n- [ ] Sadece iskele (%5)\n- [ ] Koy (%40)\n- [ ] Tüm kıyı (%100)\n",
                "## Opening\n- [ ] barrier 10 %\n- [ ] barrier 60 %\n- [ ] barrier fully open\n- [ ] tell the harbour master a story\n",
                "## Berths\n### 2.1 Quay 5%\n- [ ] a\n### 2.2 Quay 30%\n- [ ] b\n### 2.3 Quay 100% and jetty\n- [ ] c\n"
            })
    void sharesThatRise(String text) {
        assertEquals(3, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Watch\n- CPU at 40%\n- Memory at 60%\n",
                "## Success criteria\n- [ ] Coverage 70%\n- [ ] Coverage 80%\n- [ ] Coverage 100%\n",
                "## Prices\n- [ ] Sale 50%\n- [ ] Sale 30%\n- [ ] Sale 20%\n"
            })
    void otherSharesAreNone(String text) {
        assertEquals(List.of(), stages(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Implementation\n**Step 1:** Ropes\n\n- [ ] a\n\n**Step 2:** Lamps\n\n- [ ] b\n",
                "Etapa 1 – Cuerdas. Las trae el práctico.\n\nEtapa 2 – Lámparas. Las enciende la guardia.\n"
            })
    void labelsThatCount(String text) {
        assertEquals(2, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Evening of 12.03.2031 (Wednesday)\n- [ ] a\n## 13 March: the pier\n- [ ] b\n## March 14, 2031\n- [ ] c\n",
                "## Pre-launch\n- [ ] a\n## Launch day\n- [ ] b\n## Week 1\n- [ ] c\n",
                "## T-1 hour\n- [ ] a\n## T-zero\n- [ ] b\n## T+1 hour\n- [ ] c\n",
                "1. Development (default)\n   - ropes\n2. Harbour staff\n   - lamps\n3. Production\n   - bells\n",
                "## Overview\n- Stage 1: 5%\n- Stage 2: 40%\n- Stage 3: 100%\n",
                "## 4. Procedure\n### 4.1 Before the work\n- [ ] a\n### 4.2 Upgrade the pier\n- [ ] b\n### 4.3 After the work\n- [ ] c\n",
                "| # | What | Who |\n|---|---|---|\n| 1 | Open 10% of the piers | Ida |\n| 2 | Open 40% of the piers | Bo |\n| 3 | Open 100% of the piers | Bo |\n",
                "## 1. Code freeze\n- ropes\n## 2. Canary\n- bells\n## 3. Full rollout\n- lamps\n",
                "## 切换准备阶段\n- a\n## 切换执行阶段\n- b\n## 切换观察阶段\n- c\n",
                "## Harbour 1: Oban\n- ropes\n## Harbour 2: Mallaig\n- bells\n## Harbour 3: Iona\n- lamps\n",
                "## Stages\n1. **Bench**: ropes and lamps\n2. **Small pier**: bells and horns\n3. **Great pier**: everything that floats\n",
                "## Night 1, Oban\n- [ ] a\n## Night 2, Mallaig\n- [ ] b\n## Night 3, Ullapool\n- [ ] c\n",
                "## Halt 1: Nord\n- [ ] a\n## Halt 2: Süd\n- [ ] b\n## Halt 3: Ost\n- [ ] c\n",
                "## Quay by quay\n### mq-3\n- [ ] a\n### mq-2\n- [ ] b\n### mq-1\n- [ ] c\n",
                "## Boats, one at a time\n- [ ] `heron` – mind the rope\n- [ ] `egret`\n- [ ] `stork`\n- [ ] wait for the tide to come back in\n",
                "## Lance, eles um por um\n- [ ] **Garça**: a\n- [ ] **Cegonha**: b\n- [ ] **Gaivota**: c\n",
                "## Monday\n- [ ] a\n## Wednesday morning – quays\n- [ ] b\n## Friday 16:00\n- [ ] c\n",
                "## 月曜\n- [ ] a\n## 水曜（夜）\n- [ ] b\n## 金曜\n- [ ] c\n",
                "## 4. Procedure\n### 4.1 Stop the bells (5 min)\n- [ ] a\n### 4.2 Move the quay (1 h)\n- [ ] b\n### 4.3 Checks (5 min)\n- [ ] c\n",
                "## 3. Roteiro da noite\n### 3.1 Sexta – parada\n- [ ] a\n### 3.2 Sábado – carga\n- [ ] b\n### 3.3 Domingo – abertura\n- [ ] c\n",
                "## A week before\n- [ ] x\n## Cut the branch\n- [ ] a\n## Release candidate\n- [ ] b\n## Final\n- [ ] c\n## Afterwards\n- [ ] y\n"
            })
    void namesThatAreCountedTurnsAndDays(String text) {
        assertEquals(3, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Option 1: by ferry\n- [ ] a\n## Option 2: by rail\n- [ ] b\n",
                "## Anhang A: Namen\n- [ ] a\n## Anhang B: Orte\n- [ ] b\n",
                "## 2. Deployment\n### 2.1 Secrets\n- [ ] a\n### 2.2 Network\n- [ ] b\n### 2.3 Boats\n- [ ] c\n",
                "## Afterwards\n### Monday\n- [ ] a\n### Tuesday\n- [ ] b\n"
            })
    void choicesChaptersAndWhatFollowsAreNone(String text) {
        assertEquals(List.of(), stages(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Deployment\n- [ ] New timetable, one server only\n- [ ] Look at the gauges\n- [ ] Remaining servers\n",
                "## Deployment\n- [ ] Erst nur Knoten Nord, ein Knoten\n- [ ] Pegel prüfen\n- [ ] Die übrigen Knoten\n",
                "## Despliegue\n- [ ] Abrir primero un muelle\n- [ ] Comprobar la marea\n- [ ] Abrir el resto\n"
            })
    void aFewAndThenTheRest(String text) {
        assertEquals(2, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Save the tide tables\n2. Lamps of the north pier only\n3. Wait two hours\n4. The other piers\n",
                "- Zuerst die Fähre nach Skagen, zwei Tage so lassen\n- Dann Anholt und Læsø\n- Glocke putzen\n",
                "- [ ] Abrir primero el muelle 4\n- [ ] Esperar 3 horas\n- [ ] Muelles 1 a 3\n",
                "1. 先开三号码头\n2. 观察一小时\n3. 然后开一号和二号码头\n",
                "1. 北桟橋のみ切り替え\n2. 15 分間様子を見る\n3. 残りの桟橋\n"
            })
    void aFewThatAreWatchedBeforeOthersFollow(String text) {
        assertEquals(2, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Only Ada has the keys\n- [ ] Wait for her\n- [ ] Check the other doors\n",
                "- [ ] Wait only two hours\n- [ ] Errors < 5% for the first hour\n",
                "## Afterwards\n- [ ] Only the bell rings\n- [ ] Wait one day\n- [ ] Then the horn\n"
            })
    void waitingAloneMakesNoStages(String text) {
        assertEquals(List.of(), stages(text));
    }

    @Test
    void aDayIsNoStageBesideTheStepsOfIt() {
        assertEquals(
                List.of("Step 1: Close the gates", "Step 2: Open them"),
                stages("## Launch day\n### Step 1: Close the gates\n- [ ] a\n### Step 2: Open them\n- [ ] b\n"));
    }

    @Test
    void theLastBehindCountedOnesAndNoneBetween() {
        String text = """
                ## Ring 0: Crew

                - Light the lamps

                ## Ring 1: Friends

                - Light more

                ## General availability

                - Light all

                ## Gates

                ### Ring 0 → Ring 1

                - [ ] Lamps lit

                ### Ring 1 → everybody

                - [ ] Crew content
                """;
        assertEquals(List.of("Ring 0: Crew", "Ring 1: Friends", "General availability"), stages(text));
    }

    @ParameterizedTest
    @CsvSource({
        "Step 2 – 10 % (1 week), 10",
        "Phase 3 — 25% in Oban, 25",
        "Phase 4 — everybody, 100",
        "Этап 3. Половина, 50",
        "步骤 4：全量, 100",
        "Phase 6 — 100%，2% holdback, 100"
    })
    void whatACountedStageReaches(String title, int percent) {
        Stage stage = Read.document(TITLE + "## " + title + "\n\n- [ ] a\n\n## Step 5: Bells\n\n- [ ] b\n")
                .plan()
                .stages()
                .get(0);
        assertEquals(percent, stage.shares().get(0).intValue());
    }

    @Test
    void rowsAboveTheStepsOfATableAreStages() {
        String table = """
                ## Deployment steps

                | Step | Done | Notes |
                |---|---|---|
                | **Harbour** | | |
                | Shut the gate | ☐ | |
                | **Open sea** | | |
                | Lift the anchor | ☐ | |
                """;
        assertEquals(List.of("Harbour", "Open sea"), stages(table));
        assertEquals(List.of(), stages(table.replace("| **Open sea** | | |\n", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 1. Stage the new ferry\n- ropes\n## 2. Set up the pier\n- lamps\n## 3. Switch the boats\n- bells\n",
                "## 0 Finish the new pier\n- [ ] a\n## 1 Move the boats\n- [ ] b\n## 2 Old pier decommission\n- [ ] c\n",
                "## Plan\n| Week | Milestone |\n|---|---|\n| 1 | open the gate |\n| 2 | call at Oban |\n| 3 | call at Mull |\n"
            })
    void countedDeeds(String text) {
        assertEquals(3, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## 2 weeks before\n- ropes\n## 5 boats\n- lamps\n## 9 bells\n- bells\n",
                "## Move the boats\nOne at a time, in this order:\n1. 023\n2. 024\n3. 025\n",
                "## First rollout\n- Pack: `docs/first-ferry-only.md`\n- Drill: `docs/the-other-ferries.md`\n",
                "## Trouble\n### Some trouble (5-20% users affected)\n1. Look\n### Much trouble (40% users affected)\n1. Look\n"
            })
    void whatOnlyLooksCounted(String text) {
        assertEquals(List.of(), stages(text));
    }

    @Test
    void aDayWithOneStageIsAsMuchAFrameAsOneWithSeveral() {
        String days = """
                ## Procedure 02.03.2031
                ### Phase 1: Pier
                - [ ] a
                ### Phase 2: Quay
                - [ ] b
                ## Procedure 03.03.2031
                ### Phase 3: Yard
                - [ ] c
                """;
        assertEquals(List.of("Phase 1: Pier", "Phase 2: Quay", "Phase 3: Yard"), stages(days));
    }

    @Test
    void whatIsOnlyLookedAtAfterwardsIsNone() {
        String times = """
                ## Timeline
                - **T-2h:** Moor
                - **T0:** Open the gate
                - **T+15m:** Verify the lamps
                """;
        assertEquals(List.of("T-2h: Moor", "T0: Open the gate"), stages(times));
    }

    @Test
    void behindWhatComesAfterTheChangeStandsNoStage() {
        String parts = """
                ## Change plan
                ### Pre-change activities
                - [ ] a
                ### Implementation steps
                1. b
                ### Post-change activities
                - [ ] c
                ### Estimated duration
                - d
                """;
        assertEquals(3, stages(parts).size());
    }

    @Test
    void aTitleAbovePhasesIsTheirFrameWhateverStandsBesideIt() {
        String parts = """
                ## Pre-launch checks (T-1 hour)
                - [ ] a
                ## Launch phases execution
                ### Phase 1: Pier
                - [ ] b
                ### Phase 2: Quay
                - [ ] c
                ## Post-launch checks (T+1 hour)
                - [ ] d
                """;
        assertEquals(
                List.of(
                        "Pre-launch checks (T-1 hour)",
                        "Phase 1: Pier",
                        "Phase 2: Quay",
                        "Post-launch checks (T+1 hour)"),
                stages(parts));
    }

    @Test
    void sharesOneAfterTheOtherInALineAreAsManyStages() {
        String steps = """
                ## Staged rollout
                1. Start at `0` to keep everyone on the old ferry.
                2. Increase to 2% and look.
                3. Step to 10%, then 25% as calm lasts.
                4. Move to 100%.
                """;
        assertEquals(
                List.of(2, 10, 25, 100),
                Read.document(TITLE + steps).plan().stages().stream()
                        .flatMap(stage -> stage.shares().stream())
                        .map(share -> share.intValue())
                        .toList());
    }

    @Test
    void aMoveRestoresIntoWhatIsNew() {
        String steps = """
                ## 1. Dump the old ledger
                1. a
                ## 2. Restore the dump
                1. b
                ## 3. Switch the boats
                1. c
                """;
        assertEquals(
                3,
                Read.document("# Migration of the ledger\n" + steps)
                        .plan()
                        .stages()
                        .size());
        assertEquals(
                0, Read.document("# Broken ledger\n" + steps).plan().stages().size());
        String phases = """
                ## Phase 1: Copies
                - [ ] a
                ## Phase 2: Restore scripts
                - [ ] b
                ## Phase 3: Go-live
                - [ ] c
                """;
        assertEquals(3, stages(phases).size());
    }

    @Test
    void onlyAfterSomethingIsNotForAFew() {
        assertEquals(
                List.of(),
                stages(
                        "## Steps\n\n1. Tow the old ferry (only after the harbour master has agreed)\n2. Open the gate\n"));
    }

    private static List<String> stages(String text) {
        return Read.document(TITLE + text).plan().stages().stream()
                .map(Stage::title)
                .toList();
    }
}
