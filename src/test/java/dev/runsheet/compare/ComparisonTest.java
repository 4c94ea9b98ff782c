package dev.runsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

            **Service:** ledger

            ## Preparation

            - [ ] Take a backup of the ledger database
            - [ ] Dashboards open

            ## Approval

            Do not start the rollout until both have signed.

            - [ ] **Engineering lead**: ____________
            - [ ] **Operations lead**: ____________

            ## Rollout

            ### Stage 1: canary (5%)

            - [ ] Send 5% of traffic to version 3
            - [ ] Watch the error rate for 60 minutes
            - [ ] Verify that payments are booked

            ### Stage 2: 100% of traffic (2 hours)

            - [ ] Send 100% of traffic to version 3
            - [ ] Tell the help desk

            ```bash
            kubectl rollout status deployment/ledger
            ```

            ## Service levels

            - **Latency P95**: ≤ 400 ms
            - **Availability**: ≥ 99.9%

            ## Rollback triggers

            Roll back if:

            - Error rate > 1% for 5 minutes
            - Queue age > 300 s for 5 minutes
            - Any booking is lost

            ## Rollback steps

            1. Send all traffic to version 2
            2. Restart the booking workers
            3. Verify that the error rate is below 1%
            """;

    /** What is replaced, by what, and the kinds that are told of it. */
    private static final String EDITS = """
            Error rate > 1%                     | Error rate > 5%                    | limit-loosened
            Error rate > 1%                     | Error rate > 0.5%                  | limit-tightened
            Error rate > 1%                     | Error rate ≥ 1%                    | limit-tightened
            Error rate > 1%                     | The error rate > 1%                | trigger-reworded
            1% for 5 minutes                    | 1% for 30 minutes                  | window-loosened
            1% for 5 minutes                    | 1% for 60 seconds                  | window-tightened
            1% for 5 minutes                    | 5% for 1 minutes                   | limit-replaced
            Error rate > 1% for                 | Error rate > 10/min for            | limit-replaced
            ≤ 400 ms                            | ≤ 2 s                              | limit-loosened
            ≤ 400 ms                            | ≤ 0.2 s                            | limit-tightened
            ≤ 400 ms                            | 300-450 ms                         | limit-replaced
            ≤ 400 ms                            | ≤ 0.4 s                            | task-reworded
            Latency P95                         | Latency P50                        | limit-replaced
            ≥ 99.9%                             | ≥ 99%                              | limit-loosened
            ≥ 99.9%                             | ≥ 99.99%                           | limit-tightened
            - **Availability**: ≥ 99.9%\\n      | -                                  | limit-removed
            - Queue age > 300 s for 5 minutes\\n | -                                 | trigger-removed
            - Any booking is lost\\n            | -                                  | trigger-removed
            - Any booking                       | - Memory > 90%\\n- Any booking     | trigger-added
            Any booking is lost                 | Any booking was lost               | trigger-reworded
            - [ ] **Operations lead**: ____________\\n | -                           | approver-removed
            **Operations lead**: ____________   | **Operations lead**: ____________\\n- [ ] **Security officer**: ____________ | approver-added
            **Operations lead**                 | **Operations duty lead**           | task-reworded
            Do not start the rollout until both have signed. | Both may sign.        | gate-removed text-added
            (5%)                                | (25%)                              | exposure-raised
            Send 5% of traffic                  | Send 1% of traffic                 | exposure-lowered
            for 60 minutes                      | for 10 minutes                     | soak-shortened
            for 60 minutes                      | for 2 hours                        | soak-lengthened
            - [ ] Watch the error rate for 60 minutes\\n | -                         | soak-removed
            - [ ] Take a backup of the ledger database\\n | -                        | backup-removed
            - [ ] Verify that payments are booked\\n | -                             | verification-removed
            Verify that payments are booked     | Verify that payments are booked (if applicable) | task-made-optional
            2. Restart the booking workers\\n3. | 2.                                 | rollback-step-removed
            Restart the booking workers         | Restart all the booking workers    | rollback-step-reworded
            - [ ] Tell the help desk\\n         | -                                  | task-removed
            Tell the help desk                  | Tell the help desk early           | task-reworded
            - [ ] Tell the help desk            | - [ ] Tell the help desk\\n- [ ] Have a coffee | task-added
            deployment/ledger                   | deployment/books                   | command-changed
            [ ] Tell                            | [x] Tell                           | -
            lead**: ____________\\n- [ ]        | lead**: @maria 2026-11-20\\n- [ ]  | -
            # Service levels                    | # The service levels               | section-renamed
            - [ ] Dashboards open               | - [ ] Dashboards open\\n- [ ] Rollback rehearsed in staging | rehearsal-added
            (2 hours)                           | (1 hour)                           | stage-shortened
            - [ ] Send 100% of traffic to version 3\\n- [ ] Tell the help desk | - [ ] Tell the help desk\\n- [ ] Send 100% of traffic to version 3 | task-moved
            ## Service levels                   | ## Notes\\n\\nWrite them down.\\n\\n## Service levels | section-added text-added
            **Service:** ledger                 | **Service:** books                 | text-changed
            ```bash\\nkubectl rollout status deployment/ledger\\n``` | -              | command-removed
            """;

    private static List<Change> changes(String old, String now) {
        Document before = Read.document(old);
        Document after = Read.document(now);
        return Comparison.of(before.checklist(), before.plan(), after.checklist(), after.plan(), before.vocabulary());
    }

    private static String kinds(List<Change> changes) {
        return changes.stream().map(change -> change.kind().label()).collect(Collectors.joining(" "));
    }

    private static String now(String from, String to) {
        String written = from.replace("\\n", "\n");
        assertNotEquals(-1, OLD.indexOf(written), written);
        return OLD.replace(written, to.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = EDITS)
    void eachChangeIsToldAndNothingElse(String from, String to, String kinds) {
        assertEquals(kinds == null ? "" : kinds, kinds(changes(OLD, now(from, to == null ? "" : to))));
    }

    @Test
    void everyKindIsToldOfSomeEdit() {
        Set<Change.Kind> told = EnumSet.noneOf(Change.Kind.class);
        for (String edit : EDITS.lines().toList()) {
            String[] cells = edit.split("\\|", -1);
            String to = cells[1].strip();
            both(OLD, now(cells[0].strip(), to.equals("-") ? "" : to)).forEach(told::add);
        }
        both(OLD, OLD.replace("lead**: ____________", "lead**: @ann")).forEach(told::add);
        both(OLD.replace("lead**: ____________", "lead**: @ann"), OLD.replace("lead**: ____________", "lead**: @bob"))
                .forEach(told::add);
        both(OLD, taken("- [ ] Tell the help desk\n", "- [ ] Dashboards open\n"))
                .forEach(told::add);
        both(OLD, taken("- [ ] Dashboards open\n", "- [ ] **Operations lead**: ____________\n"))
                .forEach(told::add);
        both(OLD, late()).forEach(told::add);
        both(OLD, swapped("### Stage 1", "### Stage 2", "## Service")).forEach(told::add);
        both(OLD, swapped("## Service", "## Rollback triggers", "## Rollback steps"))
                .forEach(told::add);
        both(OLD, OLD.replaceFirst("(?s)### Stage 1.*?(?=### Stage 2)", "")).forEach(told::add);
        both(OLD, OLD.substring(0, OLD.indexOf("## Rollback steps"))).forEach(told::add);
        both(OLD, OLD + "\n```bash\nrm -rf /var/lib/ledger\n```\n").forEach(told::add);
        both(OLD, "---\nkind: readiness\n---\n\n" + OLD).forEach(told::add);
        String step = "- [ ] Tell the help desk\n";
        both(late(), late().replace(step, "").replace("## Service levels\n\n", "## Service levels\n\n" + step))
                .forEach(told::add);
        assertEquals(EnumSet.noneOf(Change.Kind.class), EnumSet.complementOf(EnumSet.copyOf(told)));
    }

    private static Stream<Change.Kind> both(String one, String other) {
        return Stream.concat(changes(one, other).stream(), changes(other, one).stream())
                .map(Change::kind);
    }

    /** {@code line} behind {@code after}. */
    private static String taken(String line, String after) {
        return OLD.replace(line, "").replace(after, after + line);
    }

    /** The parts that begin with the first two in the other order; the third is behind them. */
    private static String swapped(String first, String second, String end) {
        int a = OLD.indexOf(first);
        int b = OLD.indexOf(second);
        int c = OLD.indexOf(end);
        return OLD.substring(0, a) + OLD.substring(b, c) + OLD.substring(a, b) + OLD.substring(c);
    }

    private static String late() {
        return swapped("## Approval", "## Rollout", "## Service");
    }

    @Test
    void aStageComesAndGoes() {
        int first = OLD.indexOf("### Stage 1");
        int second = OLD.indexOf("### Stage 2");
        String canary = OLD.substring(first, second);
        String without = OLD.replace(canary, "");
        assertTrue(kinds(changes(OLD, without)).contains("stage-removed"), kinds(changes(OLD, without)));
        assertTrue(kinds(changes(without, OLD)).contains("stage-added"), kinds(changes(without, OLD)));
        assertEquals("stage-moved", kinds(changes(OLD, swapped("### Stage 1", "### Stage 2", "## Service"))));
    }

    @Test
    void theWayBackComesAndGoesAsAWhole() {
        int steps = OLD.indexOf("## Rollback steps");
        String without = OLD.substring(0, steps);
        assertEquals("way-back-removed", kinds(changes(OLD, without)));
        assertEquals("way-back-added", kinds(changes(without, OLD)));
    }

    @Test
    void aSignOffBehindTheExecutionIsTold() {
        String late = late();
        assertEquals("sign-off-after-execution sign-off-after-execution", kinds(changes(OLD, late)));
        assertEquals("sign-off-before-execution sign-off-before-execution", kinds(changes(late, OLD)));
    }

    @Test
    void aStepOnTheOtherSideOfAGateIsTold() {
        String early = taken("- [ ] Tell the help desk\n", "- [ ] Dashboards open\n");
        assertEquals("step-ahead-of-gate", kinds(changes(OLD, early)));
        assertEquals("check-behind-gate", kinds(changes(early, OLD)));
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
        String now =
                OLD.replace("kubectl rollout status", "# " + command + "\n" + command + "\nkubectl rollout status");
        String come = told == 1 ? "irreversible-command-added" : "command-changed";
        assertEquals(come, kinds(changes(OLD, now)));
        assertEquals(told == 1 ? "irreversible-command-removed" : "command-changed", kinds(changes(now, OLD)));
    }

    @Test
    void aDocumentThatTakesItselfForHarmlessIsTold() {
        String now = "---\nkind: readiness\n---\n\n" + OLD;
        assertTrue(kinds(changes(OLD, now)).contains("kind-unguarded"), kinds(changes(OLD, now)));
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
}
