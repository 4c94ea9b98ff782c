package dev.runsheet.plan.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a part are stages: those of counted stages, of times, of what is said to be staged. */
class StagesInTheirPartsTest {
    private static final String TITLE = "# Rollout of the ferry app\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Phase 1: Tickets\n### 1. Freeze the timetable\n- [ ] a\n### 2. Deploy the kiosk\n- [ ] b\n### 3. Restart the bells\n- [ ] c\n## Phase 2: Deploy\n### Stop the bells\n- [ ] d\n### Upgrade the pier\n- [ ] e\n### Start the bells\n- [ ] f\n",
                "## Etapa 1: Muelles\n### 1. Parar la venta\n- [ ] a\n### 2. Desplegar el quiosco\n- [ ] b\n### 3. Probar\n- [ ] c\n## Etapa 2: Despliegue\n- [ ] d\n"
            })
    void theStepsOfACountedStageAreNone(String text) {
        assertEquals(2, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Phase 1: Deployment execution\n### Kiosk deployment\n- [ ] a\n### Pier deployment\n- [ ] b\n## Phase 2: Rest\n- [ ] c\n",
                "## Phase 1: Rollout\n### Week 1: Oban\n- [ ] a\n### Week 2: Mallaig\n- [ ] b\n## Phase 2: Rest\n- [ ] c\n"
            })
    void itsTimesAndChangesOfSeveralThingsAre(String text) {
        assertEquals(4, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Opening\n### Morning\n**7:00 - 8:00: Ropes**\n- [ ] a\n\n**8:00 AM – 9:00 AM: Sale**\n- [ ] b\n\n### Rest\n- [ ] c\n",
                "## Cutover timeline\n**T\u20112h (Sunday):**\n- ropes\n\n**T\u20110: Switch the pier**\n- lamps\n\n## Rest\n- c\n",
                "## Timeline\n### Week before the opening\n**Day -2: Ropes**\n- a\n\n**Day -1: Lamps**\n- b\n",
                "- **T-2h:** tie the ropes\n- **T0 (10:00):** open the pier\n"
            })
    void labelsThatSayWhen(String text) {
        assertEquals(2, stages(text).size());
    }

    @Test
    void whatIsOnlyLookedAtAfterwardsIsNone() {
        String text = """
                ## Opening day
                ### T-2h
                - [ ] tie the ropes
                ### T-1h
                - [ ] open the pier
                ## After the opening (T+0 to T+4h)
                ### T+1h (04:00)
                - [ ] Check the lamps
                ### T+2h (05:00)
                - [ ] Verify the sale
                """;
        assertEquals(
                List.of("T-2h", "T-1h"),
                stages(text).stream().filter(title -> title.startsWith("T")).toList());
    }

    @Test
    void timesStandInTimes() {
        String text = """
                ## Pre-launch checklist (finished 48 hours before)
                - [ ] a
                ## Launch day checklist
                ### T-4 hours: ropes
                - [ ] b
                ### Hour 0-1: open the pier
                - [ ] c
                ## Post-launch checklist (days 1-3)
                ### Day 1: look
                - [ ] d
                ### Day 2-3: rest
                - [ ] e
                """;
        assertEquals(7, stages(text).size());
    }

    @Test
    void timesInBracketsAndWhatOnlyHoldsThem() {
        String text = """
                ## Sign-up of captains (week 1 – May 4-8)
                - [ ] a
                ## Pier paint (week 2)
                - [ ] b
                ## Launch day (May 18)
                ### Launch sequence

                **Hour 0 (9:00)**

                - [ ] c

                **Hour 1 (10:00)**

                - [ ] d

                ### Launch day metrics
                - [ ] e: ____
                ## Success metrics (30 days later)
                - 100 captains
                """;
        assertEquals(
                List.of(
                        "Sign-up of captains (week 1 – May 4-8)",
                        "Pier paint (week 2)",
                        "Launch day (May 18)",
                        "Hour 0 (9:00)",
                        "Hour 1 (10:00)"),
                stages(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phased rollout\n1. Pilot (1 week)\n   - Two piers\n2. North (2 weeks)\n   - All piers of the north\n3. South\n   - The others\n",
                "## Stufenweise Einführung\n\n1. Pilot\n   - Zwei Stege\n2. Norden\n   - Alle Stege\n3. Süden\n   - Der Rest\n",
                "## Staged move of the piers\n### 1️⃣ Oban (tickets)\n| a | b |\n|---|---|\n| c | d |\n### 2️⃣ Mallaig (freight)\n- e\n### 3️⃣ Ullapool (post)\n- f\n"
            })
    void partsOfWhatIsStaged(String text) {
        assertEquals(3, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Rollout variations\n### Quiet deployment\n- [ ] a\n### Window deployment\n- [ ] b\n### Loud migration\n- [ ] c\n",
                "## Success criteria by phases\n1. Pilot\n   - no leaks\n2. North\n   - no leaks\n",
                "## Release\n- [ ] **Rollout percentage**: ____% (mostly 10-25%)\n- [ ] Countries chosen\n",
                "## Release\n- [ ] Rollout percentage set (100% for all piers)\n- [ ] Countries chosen\n",
                "## Deployment\n- [ ] Ready to move 100% of the piers?\n"
            })
    void variationsSettingsAndQuestionsAreNone(String text) {
        assertEquals(List.of(), stages(text));
    }

    @Test
    void aFieldSaysHowMuchItsStageReaches() {
        String text = """
                ## Phase 1: Shadow
                - **Rollout**: 0% (nobody sees it)
                ## Phase 2: Canary
                - **Traffic**: 1%
                ## Phase 3: Ramp
                - **Rollout**: 5% → 25%
                """;
        assertEquals(List.of("[0]", "[1]", "[]"), shares(text));
    }

    @Test
    void aPointThatRaisesTwiceIsTwoStages() {
        String text =
                "## Deployment\n1. Send 10% of the traffic to the new pier\n2. If calm, raise to 50%, then to 100%\n";
        assertEquals(List.of("[10]", "[50, 100]"), shares(text));
    }

    @Test
    void whatHasBeenReachedIsNotReachedAgain() {
        String text = """
                ## Deployment
                1. Send 5% of the traffic to the new pier
                2. If the 5% canary is calm, raise to 25%
                3. After 25% of traffic has been calm for a day, increase to 50%
                4. 50% -> 100%
                """;
        assertEquals(List.of("[5]", "[25]", "[50]", "[100]"), shares(text));
    }

    @Test
    void whatIsWatchedWithAShareIsNoStageOfItsOwn() {
        String text = """
                ## Deployment
                - [ ] 5% of traffic to the pier
                - [ ] 5% monitored for 30 minutes
                - [ ] 50% of traffic to the pier
                - [ ] 50% monitored for 30 minutes
                - [ ] 100% of traffic to the pier
                """;
        assertEquals(List.of("[5]", "[50]", "[100]"), shares(text));
    }

    @Test
    void aFullRolloutStatesNoShare() {
        assertEquals(
                List.of("[]", "[]"),
                shares("## Stage 1: Pilot\n- [ ] a\n## Stage 2: Full rollout\n- [ ] Open to 100%\n"));
    }

    @Test
    void numberedPointsWithMoreBelowAreWhereNoSectionsAre() {
        String steps =
                "1. **Move the quay**\n   - pull the rope\n2. **Ring the bells**\n   ```bash\n   bells ring\n   ```\n";
        assertEquals(2, stages("## Deployment steps\n" + steps).size());
        assertEquals(List.of(), stages("## Deployment steps\n1. Move the quay\n2. Ring the bells\n"));
        assertEquals(
                2,
                stages("## Phase 1: Quay\n" + steps + "## Phase 2: Bells\n- [ ] a\n")
                        .size());
    }

    @Test
    void weeksOfWhatTakesOverAreNoStages() {
        String weeks =
                "## %s\n\n### Week 1: the yard\n\n- [ ] Mail is read\n\n### Week 2: the crew\n\n- [ ] Bell is heard\n";
        assertEquals(List.of(), stages(weeks.formatted("Support transition")));
        assertEquals(2, stages(weeks.formatted("Rollout")).size());
    }

    @Test
    void howThingsWereOnOneDayIsNoSequence() {
        String parts = "## Findings (2026-03-01)\n- The bell rings\n## Open points (%s)\n- [ ] Move the bell\n";
        assertEquals(List.of(), stages(parts.formatted("2026-03-01")));
        assertEquals(2, stages(parts.formatted("2026-03-02")).size());
    }

    private static List<String> stages(String text) {
        return Read.document(TITLE + text).plan().stages().stream()
                .map(Stage::title)
                .toList();
    }

    private static List<String> shares(String text) {
        return Read.document(TITLE + text).plan().stages().stream()
                .map(stage -> stage.shares().toString())
                .toList();
    }
}
