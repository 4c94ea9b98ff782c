package dev.runsheet.plan.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a document are stages of carrying the change out. */
class StagesTest {

    @Test
    void sectionsThatCountTheirSteps() {
        assertEquals(List.of("Step 1: Check the harbour lights", "Step 2: Deploy the tide tables"), stages("""
                        # Deployment of the pilot service
                        ## Quick way
                        ### Step 1: Check the harbour lights
                        - [ ] All lit
                        ### Step 2: Deploy the tide tables
                        - [ ] Copied
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Release day\n### Before the release (morning)\n- [ ] a\n### Release\n- [ ] b\n### Release aftermath\n- [ ] c\n",
                "## Jour J\n### Avant le déploiement\n- [ ] a\n### Déploiement\n- [ ] b\n### Après le déploiement\n- [ ] c\n",
                "## Yayın günü\n### Yayın öncesi\n- [ ] a\n### Yayın\n- [ ] b\n### Yayın sonrası\n- [ ] c\n"
            })
    void partsOfTheDayOfTheChange(String sections) {
        assertEquals(3, stages("# Rollout of the ferry app\n" + sections).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Plan\n### Day before launch\n- [ ] a\n### Launch day\n- [ ] b\n### First week\n- [ ] c\n",
                "## Plan\n### Vortag\n- [ ] a\n### Tag der Umstellung\n- [ ] b\n### Erste Woche\n- [ ] c\n",
                "## 計画\n### 前日\n- [ ] a\n### リリース当日\n- [ ] b\n### 翌日\n- [ ] c\n",
                "## Plan\n### Freeze (T-2h)\n- [ ] a\n### Swap (T-0)\n- [ ] b\n### Thaw (T+1h)\n- [ ] c\n",
                "## Critical steps before the opening\n### 1. Install the turnstiles\n- [ ] a\n### 2. Check the tickets\n- [ ] b\n### 3. Run the bell\n- [ ] c\n",
                "## Pasos\n### 1. Instalar los torniquetes\n- [ ] a\n### 2. Verificar los billetes\n- [ ] b\n### 3. Ejecutar la campana\n- [ ] c\n"
            })
    void timesAroundTheChangeAndNumberedSteps(String sections) {
        assertEquals(3, stages("# Rollout of the ferry app\n" + sections).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Before\n### 1. Announce the closing\n- [ ] a\n## Deployment\n### 2. Switch the lights\n- [ ] b\n## After\n### 3. Check the pier\n- [ ] c\n",
                "## 1. Pier setup\n- [ ] a\n## 2. Gate configuration\n- [ ] b\n## 3. Ferry deployment\n- [ ] c\n",
                "## Plan\n- **Week 1**: crew\n- **Week 2**: 10% of the ferries\n- **Week 3**: all ferries\n",
                "## Plan\n- Phase 1: Mannschaft\n- Phase 2: zwei Fähren\n- Phase 3: alle\n",
                "## Plan\n\n| Phase | Who |\n|---|---|\n| Phase 1 | crew |\n| Phase 2 | two ferries |\n| Phase 3 | all |\n",
                "## Gradual rollout\n- [ ] Deploy to 5% (monitor 2 hours)\n- [ ] Deploy to 25% (monitor 1 day)\n- [ ] Deploy to 100% of the ferries\n",
                "## Deployment\n- [ ] Canary\n- [ ] Internal users\n- [ ] Check the gauges\n- [ ] All users\n",
                "## Rollout\n- Pilotgruppe\n- Ausgewählte Kunden\n- Alle Kunden\n",
                "- prepare the pier:\n  - [ ] a\n- deploy the gates:\n  - [ ] b\n- publish the tables:\n  - [ ] c\n- start the bell\n  - [ ] d\n- clean up\n  - [ ] e\n",
                "### While deploying to the test environment\n- [ ] a\n### During deployment to prod\n- [ ] b\n### Deployment to the DR environment\n- [ ] c\n",
                "## 부두 앱 푸시\n- [ ] a\n## App 설치\n- [ ] b\n## Gate 배포\n- [ ] c\n",
                "## Notes\nNone.\n## Island rollout\n- [ ] a\n## Bell tuning\n- [ ] b\n## Mainland rollout\n- [ ] c\n## Contacts\n- d\n",
                "## Evening\n### Gates (20 min)\n- [ ] a\n### Bells (5 min)\n- [ ] b\n### Lamps (1 h)\n- [ ] c\n",
                "## Cutover plan\n### Close the gates\n- [ ] a\n### Move the bells\n- [ ] b\n### Open the gates\n- [ ] c\n",
                "## Ablaufplan\n### Tore schließen\n- [ ] a\n### Daten migrieren\n- [ ] b\n### Dienst starten\n- [ ] c\n",
                "## 작업 절차\n### 문 설정\n- [ ] a\n### 종 백업\n- [ ] b\n### 시간표 배포\n- [ ] c\n",
                "## Plan\n### 2.1 Close the gates\n- [ ] a\n### 2.2 Move the bells\n- [ ] b\n### 2.3 Start them\n- [ ] c\n",
                "## Nutzer\n### 5 % der Nutzer\n- [ ] a\n### 50 % der Nutzer\n- [ ] b\n### Alle Nutzer\n- [ ] c\n",
                "## Before\n- [ ] a\n## 1. North pier\n- [ ] b\n## 2. South pier\n- [ ] c\n## 3. Bells\n- [ ] d\n## After\n- [ ] e\n",
                "**Vorbereitung**\n\n- [ ] a\n\n**Pier, Schritt 1: Nord**\n\n- [ ] b\n\n**Pier, Schritt 2: Süd**\n\n- [ ] c\n\n**Pier, Schritt 3: alle**\n\n- [ ] d\n",
                "## Lotes\n### Lote 0: casa\n- [ ] a\n### Lote 1: puerto (2 %)\n- [ ] b\n### Lote 2: resto\n- [ ] c\n",
                "## Le jour J\n### 7 h 15 – Quais\n- [ ] a\n### 8 h 30 – 5 % des visiteurs\n- [ ] b\n### 9 h 45 – Cloche\n- [ ] c\n",
                "## 2. Night\n### 2-1. Close the gates (10 min)\n- [ ] a\n### 2-2. Move the bells (20 min)\n- [ ] b\n### 2-3. Monitoring\n- [ ] c\n",
                "## Rollout\n### Internal\n- [ ] a\n### Canary\n- [ ] b\n### Production\n- [ ] c\n",
                "## Deployment\n### Development\n- [ ] a\n### Staging\n- [ ] b\n### Production\n- [ ] c\n",
                "## Steps\n- [ ] Enable for 5% of users\n- [ ] Enable for 25% of users\n- [ ] Enable for everyone\n",
                "## A. Prepare the pier\n- [ ] a\n## B. Deploy the gates\n- [ ] b\n## C. Verify\n- [ ] c\n",
                "## Timeline\n\n| Phase | Time |\n|---|---|\n| Prepare | 1 d |\n| Switch | 1 h |\n| Watch | 2 d |\n",
                "## 一、安装灯塔\n- [ ] a\n## 二、迁移数据\n- [ ] b\n## 三、配置域名\n- [ ] c\n",
                "## Pier gates\n### 1. Install the gates\n- [ ] a\n### 2. Configure the bell\n- [ ] b\n### 3. Start the bell\n- [ ] c\n",
                "## One week before\n- [ ] a\n## Launch day\n- [ ] b\n## Day after\n- [ ] c\n"
            })
    void numberingsThatRunThroughListsRowsAndSharesThatAreWatched(String sections) {
        assertEquals(3, stages("# Rollout of the ferry app\n" + sections).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Before\n### 1. Gauge view\n- [ ] a\n### 2. Harbour view\n- [ ] b\n## After\n### 3. Pier view\n- [ ] c\n",
                "## Deployment\n### Docker deployment\n- [ ] a\n### Kubernetes deployment\n- [ ] b\n",
                "## Deployment\n### Blue-green deployment\n- [ ] a\n### Rolling deployment\n- [ ] b\n",
                "## Gradual rollout\n- [ ] Monitor 10% for 1 day\n",
                "## Plan\n- Week 1: crew\n"
            })
    void viewsChoicesAndOneLineAloneAreNone(String sections) {
        assertEquals(List.of(), stages("# Rollout of the ferry app\n" + sections));
    }

    @ParameterizedTest
    @ValueSource(strings = {"步骤 3：灰度 30%", "Lote 3: puerto (30 %)", "Étape 3 : 30 % des visiteurs"})
    void sharesInTitles(String title) {
        Stage stage = Read.document("# Deployment\n\n## " + title + "\n\n- [ ] a\n\n## Step 4: Bells\n\n- [ ] b\n")
                .plan()
                .stages()
                .get(0);
        assertEquals(30, stage.exposure().orElseThrow().reached().intValue());
    }

    @Test
    void labelsAboveTasks() {
        List<Stage> found = Read.document("""
                # Release of the ferry app
                Preparing the pier:
                - [ ] Sweep

                Publishing:
                - [ ] Verify the tables
                - [ ] Publish the tables

                Harbour deployment:
                - [ ] Deploy it

                Questions:
                - Why?
                """).plan().stages();
        assertEquals(
                List.of("Publishing:", "Harbour deployment:"),
                found.stream().map(Stage::title).toList());
        assertEquals(1, found.get(0).checks().size());
    }

    @Test
    void tableThatNamesTheSharesAgainHasNone() {
        assertEquals(List.of("Phase 1: Crew (5%)", "Phase 2: Ferries (100%)"), stages("""
                        # Rollout of the ferry app
                        ## Phase 1: Crew (5%)
                        - [ ] a
                        ## Phase 2: Ferries (100%)
                        - [ ] b
                        ## Timeline
                        | Phase | Traffic | Duration |
                        |---|---|---|
                        | 1 | 5% | 1 day |
                        | 2 | 100% | 1 week |
                        """));
    }

    @Test
    void listThatNamesTheStagesAgainHasNone() {
        assertEquals(List.of("Phase 1: Crew", "Phase 2: Ferries"), stages("""
                        # Rollout of the ferry app
                        ## Phase 1: Crew
                        - [ ] a
                        ## Phase 2: Ferries
                        - [ ] b
                        ## Checklist
                        - [ ] Phase 1 done
                        - [ ] Phase 2 done
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Post-launch\n### First hour\n- [ ] a\n### First week\n- [ ] b\n",
                "## Phase-out\n### Week 9 (if planned)\n- [ ] a\n## Thanks\n",
                "## Who comes\n- Internal users\n- All users\n",
                "- update the pier:\n  - [ ] a\n- deploy the gates:\n  - [ ] b\n- clean up:\n  - [ ] c\n",
                "- piers\n  - [ ] a\n- gates\n  - [ ] b\n- tables\n  - [ ] c\n",
                "## 1. Approvals\n- [ ] a\n## 2. Prepare the pier\n- [ ] b\n## 3. Deploy it\n- [ ] c\n## 4. Thresholds\n- d\n## 5. Contacts\n- e\n",
                "## Docker deployment\n- [ ] a\n## Kubernetes deployment\n- [ ] b\n",
                "## Pier gates\n### 1. Check the gates\n- [ ] a\n### 2. Verify the bell\n- [ ] b\n### 3. Install it\n- [ ] c\n",
                "## Post-launch steps\n### 1. Run the report\n- [ ] a\n### 2. Install lamps\n- [ ] b\n### 3. Start\n- [ ] c\n",
                "## 1. Pre-Deploy\n- [ ] a\n## 2. Deploy\n- [ ] b\n## 3. Post-Deploy\n- [ ] c\n"
            })
    void whatIsWatchedAfterwardsAndOneTimeAlone(String sections) {
        assertEquals(List.of(), stages("# Rollout of the ferry app\n" + sections));
    }

    @Test
    void timesOfOneDay() {
        assertEquals(
                List.of("Gates closed (21:30)", "Announcement (23:00)"),
                stages(
                        "# Cutover of the ticket gates",
                        "## Night plan",
                        "### Gates closed (21:30)",
                        "- [ ] a",
                        "### Announcement (23:00)",
                        "- [ ] b"));
    }

    @Test
    void phasesWithABoxAndStepsOfThePreparation() {
        assertEquals(
                List.of("[x] Phase 1: Shadow"),
                stages("# Rollout of the lockers", "## [x] Phase 1: Shadow", "- [ ] a"));
        assertEquals(
                2,
                stages(
                                "# Deployment",
                                "## Prerequisites",
                                "### Step 1: Keys",
                                "- [ ] a",
                                "### Step 2: Names",
                                "- [ ] b")
                        .size());
    }

    @Test
    void stepsOfAPhaseButNotThePartsOfAStep() {
        assertEquals(
                List.of("Phase 1: Piers", "Step 1.1: Clear the pier", "Step 1.2: Deploy the gates"),
                stages(
                        "# Rollout of the lockers",
                        "## Phase 1: Piers",
                        "### Step 1.1: Clear the pier",
                        "- [ ] a",
                        "### Step 1.2: Deploy the gates",
                        "- [ ] b"));
        assertEquals(
                List.of("Step 1: Deploy the gates", "Step 2: Deploy the bell"),
                stages(
                        "# Rollout of the lockers",
                        "## Step 1: Deploy the gates",
                        "### 1.1 Create the hinges",
                        "- [ ] a",
                        "### 1.2 Deploy the hinges",
                        "- [ ] b",
                        "## Step 2: Deploy the bell",
                        "- [ ] c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deployment,1. Pier sichern,2. Neue Tore einspielen,3. Glocke starten",
                "Despliegue,1. Instalación de las puertas,2. Configuración de la campana,3. Despliegue de la hora",
                "Déploiement,1. Sauvegarde des quais,2. Mise à jour des portes,3. Redémarrage de la cloche",
                "Deploy do cais,1. Configuração das portas,2. Instalação do sino,3. Deploy da maré",
                "Rilascio,1. Preparazione del molo,2. Esegui le migrazioni,3. Avvio della campana",
                "Canlıya geçiş,1. İskeleyi hazırlayın,2. Kapıları başlatın,3. Çanı çalıştırın",
                "Деплой причала,1. Подготовка ворот,2. Установка колокола,3. Запуск расписания",
                "码头部署,一、闸门准备,二、数据初始化,三、后端部署",
                "本番デプロイ,1. 桟橋の準備,2. マイグレーション実行,3. 門のデプロイ",
                "부두 배포,1. 문 설정,2. 종 마이그레이션,3. 시간표 배포"
            })
    void deedsInManyLanguages(String titles) {
        List<String> parts = List.of(titles.split(",", -1));
        String sections = parts.subList(1, 4).stream()
                .map(title -> "## " + title + "\n- [ ] a\n")
                .collect(Collectors.joining());
        assertEquals(parts.subList(1, 4), stages("# " + parts.get(0) + "\n" + sections));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pier deployment,1. Gates,2. Bells,3. Deployment",
                "码头部署,1. 闸门检查,2. 钟检查,3. 灯检查",
                "부두 배포,1. 보안,2. 성능,3. 배포"
            })
    void subjectsAreNoDeeds(String titles) {
        List<String> parts = List.of(titles.split(",", -1));
        String sections = parts.subList(1, 4).stream()
                .map(title -> "## " + title + "\n- [ ] a\n")
                .collect(Collectors.joining());
        assertEquals(List.of(), stages("# " + parts.get(0) + "\n" + sections));
    }

    @Test
    void oneNumberedSequenceOfDeeds() {
        assertEquals(
                3,
                stages(
                                "# Rollout of the lockers",
                                "## 1. Backup",
                                "- [ ] a",
                                "## 2. Run the importer",
                                "- [ ] b",
                                "## 3. Verify the doors",
                                "- [ ] c")
                        .size());
        assertEquals(
                List.of(),
                stages(
                        "# Rollout of the lockers",
                        "## 1. Database",
                        "- [ ] a",
                        "## 2. Security",
                        "- [ ] b",
                        "## 3. Legal",
                        "- [ ] c"));
    }

    @Test
    void waysToChooseFromAreNoStages() {
        assertEquals(
                List.of(),
                stages(
                        "# Deployment of the kiosk",
                        "## Deployment",
                        "### Docker deployment (recommended)",
                        "- [ ] a",
                        "### Manual deployment",
                        "- [ ] b"));
    }

    @Test
    void onePartAloneIsNoStage() {
        assertEquals(
                List.of(),
                stages(
                        "# Deployment of the kiosk",
                        "## Deployment steps",
                        "### 1. Restart",
                        "- [ ] a",
                        "## Notes",
                        "None."));
    }

    @Test
    void environmentsInOrder() {
        assertEquals(
                List.of("Phase 1: Spread", "Staging", "Production"),
                stages("# Upgrade of the brokers", "## Phase 1: Spread", "1. Staging", "2. Production"));
    }

    @Test
    void shadesOfADocumentThatChangesNothing() {
        assertEquals(
                List.of(),
                stages(
                        "# Readiness questionnaire",
                        "## Deployment",
                        "### 1. Secrets",
                        "- [ ] a",
                        "### 2. Network",
                        "- [ ] b"));
    }

    private static List<String> stages(String... lines) {
        return Read.document(String.join("\n", lines)).plan().stages().stream()
                .map(Stage::title)
                .toList();
    }
}
