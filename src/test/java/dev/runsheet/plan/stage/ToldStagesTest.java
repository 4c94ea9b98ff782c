package dev.runsheet.plan.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages that points, tasks and rows tell where no section is one, and titles that only sound like one. */
class ToldStagesTest {

    @Test
    void stopsThatAPlanNames() {
        assertEquals(
                List.of("Yard: two cranes move.", "Staging: the crew tries it.", "Production: all cranes."),
                stages(
                        "# Release of the crane control",
                        "## Rollout plan",
                        "1. **Yard:** two cranes move.",
                        "2. **Staging:** the crew tries it.",
                        "3. **Production:** all cranes."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. **Load the yard:** it moves.\n2. **Staging:** tried.\n3. **Production:** all.",
                "1. **Yard:** it moves.\n2. **Crane:** tried.\n3. **Production:** all.",
                "1. **Staging:** tried.\n2. **Production:** all.",
                "1. **Yard:** it moves.\n2. Staging first.\n3. **Production:** all."
            })
    void pointsThatNameNoStops(String points) {
        assertEquals(List.of(), stages("# Release of the crane control", "## Release notes", points));
        assertEquals(
                0,
                stages("# Release of the crane control", "## Rollout plan", points).stream()
                        .filter(title -> title.contains("moves"))
                        .count());
    }

    @Test
    void stepsThatAreTasksWithMoreBelow() {
        assertEquals(
                List.of("\uD83D\uDFE5 Step 1: Loosen the ropes", "\uD83D\uDFE5 Step 2: Deploy the crane"),
                stages(
                        "# Rollout of the crane control",
                        "## Tasks",
                        "- [ ] \uD83D\uDFE5 Step 1: Loosen the ropes",
                        "  - [ ] all of them",
                        "- [ ] \uD83D\uDFE5 Step 2: Deploy the crane",
                        "  - [ ] it turns"));
    }

    @Test
    void rowsOfAnOverviewWhereNothingElseTellsTheStages() {
        assertEquals(
                2,
                stages(
                                "# Deployment of the crane control",
                                "## Quick reference",
                                "| Phase | Duration |",
                                "|---|---|",
                                "| Loosen | 20 min |",
                                "| Turn | 30 min |",
                                "",
                                "- [ ] Deploy to production")
                        .size());
    }

    @Test
    void rangesThatHoldTheirPhases() {
        assertEquals(
                List.of("Phase 0: Ropes", "Phase 1: Crane"),
                stages(
                        "# Deployment of the crane control",
                        "## Phase 0~1 of it",
                        "### Phase 0: Ropes",
                        "- [ ] a",
                        "### Phase 1: Crane",
                        "- [ ] Deploy to production"));
    }

    @Test
    void whatOnlySpeaksOfAMove() {
        assertEquals(List.of(), stages("# 移行スケジュール", "### 移行期間", "- [ ] 三日", "### 移行対象", "- [ ] 二台"));
    }

    @Test
    void timesAboveTheirLists() {
        assertEquals(
                List.of("T-4h: Loosen the ropes", "T-0: Turn"),
                stages(
                        "# Deployment of the crane control",
                        "T-4h: Loosen the ropes",
                        "- [ ] all of them",
                        "",
                        "T-0: Turn",
                        "- [ ] Deploy to production"));
    }

    @Test
    void stepsThatMayFail() {
        assertEquals(
                List.of("Step 1: Loosen the ropes", "Step 2: Deploy the crane"),
                stages(
                        "# Deployment of the crane control",
                        "## Steps",
                        "### Step 1: Loosen the ropes",
                        "- [ ] a",
                        "### Step 2: Deploy the crane",
                        "- [ ] b",
                        "## What may happen",
                        "### Step 1 fails",
                        "- Tighten them.",
                        "### Step 2 fails (at night)",
                        "- Wait for the day."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuần 1 (ngày 1-7): dây|Tuần 2: cần cẩu",
                "Týden 1: lana|Týden 2: jeřáb",
                "Vecka 1: rep|Vecka 2: kran"
            })
    void weeksInMoreLanguages(String titles) {
        String[] both = titles.split("\\|");
        assertEquals(
                List.of(both),
                stages(
                        "# Deployment of the crane control",
                        "## " + both[0],
                        "- [ ] a",
                        "## " + both[1],
                        "- [ ] Deploy to production"));
    }

    private static List<String> stages(String... lines) {
        return Read.document(String.join("\n", lines)).plan().stages().stream()
                .map(Stage::title)
                .toList();
    }
}
