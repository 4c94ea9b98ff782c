package dev.runsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed in meaning, and nothing else, is told of two versions. */
class ComparisonTest {
    private static final String OLD = """
            # Ledger 3 rollout

            ## Preparation

            - [ ] Snapshot of the ledger taken
            - [ ] Dashboards open

            ## Approval

            Do not start the rollout until both have signed.

            - [ ] **Engineering lead**: ____________
            - [ ] **Operations lead**: ____________

            ## Rollout

            - [ ] Send 10% of traffic to version 3
            - [ ] Send 100% of traffic to version 3

            ## Service levels

            - **Latency P95**: ≤ 400 ms
            - **Availability**: ≥ 99.9%

            ## Rollback triggers

            Roll back if:

            - Error rate > 1% for 5 minutes
            - Queue age > 300 s for 5 minutes

            ## Rollback steps

            1. Send all traffic to version 2
            """;

    private static List<Change> changes(String old, String now) {
        Document before = Read.document(old);
        Document after = Read.document(now);
        return Comparison.of(before.checklist(), before.plan(), after.checklist(), after.plan(), before.vocabulary());
    }

    private static List<Change> replaced(String from, String to) {
        assertNotEquals(-1, OLD.indexOf(from), from);
        return changes(OLD, OLD.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Error rate > 1%   | Error rate > 5%      | LOOSENED
            Error rate > 1%   | Error rate > 0.5%    | TIGHTENED
            Error rate > 1%   | Error rate ≥ 1%      | TIGHTENED
            1% for 5 minutes  | 1% for 30 minutes    | LOOSENED
            1% for 5 minutes  | 5% for 1 minutes     | ALTERED
            ≤ 400 ms          | ≤ 2 s                | LOOSENED
            ≤ 400 ms          | ≤ 0.2 s              | TIGHTENED
            ≥ 99.9%           | ≥ 99%                | LOOSENED
            ≥ 99.9%           | ≥ 99.99%             | TIGHTENED
            """)
    void aChangedLimitIsLooserOrTighter(String from, String to, Change.Direction direction) {
        List<Change.Direction> directions = replaced(from, to).stream()
                .filter(Change.ThresholdChanged.class::isInstance)
                .map(change -> ((Change.ThresholdChanged) change).direction())
                .toList();
        assertEquals(List.of(direction), directions);
    }

    @Test
    void theSameLimitInAnotherUnitIsNoChange() {
        assertEquals(List.of(), only(Change.ThresholdChanged.class, replaced("≤ 400 ms", "≤ 0.4 s")));
    }

    @Test
    void limitsAndTriggersComeAndGo() {
        List<Change> gone = replaced("- Queue age > 300 s for 5 minutes\n", "");
        assertEquals(1, only(Change.ThresholdRemoved.class, gone).size());
        assertEquals(1, only(Change.TriggerRemoved.class, gone).size());
        assertEquals(1, only(Change.ItemRemoved.class, gone).size());
        List<Change> come = replaced("- Queue age", "- Memory > 90% for 5 minutes\n- Queue age");
        assertEquals(1, only(Change.ThresholdAdded.class, come).size());
        assertEquals(1, only(Change.TriggerAdded.class, come).size());
        assertEquals(1, only(Change.ItemAdded.class, come).size());
    }

    @Test
    void approversComeAndGo() {
        Change.ApproverRemoved gone = (Change.ApproverRemoved)
                only(Change.ApproverRemoved.class, replaced("- [ ] **Operations lead**: ____________\n", ""))
                        .get(0);
        assertEquals("Operations lead", gone.old().role());
        List<Change> come = replaced(
                "- [ ] **Operations lead**: ____________\n",
                "- [ ] **Operations lead**: ____________\n- [ ] **Security officer**: ____________\n");
        assertEquals(
                "Security officer",
                ((Change.ApproverAdded) only(Change.ApproverAdded.class, come).get(0))
                        .now()
                        .role());
    }

    @Test
    void anItemIsEdited() {
        List<Change> changes = replaced("Send 10% of traffic to version 3", "Send 10% of the traffic to version 3");
        assertEquals(1, changes.size());
        assertEquals(Change.ItemEdited.class, changes.get(0).getClass());
    }

    @Test
    void anItemThatNoLongerWaitsForItsGateIsTold() {
        String now = OLD.replace("- [ ] Send 10% of traffic to version 3\n", "")
                .replace("- [ ] Dashboards open\n", "- [ ] Dashboards open\n- [ ] Send 10% of traffic to version 3\n");
        Change.ItemMoved moved = (Change.ItemMoved)
                only(Change.ItemMoved.class, changes(OLD, now)).get(0);
        assertEquals(false, moved.behind());
        assertEquals("Send 10% of traffic to version 3", moved.now().value().text());
    }

    @ParameterizedTest
    @CsvSource({
        "psql -c 'DROP TABLE ledger',1",
        "psql -c 'DELETE FROM ledger',1",
        "psql -c 'DELETE FROM ledger WHERE id = 1',0",
        "rm -rf /var/lib/ledger,1",
        "git push --force origin main,1",
        "terraform destroy,1",
        "docker compose down -v,1",
        "kubectl delete pvc ledger,1",
        "kubectl delete pod ledger-0,0",
        "terraform plan,0"
    })
    void aCommandThatCannotBeUndoneIsTold(String command, int told) {
        String now = OLD + "\n```bash\n# " + command + "\n" + command + "\n```\n";
        assertEquals(
                told,
                only(Change.IrreversibleCommandAdded.class, changes(OLD, now)).size());
        assertEquals(
                0,
                only(Change.IrreversibleCommandAdded.class, changes(now, now)).size());
    }

    @TestFactory
    Stream<DynamicTest> aVersionDoesNotDifferFromItself() {
        return RealDocuments.all()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    Document document = Read.document(file);
                    assertEquals(
                            List.of(),
                            Comparison.of(
                                    document.checklist(),
                                    document.plan(),
                                    document.checklist(),
                                    document.plan(),
                                    document.vocabulary()));
                }));
    }

    private static List<Change> only(Class<? extends Change> type, List<Change> changes) {
        return changes.stream().filter(type::isInstance).toList();
    }
}
