package dev.runsheet.plan.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that lead through a change by what comes before it, the change, and what comes after it. */
class BeforeAndAfterTest {
    private static final String TITLE = "# Rollout of the ferry app\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Deployment\n### Pre-deploy checks\n- [ ] a\n### Deploy\n- [ ] b\n### Post-deploy checks\n- [ ] c\n",
                "## Launch day\n### Pre-flight\n- [ ] a\n### Launch execution\n- [ ] b\n### Post-launch (first hour)\n- [ ] c\n",
                "## Deployment steps\n1. **Pre-deployment** (10 min)\n   - [ ] a\n2. **Deployment**\n   - [ ] b\n3. **Post-deployment**\n   - [ ] c\n",
                "## Deployment\n- [ ] **Pre-launch**\n  - [ ] a\n- [ ] **Launch**\n  - [ ] b\n- [ ] **Post-launch**\n  - [ ] c\n",
                "## Procédure de déploiement\n### Avant la mise en production\n- [ ] a\n### Mise en production\n- [ ] b\n### Après la mise en production\n- [ ] c\n",
                "## День запуска\n### До запуска\n- [ ] a\n### Запуск\n- [ ] b\n### После запуска\n- [ ] c\n",
                "## Ablauf\n### Vor dem Go-Live\n- [ ] a\n### Go-Live\n- [ ] b\n### Nach dem Go-Live\n- [ ] c\n"
            })
    void partsOfTheExecutionAreStages(String text) {
        assertEquals(3, stages(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Pre-deployment\n- [ ] a\n## Deployment\n- [ ] b\n## Post-deployment\n- [ ] c\n",
                "## Communication\n### Before deployment\n- tell the pier\n### During deployment\n- tell it again\n### After deployment\n- thank it\n",
                "## Upgrade procedure\n1. Write down the number on the bell.\n2. Ring it with what the harbour gave you:\n   - `ring`\n3. Wait for the echo to come back over the water.\n4. Verify:\n   - the gulls are quiet\n"
            })
    void chaptersAndSentencesAreNone(String text) {
        assertEquals(List.of(), stages(text));
    }

    @Test
    void partsThatSumUpThePhasesAreNone() {
        assertEquals(List.of("Phase 1: Oban", "Phase 2: Mallaig"), stages("""
                        ## Phase 1: Oban
                        - [ ] a
                        ## Phase 2: Mallaig
                        - [ ] b
                        ## Rollout checklist
                        ### Pre-launch
                        - [ ] c
                        ### Launch
                        - [ ] d
                        ### Post-launch
                        - [ ] e
                        """));
    }

    @Test
    void whatIsDoneBetweenTwoPhasesIsAStage() {
        assertEquals(
                List.of("Pre-migration phase", "Migration execution", "Kiosk deployment", "Post-migration phase"),
                stages("""
                        ## Pre-migration phase
                        - [ ] a
                        ## Migration execution
                        - [ ] b
                        ## Kiosk deployment
                        - [ ] c
                        ## Post-migration phase
                        - [ ] d
                        ## Contacts
                        - e
                        """));
    }

    @Test
    void countedStepsAreStagesWhateverTheDocument() {
        assertEquals(
                List.of("Step 1: [Name]", "Step 2: [Name]"),
                Read.document("# Notes\n## Steps\n### Step 1: [Name]\n- [ ] a\n### Step 2: [Name]\n- [ ] b\n")
                        .plan()
                        .stages()
                        .stream()
                        .map(Stage::title)
                        .toList());
    }

    @Test
    void daysBeforeTheChangeAreStagesOfThatTime() {
        assertEquals(List.of("Pre-launch (T-7 days)", "T-3 days", "T-1 day", "Launch day (T-0)"), stages("""
                        ## Pre-launch (T-7 days)
                        ### T-3 days
                        - [ ] a
                        ### T-1 day
                        - [ ] b
                        ## Launch day (T-0)
                        - [ ] c
                        """));
    }

    @Test
    void daysOfSeveralWeeksAreCounted() {
        assertEquals(
                List.of("Tuesday # 1", "Friday # 2 (freeze)"),
                stages("## Tuesday # 1\n- [ ] a\n## Friday # 2 (freeze)\n- [ ] b\n"));
    }

    private static List<String> stages(String text) {
        return Read.document(TITLE + text).plan().stages().stream()
                .map(Stage::title)
                .toList();
    }
}
