package dev.runsheet.plan.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.build.Resources;
import dev.runsheet.lint.Document;
import dev.runsheet.model.Block;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.outline.Words;
import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to data. */
class DataStepsTest {
    private static final Words WORDS = new Words(Concepts.parse(Resources.BUILT_IN.planWords()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Backup current tide table",
                "- Efetuar um dump completo da base antes da troca",
                "- [ ] 若涉及账本：已备份（文件：`./kept/x.sql`）",
                "- Back up the ledger before the switch",
                "- [ ] Veritabanı yedeği oluşturuldu",
                "- [ ] 备份当前配置",
                "- [ ] バックアップ設定（Point-in-Time Recovery）を見る",
                "- [ ] Backup/restore rehearsal done",
                "- [ ] Backup recente testado",
                "- [ ] Verify backups by a restore elsewhere",
                "| Done | How |\n|---|---|\n| [ ] **Backup automático** | cron |",
                "| Step | Action |\n|---|---|\n| 1 | Backup the ledger |",
                "| Nr. | Schritt |\n|---|---|\n| 1 | Datensicherung erstellen |",
                "- [ ] Ledger backed up",
                "| Time | Task | Takes |\n|---|---|---|\n| 02:05 | Ledger backup | 15 min |",
                "- T+5: Ledger backup",
                "- [ ] Back up the ledger (with the copy script)",
                "- [ ] Backup del libro mayor (según la política)",
                "- [ ] Daily backups enabled, kept by our retention policy",
                "3. **Backup ledger**",
                "3. **Hacer backup:** descargar el libro",
                "- [ ] Verify the retention of backups",
                "- [ ] **Strategia di backup** verificata",
                "- [ ] Copy strategy for the ledger (automated backups each night)",
                "1. Set up a schedule of backups",
                "- Einmal im Monat eine Datensicherung erstellen",
                "- [ ] Fetch the ledger from the archive — verify its backup before the restore",
                "- [ ] Archive the keys: `tar czf keys-backup.tgz keys`",
                "| Check | Why | Seen |\n|---|---|---|\n| Safe backups exist | tides | |",
                "| Risk | Answer |\n|---|---|\n| Wet ledger | Take a snapshot and test it |",
                "```bash\n# Snapshot the tides\ntidectl keep --all\n```",
                "```bash\n# Sauvegarder le registre\nregistre exporter\n```",
                "```bash\n0 2 * * * /srv/tides/backup-ledger.sh\n```",
                "### Backups\n- [ ] Restore tested each quarter",
                "### Copias de seguridad\n- Probar la restauración del libro",
                "**Backup times:**\n- **Hourly:** the ledger",
                "### 备份计划\n- 每天：账本",
                "2. Ledger backup: `tide-copy ledger`",
                "- Ensure you have a recent backup of the ledger.",
                "- Before the switch, back up the ledger",
                "Before the switch, take a full backup of the ledger.",
                "1. 설정 백업 (안전한 곳에)",
                "**Backup taken:** ____",
                "**Backup:** Take a full copy and a snapshot",
                "- [ ] Datenbank gesichert",
                "- [ ] Снять снапшот",
                "- [ ] 创建快照",
                "- [ ] スナップショットを取得",
                "- [ ] 스냅샷 생성",
                "- [ ] Ponto de restauração criado",
                "- [ ] PITR enabled",
                "1. Copier la base vers le serveur d'archive",
                "1. Abzug der Pegel ziehen und auf dem Sicherungsserver ablegen",
                "1. 潮位テーブルを別サーバーへ退避する",
                "- [ ] Full copy of the tide ledger written to the vault",
                "- [ ] Export of the old ledger. Keep it in the harbour office.",
                "- [ ] Pegeltabellen exportiert und auf Band abgelegt",
                "- [ ] Exportados los horarios, guardados en la caja fuerte",
                "- [ ] 潮位表をエクスポートして金庫に保管",
                "### Salvataggio e backup\n- [ ] Copiato il registro",
                "| No | Time | Action | Done |\n|---|---|---|---|\n| **B** | | **Backup** | |\n| B1 | 22:00 | Ledger to the cold bucket | ☐ |",
                "- [ ] A backup was restored to an empty database",
                "```bash\nsha256sum /mnt/backup/tides.bin\n```",
                "```bash\n# Check the backup files\nls -l /mnt/backups\n```",
                "22:00 Doors shut\n22:10 Full backup of the tide tables\n22:40 New gauges",
                "☐ Doors shut\n☐ Pegeltabellen auf die externe Platte kopieren\n☐ Neue Pegel",
                "Before the boats go out:\n- exporter les marées sur la clé USB",
                "+ Bajar la tabla de mareas a `mareas_viejas.csv`",
                "1. Снять образ с машины приливов на съёмный диск",
                "二、潮位台帳を書き出して USB へ",
                "潮汐表先导出一份存群文件。",
                "- [ ] `tides.bak` alındı",
                "- [ ] Restore tested each quarter",
                "- [ ] Rücklesetest der Pegel auf dem zweiten Rechner",
                "- [ ] Simulacro de restauración de este trimestre",
                "- [ ] 本四半期のリストア訓練を実施",
                "| Question | Answer |\n|---|---|\n| Restore rehearsed this year? | Yes |",
                "4. Last full backup of the tide tables, on a disk of its own",
                "4. Полный дамп таблицы приливов",
                "2. VM snapshot of the gauge server. Delete it on Monday.",
                "- [ ] Full backup on Friday night, and Ida has restored it",
                "- [ ] Gauge settings exported to the harbour repository",
                "1. Laufende Konfiguration der Pegel wegsichern",
                "- [ ] Final system backup done",
                "- Backups: Snapshot the ledger (owner: harbour office)",
                "```sql\nCREATE TABLE tides_backup AS SELECT * FROM tides;\n```",
                "```powershell\npwsh tools/backup.ps1 `\n  -Server harbour `\n  -BackupPath tides.bak\n```",
                "- Maintain a backup of the ledger",
                "- We advise running a separate backup of the ledger",
                "- Please remember to back up the ledger",
                "- Il faut sauvegarder le registre des marées",
                "- Перед началом обязательно сделать резервную копию",
                "```\nBefore:\n- [ ] Verify backup\n- [ ] Ring the bell\n```",
                "### Take a full backup [harbour]\n- the clerk knows how",
                "- [ ] **Ledgers**\n  - [ ] Backup of the ledgers taken",
                "- [ ] Save the ledger backup to an encrypted folder",
                "- **Backup**: Always back up the ledger first",
                "- Keep daily backups of the ledger",
                "**Always take a backup before the switch.**",
                "- [ ] Restore successful",
                "- [ ] Eski klasör `pegel_eski` adıyla saklandı",
                "- [ ] Old file renamed to `tides_old.dat`",
                "3. Ancien fichier des marées conservé sous un autre nom",
                "- [ ] 旧フォルダを別名で残す",
                "## 3 Backups\n- [ ] Second bucket mirrored",
                "## Yedekleme\n```bash\nrsync -a /tides/ other:/tides/\n```",
                "```bash\ntar --zstd -cf /backup/tides.tar.zst tides\n```",
                "```bash\ncp tides.conf tides.conf.old\n```",
                "```bash\nkubectl get configmap tides -o yaml > tides.yaml\n```",
                "```bash\nrabbitmqctl export_definitions /home/ops/tides.json\n```",
                "```bash\npg_restore --list /dump/tides\n```",
                "```bash\n# 1. Take a backup in the console\n# 2. Ship\nvercel --prod\n```"
            })
    void asksForABackup(String line) {
        assertEquals(
                1, Read.document("# Rollout\n## Work\n" + line).plan().backups().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Mark the day (when the backup may go)",
                "- [ ] Backup internet line tried",
                "- [ ] Set the keeper up (with backup privileges)",
                "- Post in the channel: \"The backup is complete. We go on.\"",
                "- [ ] Backup access methods confirmed",
                "- [ ] Mail backup configured",
                "## Rollback if\n\n- The dump of the ledger fails to complete",
                "Leave the old gauge running for a week. Keep it as a backup:\n\n- ring the bell",
                "- [ ] Second pilot confirmed as backup",
                "- [ ] Use the backup taken on Monday",
                "### Backup plan\n- Ring the bell",
                "- [ ] Remove old backups of the ledger",
                "### Yedekleme\n- [ ] Yedekleme planı oluşturuldu",
                "## Rollback\n\n2. Settings → Ledger → Backups",
                "- [ ] Files written to `out/snapshots/today.json`",
                "- [ ] Backup procedures documented",
                "- [ ] Backup systems in place",
                "- [ ] Core dumps disabled",
                "- [ ] Set `LEDGER_BACKUP_DIR` to 700",
                "- [ ] Take a snapshot of the dashboards",
                "- [ ] Capture the first metrics snapshot",
                "- [ ] Confirm that backup and rollback commands are right",
                "- [ ] Mention the backup in the log of the watch",
                "- [Back up the ledger](https://tides.example/backup)",
                "1. Import the dump into the new ledger",
                "### Verified Environment Snapshot\n\n- The ledger runs on pier 1",
                "- [ ] Snapshot tests pass",
                "- [ ] Backups older than a year purged",
                "- [ ] Install the package on backup RE",
                "- [ ] Copy the link into the chat",
                "- [ ] Publish the snapshot build",
                "**Backup:** S3",
                "- Recover the ledger from a clean backup, by our tested strategy",
                "```bash\n# Look at the backup policy\ncurl https://tides.example/policies\n```",
                "- [ ] Telemetry snapshot attached",
                "(e.g. Backup happens at night)",
                "- Hourly look at the tides",
                "- [ ] Restore the ledger if the tide table is lost",
                "1. Revert the snapshot of the harbour server",
                "- [ ] Bir gece beklet, sabah 8'de bak",
                "- [ ] Copy the new firmware to the USB stick",
                "- [ ] Free space on the backup disk",
                "2. Write the module that exports the configuration",
                "- [ ] Old gauges kept running for a day",
                "```bash\ncp .env .env.production\n```",
                "| Risk | Answer |\n|---|---|\n| Wet ledger | Tests, backup prompts |",
                "```bash\nls /mnt/backups\n# backup id is printed\n```",
                "- [ ] Restore the ledger from the backup",
                "- **Backup configuration**: see the wiki",
                "- [ ] Política de respaldo definida, estrategia de copias",
                "- Backup: S3",
                "| Risk | Answer |\n|---|---|\n| No copy | Backup before each release |",
                "- 备份数据加密",
                "The tide office keeps backups of all ledgers.",
                "```bash\n# Restore from the backup\nvercel rollback\n```"
            })
    void speaksOfBackupsOnly(String line) {
        assertEquals(
                0, Read.document("# Rollout\n## Work\n" + line).plan().backups().size());
    }

    @Test
    void partsOfABackupAreBackups() {
        Document document = Read.document("# Rollout\n## Work\n3. **Hacer backup:**\n   - Descargar el libro\n");
        assertEquals(2, document.plan().backups().size());
        Document told = Read.document("# Rollout\n## Work\n- [ ] Backup the ledger\n  - Size: ____\n");
        assertEquals(1, told.plan().backups().size());
    }

    @Test
    void restoreThatIsTriedBesideABackupIsOne() {
        Document document = Read.document("# Rollout\n## Ledger\n- [ ] Backups enabled\n- [ ] Recovery testado\n");
        assertEquals(2, document.plan().backups().size());
        Document apart =
                Read.document("# Rollout\n## Ledger\n- [ ] Backups enabled\n- [ ] Bell rung\n- [ ] Recovery testado\n");
        assertEquals(1, apart.plan().backups().size());
    }

    @Test
    void backupOnTheWayBackIsNone() {
        String fence = "```bash\ncp tides.db tides-backup.db\n```\n";
        Document safe = Read.document("# Rollout\n## Safety and rollback\n### Before the work\n" + fence);
        assertEquals(1, safe.plan().backups().size());
        Document back = Read.document("# Rollout\n## Rollback\n" + fence);
        assertEquals(0, back.plan().backups().size());
    }

    @Test
    void commandsTakeABackupUnlessTheyAreAnExample() {
        String fence = "```bash\n# keep it\npg_dump tides > tides.sql\n```\n";
        Document alone = Read.document("# Rollout\n## Copy\n" + fence);
        assertEquals(1, alone.plan().backups().size());
        Document asked = Read.document("# Rollout\n## Copy\n- [ ] Backup the tides\n\n" + fence);
        assertEquals(2, asked.plan().backups().size());
        Document shown = Read.document(
                "# Rollout\n## Copy\n- [ ] Backup the tides\n\n" + fence.replace("keep it", "Example: one of them"));
        assertEquals(1, shown.plan().backups().size());
        assertEquals(List.of(1), backedUp(command("# keep it\npg_dump tides > tides.sql")));
        assertEquals(List.of(), backedUp(command("pg_restore backup.dump\ncp tides.backup tides")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/tides",
                "LEVEL=high\nNAME=pier\nSIDE=left",
                "import tides\nprint(tides.now())"
            })
    void runsNothing(String text) {
        assertEquals(false, Commands.runs(command(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEVEL=low", "TIDES=$(date)", "curl https://example.org/tides", "LEVEL=high ./tides"})
    void runsSomething(String text) {
        assertEquals(true, Commands.runs(command(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite3 tides.db \".backup tides.copy\"",
                "aws s3 sync s3://tides s3://tides-backup",
                "kubectl get all -o yaml > tides-backup.yaml",
                "make backup-tides",
                "rsync -a /srv/tides /mnt/backup/tides",
                "tide-dump --all \\\n  > /mnt/backups/tides.sql",
                "redis-cli --rdb /mnt/tides.rdb",
                "curl -X POST https://tides.example/admin/snapshot",
                "npm run scripts:snapshot-tides",
                "cd tides && ./backup.sh",
                "tar -czf ledger-backup.tgz ledger",
                "# Test the restore\n./restore.sh /mnt/backup/tides.sql"
            })
    void takesACopy(String line) {
        assertEquals(1, backedUp(command(line)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make restore-backup",
                "crontab -l | grep tides",
                "GRANT BACKUP TO keeper;",
                "python3 -c \"print(json.dumps(tides))\"",
                "tide-load < backups/tides.sql",
                "ls /mnt/backups",
                "git tag v2",
                "kubectl cp tides-0:/tmp/backup ./backup",
                "tar -xzf ledger-backup.tgz",
                "cat > backup.sh <<EOF",
                "chmod +x backup.sh",
                "curl https://tides.example/backup"
            })
    void takesNoCopy(String line) {
        assertEquals(List.of(), backedUp(command(line)));
    }

    @Test
    void commandOfSeveralLinesTakesOneBackup() {
        assertEquals(List.of(0), backedUp(command("mysqldump tides \\\n  > /mnt/backups/tides-$(date).sql")));
    }

    @Test
    void copyNamedByTheDayIsABackup() {
        assertEquals(List.of(0), backedUp(command("cp tides.db tides.db.backup.$(date +%Y %m)")));
    }

    private static List<Integer> backedUp(Block.Command command) {
        return new BackupCommands(WORDS).lines(command);
    }

    private static Block.Command command(String text) {
        return new Block.Command("bash", text);
    }
}
