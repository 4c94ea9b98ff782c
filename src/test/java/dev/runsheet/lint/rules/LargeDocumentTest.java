package dev.runsheet.lint.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Effort;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Many faults of one sort cost in proportion to their number, not to its square. */
class LargeDocumentTest {
    private static final int LINES = Effort.of(5_000, 600);

    @TestFactory
    Stream<DynamicTest> thousandsOfFaultsAreFoundInTime() {
        return Stream.of(
                        "- [ ] Owner: ________ Works ✅",
                        "- Error rate > 1%",
                        "- Alert: error rate > %d%%",
                        "- [ ] **QA Lead**:",
                        "## Rollback (5 items)\n\n- [ ] Redeploy (5 min)",
                        "## Backout\n\n```bash\n# nothing\n```",
                        "## Check\n\n```bash\nssh <host> git revert HEAD\nrm -rf /srv/data\n```",
                        "- [ ] Index is complete",
                        "- [ ] See [a](#gone) and docs/gone.md",
                        "- [ ] Run `git pull origin main`",
                        "- [ ] Run `rm -rf /srv/data` on `<host>`",
                        "- [ ] Monitor CPU usage, response times within SLA",
                        "- [ ] Deploy to %d%% of users",
                        "## Phase 1: Deploy to 5%\n\n- [ ] Deploy to 10% of users\n- [ ] Deploy to 20% of users",
                        "- [ ] Silence alerts until Monday, 5 November 2026",
                        "- [ ] Restore from backup, < 20/20 connections",
                        "âœ… done")
                .map(line -> DynamicTest.dynamicTest(line.lines().findFirst().orElseThrow(), () -> lint(line)));
    }

    private static void lint(String line) {
        StringBuilder text = new StringBuilder(
                "# Roll out search 3.1\n\n## Rollback triggers\n\n- Error rate > 1%\n\n## Sign-off\n\n");
        for (int i = 0; i < LINES; i++) {
            text.append(line.replace("%d%%", i + "%")).append('\n');
            if (line.startsWith("#")) {
                text.append('\n');
            }
        }
        Document document = Linted.document("large.md", text.toString().getBytes(StandardCharsets.UTF_8));
        // made here, as part of reading: the time allowed is that of the rules
        document.plan();
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertFalse(Linted.findings(document).isEmpty()));
    }
}
