package dev.runsheet.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.model.Kind;
import dev.runsheet.testing.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What following a document does, and what only tells of it. */
class KindTest {

    @ParameterizedTest
    @CsvSource({
        "Harbour deployment checklist, ROLLOUT",
        "Lamp traffic playbook (promote / rollback), ROLLOUT",
        "Harbour deployment report, CHECKLIST",
        "Deployment report – harbour, CHECKLIST",
        "Rapport de déploiement du port, CHECKLIST",
        "Отчет о развертывании порта, CHECKLIST",
        "Rollout of the report page, ROLLOUT",
        "The move of the quay: where we are, CHECKLIST",
        "Umzug des Hafens – wo wir stehen, CHECKLIST",
        "Harbour go-live summary, CHECKLIST",
        "Production validation gate, READINESS",
        "Moving the pier to the new harbour, MIGRATION",
        "Swapping the bells, MIGRATION",
        "Retire a ferry, ROLLOUT",
        "Переключение причала, MIGRATION",
        "Pre-release checklist, READINESS",
        "Post-launch checklist, READINESS",
        "Harbour release notes, CHECKLIST",
        "Harbour deployment complete, CHECKLIST",
        "Moving the harbour: where we are, CHECKLIST",
        "Umzug des Hafens – wo stehen wir?, CHECKLIST",
        "Migration du port : où en sommes-nous, CHECKLIST",
        "港湾移行の進捗状況, CHECKLIST",
        "Deploy to the harbour, ROLLOUT",
        "Harbour rollback plan, ROLLOUT",
        "Harbour app store submission, RELEASE",
        "Wartungsfenster im Hafen, ROLLOUT",
        "Чек-лист деплоя причала, ROLLOUT",
        "码头投产方案, ROLLOUT",
        "Pre-Deployment Checklist: harbour, READINESS",
        "Harbour release candidate checklist, READINESS",
        "港湾リリース前チェックリスト, READINESS",
        "항구 배포 전 체크리스트, READINESS",
        "Harbour bootstrap runbook, ROLLOUT",
        "Hoja de ruta: salida a producción del puerto, GO_LIVE",
        "Harbour deployment: review, ROLLOUT",
        "Harbour deployment: final review, CHECKLIST",
        "Rollback of the harbour in the test environment, CHECKLIST",
        "港湾 staging rollback, CHECKLIST",
        "Deployment of the harbour from staging to production, ROLLOUT",
        "Harbour operations runbook, CHECKLIST",
        "Plan de reversa del puerto, ROLLOUT",
        "Emergency pause of the lock, INCIDENT",
        "Rolling out the new bells, ROLLOUT",
        "Harbour deployment log, CHECKLIST",
        "Postmortem: rollout of the bells, CHECKLIST",
        "Test strategy for the harbour cutover, READINESS",
    })
    void byTitle(String title, Kind kind) {
        assertEquals(kind, kind("# " + title + "\n\n## Ship\n\n- [ ] x\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "- Wave 1: piers/- Wave 2: gates/- Wave 3: locks, ROLLOUT",
        "- Welle 1: Pier/- Welle 2: Tor/- Welle 3: Schleuse, ROLLOUT",
        "- Berth 1: piers/- Berth 2: gates/- Berth 3: locks, CHECKLIST",
        "- north (1 %)/- south (20 %)/- all (100 %), ROLLOUT",
        "- salt (30 %)/- sand (40 %)/- silt (45 %), CHECKLIST"
    })
    void whatComesToMoreAndMoreIsARollout(String lines, Kind kind) {
        assertEquals(kind, kind("# The harbour\n\n" + lines.replace('/', '\n') + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "**Status:** ✅ Completed, x, CHECKLIST",
        "**Stato:** completata, x, CHECKLIST",
        "**Status:** Completed, ' ', ROLLOUT",
        "**Status:** T-24h preparation complete, x, ROLLOUT",
        "**Status:** phase 1 complete and phase 2 in progress, x, ROLLOUT",
        "**Zustand:** bereit, x, ROLLOUT",
    })
    void aStatusTellsThatAllIsOver(String status, String box, Kind kind) {
        assertEquals(kind, kind("# Pier deployment\n\n" + status + "\n\n## Deploy\n\n- [" + box + "] Ship the pier\n"));
    }

    @ParameterizedTest
    @CsvSource({"completed, completed, erledigt, CHECKLIST", "completed, next, planned, ROLLOUT"})
    void partsThatAreOverMakeAnAccountOfIt(String first, String second, String third, Kind kind) {
        assertEquals(
                kind,
                kind(
                        "# Pier deployment\n\n## Deploy (%s)\n\n- Ship it\n\n## Look (%s)\n\n- Look\n\n## Sweep (%s)\n\n- Sweep\n"
                                .formatted(first, second, third)));
    }

    @ParameterizedTest
    @CsvSource({
        "Status do deploy do porto, x, CHECKLIST",
        "Status do deploy do porto, ' ', ROLLOUT",
        "Harbour migration status, x, CHECKLIST",
        "港湾のデプロイ状況, x, CHECKLIST"
    })
    void whereAChangeStandsIsAnAccountOfItOnceMostIsDone(String title, String box, Kind kind) {
        assertEquals(kind, kind("# " + title + "\n\n## Deploy\n\n- [" + box + "] Ship the pier\n"));
    }

    @Test
    void headingsAloneMakeNoChangeOfIt() {
        assertEquals(Kind.CHECKLIST, kind("""
                # Harbour handbook

                ## Deployment

                x

                ## Hotfixes

                x

                ## Failover

                x

                ## Rollback procedure

                x
                """));
    }

    @Test
    void frontMatterDecides() {
        assertEquals(Kind.READINESS, kind("---\nkind: Readiness\n---\n# Harbour deployment\n\n## Deploy\n\n- [ ] x\n"));
        assertEquals(Kind.ROLLOUT, kind("---\nkind: boats\n---\n# Harbour deployment\n\n## Deploy\n\n- [ ] x\n"));
        assertEquals(Kind.ROLLOUT, kind("---\ntitle: Harbour deployment checklist\n---\n## Deploy\n\n- [ ] x\n"));
    }

    @Test
    void stagesAndAWayBackMakeARollout() {
        assertEquals(Kind.ROLLOUT, kind("# Harbour\n\n## Stage 1\n\n- [ ] x\n\n## Rollback\n\n- [ ] y\n"));
        assertEquals(Kind.CHECKLIST, kind("# Harbour\n\n## Stage 1\n\n- [ ] x\n"));
        assertEquals(Kind.CHECKLIST, kind("# Harbour\n\n## Quay\n\n- [ ] x\n\n## Rollback\n\n- [ ] y\n"));
        assertEquals(Kind.ROLLOUT, kind("# Harbour\n\n## Stage 1\n\n- [ ] x\n\n### Rollback\n\n- [ ] y\n"));
    }

    @Test
    void severalDeedsAndAWayBackMakeARollout() {
        String deeds = "## Quay\n\n1. Stop the bells\n2. Install the gate\n3. Switch the lamps\n4. Start the bells\n";
        String back = "\n## Rollback\n\n- y\n";
        assertEquals(Kind.ROLLOUT, kind("# Harbour\n\n" + deeds + back));
        assertEquals(Kind.CHECKLIST, kind("# Harbour\n\n" + deeds));
        assertEquals(Kind.CHECKLIST, kind("# Harbour\n\n## Quay\n\n1. Look at it\n2. Paint it\n3. Sit there\n" + back));
        assertEquals(
                Kind.ROLLOUT,
                kind("# 港\n\n## 埠頭\n\n| 内容 |\n|---|\n| 新版のデプロイ |\n| 接続先の切り替え |\n| 灯の再起動 |\n\n## ロールバック\n\n- y\n"));
        assertEquals(Kind.INCIDENT, kind("# Harbour incident\n\n" + deeds + back));
    }

    @Test
    void timesAndAWayBackMakeARollout() {
        String back = "\nRoll back if:\n\n- the bells are silent\n";
        assertEquals(Kind.ROLLOUT, kind("# Bells\n\n1. Hang one\n2. Wait two hours\n" + back));
        assertEquals(Kind.CHECKLIST, kind("# Bells\n\n1. Hang one\n2. Wait two hours\n"));
        assertEquals(Kind.CHECKLIST, kind("# Bells\n\n1. Hang one\n" + back));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bell firmware", "Glockentausch Turm 2: Tausch", "Mise à jour des cloches", "鐘の入れ替え"})
    void timesAndANameOfSomethingNewMakeAChange(String title) {
        assertEquals(Kind.MIGRATION, kind("# " + title + "\n\n1. Hang one (20 min)\n2. Wait 2 h\n"));
        assertEquals(Kind.CHECKLIST, kind("# " + title + "\n\n1. Hang one\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bell tower switch", "Bells 7 → 8", "Bell renewal", "Ablösung der Glocken", "鐘の導入"})
    void whatIsDoneStepByStepAndANameOfAChangeMakeAChange(String title) {
        String steps = "\n\n1. Stop the bells\n2. Unplug them\n3. Glocken austauschen\n";
        assertEquals(Kind.MIGRATION, kind("# " + title + steps));
        assertEquals(Kind.CHECKLIST, kind("# " + title + "\n\n1. Stop the bells\n2. Listen\n3. Paint them\n"));
        assertEquals(Kind.CHECKLIST, kind("# Bells" + steps));
    }

    @Test
    void asMuchOpenAsDoneIsStillOver() {
        String head = "# Pier deployment\n\n**Status:** Completed\n\n## Deploy\n\n- [x] Ship the pier\n- [ ] Sweep\n";
        assertEquals(Kind.CHECKLIST, kind(head));
        assertEquals(Kind.ROLLOUT, kind(head + "- [ ] Paint\n"));
        assertEquals(
                Kind.CHECKLIST,
                kind("---\nstatus: Completed\n---\n# Pier deployment\n\n## Deploy\n\n- [x] Ship the pier\n"));
    }

    @Test
    void aFormForFaultsChangesNothing() {
        assertEquals(Kind.CHECKLIST, kind("# Deployment trouble\n\n## Steps to reproduce\n\n1. x\n\n## Logs\n\nx\n"));
        assertEquals(Kind.CHECKLIST, kind("# Déploiement\n\n## Étapes pour reproduire\n\n1. x\n"));
    }

    @Test
    void aPageAboutARepositoryChangesNothing() {
        assertEquals(Kind.CHECKLIST, kind("# Pier deployment\n\n## Repository contents\n\nx\n\n## Deploy\n\nx\n"));
        assertEquals(Kind.CHECKLIST, kind("# Déploiement\n\n## Contenu du dépôt\n\nx\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Quay//## Quay//1. Deploy the bells/2. Restart the gate/3. Switch the lamps//## Rollback//- y¦ROLLOUT",
                "Quay//## Quay//1. Deploy the bells/2. Restart the gate/3. Look at the lamps//## Rollback//- y¦CHECKLIST",
                "Quay//## Quay//- [ ] Deploy the bells/- [ ] Restart the gate/- [ ] Switch the lamps//## Rollback//- y¦ROLLOUT",
                "Quay//## Quay//- Deploy the bells/- Restart the gate/- Switch the lamps//## Rollback//- y¦CHECKLIST",
                "Quay//## Quay//- [ ] The bells deploy/- [ ] (Restart the gate/- [ ] Switch, lamps/- [ ] Deploy: bells//## Rollback//- y¦ROLLOUT",
                "Quay//## Quay//| Deed | Who |/|---|---|/| Deploy bells | x |/| x | Restart gate |/| Switch lamps | x |//## Rollback//- y¦ROLLOUT",
                "Incident//## Stage 1//x//## Rollback//- y¦INCIDENT",
                "Quay//## Stage 1//x//## Incident notes//- y//## Rollback//- y¦ROLLOUT",
                "Quay//## Stage 1//x//## Change//- y//## Rollback//- y¦ROLLOUT",
                "Bell change//## Stage 1//x¦MIGRATION",
                "Bell change//x¦CHECKLIST",
                "Bells//## Stage 1//x//## Change//x¦CHECKLIST",
                "Quay//1. Hang one/2. Wait two hours//## Backout//x¦ROLLOUT",
                "Quay//1. Hang one (20 min)//## Backout//x¦ROLLOUT",
                "Quay//| Step | Time |/|---|---|/| Hang | 20 min |//## Backout//x¦ROLLOUT",
                "Quay//Wait two hours.//## Backout//x¦ROLLOUT",
                "Quay//## Hang one (20 min)//## Backout//x¦ROLLOUT",
                "Quay//5% of riders//## Backout//x¦CHECKLIST",
                "Pier deployment//## Deploy//**Status:** shipped//- [x] Ship¦CHECKLIST",
                "Pier deployment//## Deploy//- [x] Ship//## End//**Status:** shipped¦ROLLOUT",
                "Pier deployment//**Colour:** shipped//## Deploy//- [x] Ship¦ROLLOUT",
                "Harbour deployment - final results//## Deploy//- [ ] x¦CHECKLIST",
                "Report of May: harbour deployment//## Deploy//- [ ] x¦CHECKLIST",
                "Harbour deployment [final results]//## Deploy//- [ ] x¦CHECKLIST",
                "Quay//## Stage 1//x//## Stage 2//x//## Rollback//x¦ROLLOUT",
                "Quay//## Steps//x//## Rollback//x¦CHECKLIST",
                "Bell audit//## Deploy//x¦READINESS",
                "Bell incident//x¦INCIDENT",
                "Bell playbook//x¦CHECKLIST",
                "Bell playbook//## Stage 1//x//## Rollback//y¦CHECKLIST",
                "Bell deploys//x¦CHECKLIST",
                "Bell deploys//## Stage 1//x¦ROLLOUT",
                "Bell tagging//## Stage 1//x¦CHECKLIST",
                "Bell tagging//## Stage 1//x//## Stage 2//x//## Stage 3//x¦RELEASE",
                "Bell tagging//## Stage 1//x//## Stage 2//x¦CHECKLIST",
                "Bell swap and incident//## Stage 1//x//## Stage 2//x//## Stage 3//x//## Stage 4//x¦MIGRATION",
                "Bell swap and incident//## Stage 1//x//## Stage 2//x//## Stage 3//x¦MIGRATION",
                "Bell swap and incident//## Stage 1//x¦INCIDENT",
                "Bell swap and incident//x¦INCIDENT",
                "Bell swap and diagnosis//x¦MIGRATION",
                "Quay//## Audit//x//## Audit of bells//x//## Audits//x//## Audit again//x//## Audit last//x¦READINESS",
                "Quay//## Audit//x//## Audit//x//## Audit//x//## Audit//x//## Audit//x//## Audit//x¦CHECKLIST",
                "Bell tagging and outage//## Stage 1//x//## Stage 2//x//## Stage 3//x//## Stage 4//x//## Stage 5//x//## Stage 6//x¦INCIDENT",
            })
    void byWhatStandsInIt(String text, Kind kind) {
        assertEquals(kind, kind("# " + text.replace('/', '\n') + "\n"));
    }

    private static Kind kind(String markdown) {
        return Read.document(markdown).checklist().kind().orElseThrow();
    }
}
