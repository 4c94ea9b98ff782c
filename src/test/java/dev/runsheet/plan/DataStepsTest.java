package dev.runsheet.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.lint.Document;
import dev.runsheet.model.Block;
import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to data. */
class DataStepsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Backup current tide table",
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
                "- [ ] Back up the ledger (with the copy script)",
                "- [ ] Backup del libro mayor (según la política)",
                "- [ ] Daily backups enabled, kept by our retention policy",
                "3. **Backup ledger**",
                "3. **Hacer backup:**\n   - Descargar el libro",
                "2. Ledger backup: `tide-copy ledger`",
                "- Ensure you have a recent backup of the ledger.",
                "- Before the switch, back up the ledger",
                "Before the switch, take a full backup of the ledger.",
                "1. 설정 백업 (안전한 곳에)",
                "**Backup taken:** ____",
                "```bash\n# 1. Take a backup in the console\n# 2. Ship\nvercel --prod\n```"
            })
    void asksForABackup(String line) {
        assertEquals(
                1, Read.document("# Rollout\n## Work\n" + line).plan().backups().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Files written to `out/snapshots/today.json`",
                "- [ ] Backup procedures documented",
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
    void commandsTakeABackupUnlessTheyAreAnExample() {
        String fence = "```bash\n# keep it\npg_dump tides > tides.sql\n```\n";
        Document alone = Read.document("# Rollout\n## Copy\n" + fence);
        assertEquals(1, alone.plan().backups().size());
        Document asked = Read.document("# Rollout\n## Copy\n- [ ] Backup the tides\n\n" + fence);
        assertEquals(2, asked.plan().backups().size());
        Document shown = Read.document(
                "# Rollout\n## Copy\n- [ ] Backup the tides\n\n" + fence.replace("keep it", "Example: one of them"));
        assertEquals(1, shown.plan().backups().size());
        assertEquals(List.of(1), BackupCommands.lines(command("# keep it\npg_dump tides > tides.sql")));
        assertEquals(List.of(), BackupCommands.lines(command("pg_restore backup.dump\ncp tides.backup tides")));
    }

    @Test
    void theLineThatMigratesStandsForItsCommands() {
        assertEquals(List.of(2), MigrationCommands.lines(command("cd tides\n# migrate\nnpx prisma migrate deploy")));
        assertEquals(List.of(), MigrationCommands.lines(command("alembic upgrade --dry-run\nmake migrate-status")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Run the database migrations",
                "1. `make sync`（マイグレーション反映）→ 画面を確認",
                "- [ ] Migration'lar uygulandı",
                "- [ ] Apply the migrations in staging and production",
                "- [ ] Migración de datos completada",
                "Execute the migrations by number. Each ends before the next begins."
            })
    void appliesAMigration(String line) {
        assertEquals(
                1,
                Read.document("# Rollout\n## Work\n" + line).plan().migrations().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Migrate to the other harbour",
                "- [ ] Migration workflow present (`ci/migrate.yml`)",
                "- [ ] Run the migration tests",
                "- [ ] Apply the migrations in staging",
                "- [ ] Migración lista para aplicar"
            })
    void speaksOfMigrationsOnly(String line) {
        assertEquals(
                0,
                Read.document("# Rollout\n## Work\n" + line).plan().migrations().size());
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

    @Test
    void whatIsTriedElsewhereMigratesNothing() {
        String fence = "```bash\nalembic upgrade head\nsupabase db push\n```\n";
        assertEquals(
                0,
                Read.document("# Rollout\n## Phase 1: staging\n" + fence)
                        .plan()
                        .migrations()
                        .size());
        assertEquals(
                1,
                Read.document("# Rollout\n## Phase 2: live\n" + fence)
                        .plan()
                        .migrations()
                        .size());
        assertEquals(List.of(0, 1), MigrationCommands.lines(command("alembic upgrade head\nsupabase db push")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite3 tides.db \".backup tides.copy\"",
                "aws s3 sync s3://tides s3://tides-backup",
                "kubectl get all -o yaml > tides-backup.yaml",
                "make backup-tides",
                "rsync -a /srv/tides /mnt/backup/tides",
                "tide-dump --all \\\n  > /mnt/backups/tides.sql"
            })
    void takesACopy(String line) {
        assertEquals(1, BackupCommands.lines(command(line)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"make restore-backup", "tide-load < backups/tides.sql", "ls /mnt/backups", "git tag v2"})
    void takesNoCopy(String line) {
        assertEquals(List.of(), BackupCommands.lines(command(line)));
    }

    @Test
    void commandOfSeveralLinesTakesOneBackup() {
        assertEquals(
                List.of(0), BackupCommands.lines(command("mysqldump tides \\\n  > /mnt/backups/tides-$(date).sql")));
    }

    @Test
    void copyNamedByTheDayIsABackup() {
        assertEquals(List.of(0), BackupCommands.lines(command("cp tides.db tides.db.backup.$(date +%Y %m)")));
    }

    private static Block.Command command(String text) {
        return new Block.Command("bash", text);
    }
}
