package dev.runsheet.plan.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data brought over and tables that get another form, by families of words; copies that are called in many ways. */
class BroughtOverTest {
    private static final String MOVE = "# Switchover from Pier to Quay\n\n## Cutover\n\n";

    private static final String RELEASE = "# Deployment of tides 4\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Load the moorings of the north",
                "- Berth fees carried over",
                "- Bring across the pilots' logbooks of ten years",
                "1. Vendor list: import by the file kit",
                "- Convert the berth numbers",
                "- Liegeplätze übernommen"
            })
    void inAMoveAnythingIsDataThatIsLoaded(String step) {
        assertEquals(1, migrations(MOVE + step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Load balancer: move to pool B",
                "- Import the certificates",
                "- Applications migrated",
                "- Upload the firmware",
                "- Berth fees are not carried over",
                "- Access transferred to the suppliers"
            })
    void butForWhatIsNone(String step) {
        assertEquals(0, migrations(MOVE + step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Import the suppliers",
                "- [ ] Suppliers imported",
                "- [ ] Load the tariffs from the old harbour system",
                "- [ ] Klantgegevens inlezen",
                "- [ ] 导入历史订单数据",
                "- Drop the legacy column",
                "- [ ] Both tide tables were split",
                "- Rename the column `pier` to `quay`",
                "- Start `BackfillTidesJob`",
                "1. Apply pending DB changes",
                "1. On first start the database is upgraded",
                "| Step | Owner |\n|---|---|\n| pg_restore into the new cluster | dba |"
            })
    void whatChangesDataOrTheirForm(String step) {
        assertEquals(1, migrations(RELEASE + step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Update the routing table",
                "- [ ] Update `src/table/index.ts`",
                "- [ ] Add the tides to the report **after** the release\n  - import tides from the library",
                "- [ ] How many tables are altered?"
            })
    void whatOnlySoundsLikeIt(String step) {
        assertEquals(0, migrations(RELEASE + step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- Secure the current database",
                "- Take one last copy of the ledger database",
                "- Copy /etc/tides to /mnt/backup",
                "- Ledger volume: snapshot by the night crew",
                "- Ledger export to `gs://kept` succeeded",
                "- [ ] mongodump ran OK",
                "- [ ] bkup ok? y/n",
                "- `cp -a /etc/tides /mnt/tides.$(date +%F)`",
                "- `influx backup /mnt/tides`",
                "| Step | Who |\n|---|---|\n| Final base backup of the old primary | dba |"
            })
    void copiesInManyWords(String step) {
        assertEquals(1, backups(RELEASE + "## Preparation\n\n" + step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] Alert for failed backups is wired up",
                "- Never take the snapshot at high tide",
                "- Where are your backups stored?",
                "- Snapshot ID: `____`",
                "- [ ] Dump auf dem neuen Server einspielen",
                "- Preserve the limits of the report",
                "- Copy the jar to the hosts"
            })
    void whatOnlySpeaksOfCopies(String step) {
        assertEquals(0, backups(RELEASE + "## Preparation\n\n" + step));
    }

    private static int migrations(String text) {
        return Read.document(text).plan().migrations().size();
    }

    private static int backups(String text) {
        return Read.document(text).plan().backups().size();
    }
}
