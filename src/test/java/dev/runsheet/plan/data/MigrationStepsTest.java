package dev.runsheet.plan.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.build.Resources;
import dev.runsheet.model.Block;
import dev.runsheet.phrase.Concepts;
import dev.runsheet.plan.outline.Words;
import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What moves data in the system that is changed. */
class MigrationStepsTest {
    private static final Words WORDS = new Words(Concepts.parse(Resources.BUILT_IN.planWords()));

    @Test
    void theLineThatMigratesStandsForItsCommands() {
        assertEquals(List.of(2), migrated(command("cd tides\n# migrate\nnpx prisma migrate deploy")));
        assertEquals(List.of(), migrated(command("alembic upgrade --dry-run\nmake migrate-status")));
        assertEquals(List.of(0), migrated(command("psql -d tides < ledger_migration.sql\npsql -d tides < ledger.sql")));
        assertEquals(List.of(0, 1), migrated(command("npx knex migrate:latest\npython manage.py loaddata tides.json")));
        assertEquals(List.of(), migrated(command("mysqldump --user=$MYSQL_USER tides > schema.sql")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Deployment steps\n3. Upgrade PostgreSQL to 16",
                "- [ ] Données migrées",
                "```\nDuring:\n- [ ] Perform migration\n- [ ] Ring the bell\n```",
                "### Database migrations\n- [ ] `0042_add_region.sql` – adds the region of a tide",
                "**Migration steps:**\n1. Move the archive (`mongorestore --archive=tides.gz`)",
                "## Recovery\n1. Restore the last copy\n2. Run the migrations",
                "- [ ] Veritabanı göçü tamamlandı",
                "### Technical checks\n- [ ] **Migrations applied** - schema as it should be",
                "### Deployment steps\n4. Add new column to the tides",
                "- [ ] Import iniziale delle maree completato",
                "- [ ] Run the database migrations",
                "1. `make sync`（マイグレーション反映）→ 画面を確認",
                "- [ ] Migration'lar uygulandı",
                "- [ ] Apply the migrations in staging and production",
                "- [ ] Migración de datos completada",
                "Execute the migrations by number. Each ends before the next begins.",
                "### Data migration\n- [ ] Import the tides of last year",
                "### Datenmigration\n- [ ] Importieren der Pegeldaten",
                "### 数据迁移\n- [ ] 3. 上传潮汐表",
                "### Summary\n**Next:**\n1. Apply the migration of the ledger",
                "### Migración\n3. Ejecutar el SQL",
                "- [ ] Update the database schema",
                "- [ ] Database migrated",
                "- [ ] Rodar as migrações",
                "- [ ] Datenbankmigrationen eingespielt",
                "- [ ] データ移行を実施",
                "- [ ] 数据库迁移已执行",
                "- [ ] Bring the tables up: `alembic upgrade head`",
                "### Deployment steps\n5. Database migration",
                "1. Charger les tables des marées dans la nouvelle base",
                "1. Kundendaten überspielen",
                "- [ ] Run `0740_tides_up.sql` against the ledger",
                "- [ ] `pegel_neu.sql` ausgeführt",
                "- [ ] 执行 `add_tide.sql`，只加列",
                "| No | Action |\n|---|---|\n| 2 | Initial load with twelve workers |",
                "- [ ] Backfill `tide.height` for the last month",
                "1. Schema and tide conversion",
                "### Datenübernahme\n1. [ ] Pegel (alle Häfen) laden",
                "### Deployment steps\nThe tide tables are loaded into production by the script pack.",
                "### Перенос данных\n```bash\ncd /opt && ./01_tides.sh\ntail -f tides.log\n```",
                "```bash\n./tidetool --dry-run add.sql\n./tidetool --apply add.sql\n```",
                "- [ ] Migrations pushed to production before the tide turns",
                "- [ ] Run the migrations and verify the row counts",
                "### Deployment steps\n2. Run scripts 01 to 07 in order",
                "### Deployment steps\n- [ ] Final delta of the tide readings imported",
                "### Deployment steps\n1. Bewegungsdaten übernehmen",
                "### Deployment steps\n1. Rodar os scripts 1 a 7",
                "### Deployment steps\n1. Обновить схему БД",
                "### Deployment steps\n1. 更新表结构",
                "### Deployment steps\n1. DDLを適用する",
                "### Deployment steps\n1. 증분 데이터 동기화",
                "### Deployment steps\n1. Şema güncellenir",
                "### Deployment steps\n- [ ] Data migration (harbour office, 40 min)",
                "### Deployment steps\n7. Rebuild the search index",
                "- [ ] Tide records are backfilled for a year",
                "| Time | Activity | Who |\n|---|---|---|\n| 22:10 | Reload of the VSAM files | Ida |",
                "## Cutover\n- [ ] Restore the dump into the new database",
                "```sql\nALTER TABLE tides ADD COLUMN moon int;\nSELECT 1;\n```",
                "```bash\npsql -d tides -f add_moon.sql\n```",
                "```bash\npsql -d tides -c 'ALTER TABLE tides ADD COLUMN moon int'\n```",
                "```bash\nflask db upgrade\nflask db current\n```",
                "3. **Aplique as migrations**\n   - Exemplo: veja acima",
                "### Timeline\n| Time | Task | Takes |\n|---|---|---|\n| 02:20 | Database migration | 30 min |",
                "### Timeline\n- 02:25 – DB upgrade",
                "### Deployment steps\n* Apply the tides.sql to the ledger",
                "- [ ] Production migration initiated",
                "### Deployment steps\n- [ ] Final database sync",
                "```bash\ndocker compose exec -T db psql -d tides -f /tmp/add_moon.sql\n```",
            })
    void appliesAMigration(String line) {
        assertEquals(
                1,
                Read.document("# Rollout\n## Work\n" + line).plan().migrations().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Migration\n- [ ] Schedule the full migration",
                "- [ ] Run the seeder",
                "**Possible causes:**\n- Migration already applied",
                "### Migrations\n- [ ] Migration created with the right number",
                "### Deployment steps\n- [ ] Schema history updated by the tool",
                "### Deployment steps\n4. Migrate traffic to the new quay",
                "### Deployment steps\n5. Send the \"migration complete\" note",
                "- [ ] Migrate to the other harbour",
                "- [ ] Migration workflow present (`ci/migrate.yml`)",
                "- [ ] Run the migration tests",
                "- [ ] Apply the migrations in staging",
                "- [ ] Migración lista para aplicar",
                "- [ ] Run `tides_verify.sql` and read the counts",
                "- [x] 移行リハーサル実施済み",
                "| No | Action | Time | Done |\n|---|---|---|---|\n| **C** | **Migration run** | | |",
                "### Data migration\n- [ ] Load balancer watched, no import",
                "- [ ] Migrations run on a copy of production",
                "### Dress rehearsal\n- [ ] Migrations applied",
                "### Deployment steps\n- [ ] Migration takes less than 8 s",
                "### Migration of the berths\n- [ ] Signs moved to pier 2",
                "```bash\nkubectl logs job/migrate\nvirsh migrate tides host2\n```",
                "```bash\npsql -d tides -f check_tides.sql\n```",
                "### Rules\n- Never run migrations by day",
                "### Move the ledger\nExpected outcomes:\n\n- bulk copy of the tides is reported",
                "### Rules\n- Keine Migrationen von Hand ausführen",
                "### Rules\n- 営業時間中にマイグレーションを実行しない",
                "### Rules\n- 禁止在涨潮时执行数据库迁移",
                "### Deployment steps\n- **Impact**: schema change, deployment of the tide service",
                "- [ ] Run `alembic revision --autogenerate -m tides`",
                "```bash\nalembic upgrade head --sql\n```",
                "```bash\npsql tides -c \"SELECT * FROM pg_stat_progress_create_index\"\n```",
                "- [ ] Note migration version and run",
                "### Deployment steps\n- [ ] Baseline migration marked as applied",
                "### Timeline\n| Time | Task | Takes |\n|---|---|---|\n| 02:20 | Database migration checked | 30 min |",
                "### Why in this order\n- Apply the migration first, so that all works"
            })
    void speaksOfMigrationsOnly(String line) {
        assertEquals(
                0,
                Read.document("# Rollout\n## Work\n" + line).plan().migrations().size());
    }

    @Test
    void upgradeOfADatabasePutsItsCopyIntoTheNextVersion() {
        String text = """
                # Upgrade of PostgreSQL 15 to 16

                ## 3. Restore

                ```bash
                pg_restore -d tides tides.dump
                psql -d tides < tides.sql
                ```

                ## Rollback

                ```bash
                pg_restore -d tides tides.dump
                ```
                """;
        assertEquals(1, Read.document(text).plan().migrations().size());
        assertEquals(
                0,
                Read.document(text.replace("Upgrade of PostgreSQL 15 to 16", "Rollout"))
                        .plan()
                        .migrations()
                        .size());
    }

    @Test
    void copyPutIntoTheNewSystemByAStepOfAMove() {
        String steps = "## Steps\n\n1. Stop the writers\n2. Restore the dump into the new database\n";
        assertEquals(
                1,
                Read.document("# Ledger move to the new pier\n\n" + steps)
                        .plan()
                        .migrations()
                        .size());
        assertEquals(
                0,
                Read.document("# Ledger runbook\n\n" + steps)
                        .plan()
                        .migrations()
                        .size());
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
        assertEquals(List.of(0, 1), migrated(command("alembic upgrade head\nsupabase db push")));
    }

    @Test
    void whatIsTickedOffBelowTheCommandOnlyLooksAtIt() {
        String fence = "# Rollout\n\n## Step 2: the schema\n\n```bash\nalembic upgrade head\n```\n\n";
        assertEquals(1, migrations(fence + "- [ ] Migrations applied without errors\n- [ ] All tables migrated\n"));
        assertEquals(2, migrations(fence + "- [ ] Apply the migrations of the tide service too\n"));
    }

    private static int migrations(String text) {
        return Read.document(text).plan().migrations().size();
    }

    private static List<Integer> migrated(Block.Command command) {
        return new MigrationCommands(WORDS).lines(command, false);
    }

    private static Block.Command command(String text) {
        return new Block.Command("bash", text);
    }
}
