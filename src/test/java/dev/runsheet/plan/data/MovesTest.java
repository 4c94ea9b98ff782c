package dev.runsheet.plan.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What brings data over in a move, and what only stands beside that. */
class MovesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Restore onto prod RDS",
                "Sync uploads from the old host to the new bucket",
                "Copy the directory `/tides` from the old server to the new server",
                "Ran the delta load with the watermark of noon",
                "Verzeichnisse auf den neuen Server kopieren",
                "同步附件到新服务器"
            })
    void whatPutsDataOnTheNewSystemMigratesThem(String step) {
        assertEquals(1, migrations("# Move of the tide archive\n\n## Night of the move\n\n1. " + step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Move the traffic to the new server",
                "Copy the nginx configuration to the new server",
                "Check that the sync to the new bucket is complete",
                "Backfill batch size tuned",
                "Understand the migrations of this move"
            })
    void whatElseGoesThereDoesNot(String step) {
        assertEquals(0, migrations("# Move of the tide archive\n\n## Night of the move\n\n1. " + step));
    }

    @Test
    void whereMigrationsAreTheTitleTheStepMayLeaveThemOut() {
        assertEquals(
                1, migrations("# Tides 4\n\n## Database migration\n\n1. Try it on staging\n2. Apply to production"));
        assertEquals(1, migrations("# Tides 4\n\n## In production\n\n- [ ] Update of the database schema"));
    }

    @Test
    void dataLikeThoseOfProductionAreNoProduction() {
        assertEquals(0, migrations("# Tides 4\n\n- [ ] Run migrations in staging with production-like data"));
        assertEquals(1, migrations("# Tides 4\n\n- [ ] Run migrations in staging and production"));
    }

    private static int migrations(String text) {
        return Read.document(text).plan().migrations().size();
    }
}
