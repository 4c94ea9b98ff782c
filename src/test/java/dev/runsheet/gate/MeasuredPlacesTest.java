package dev.runsheet.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each limit holds for its own place. */
class MeasuredPlacesTest {

    private static List<String> reasons(String checklist, String... blanksAndValues) {
        String copy = checklist.replace("- [ ]", "- [x]");
        for (int i = 0; i < blanksAndValues.length; i += 2) {
            copy = copy.replace(blanksAndValues[i], blanksAndValues[i + 1]);
        }
        Document document = Read.document(checklist);
        Decision decision = Decision.of(
                document.checklist(), document.plan(), Read.document(copy).checklist(), document.vocabulary());
        return decision.reasons().stream()
                .map(reason -> reason.kind() + " " + reason.sentence())
                .toList();
    }

    @Test
    void ofTwoPlacesInALineEachHasTheLimitBehindIt() {
        String line = "# A\n\n## Checks\n\n- [ ] **Latency**: p50 ____ ms (< 100 ms), p99 ______ ms (< 900 ms)\n";
        assertEquals(List.of(), reasons(line, "______", "800", "____", "90"));
        assertEquals(1, reasons(line, "______", "800", "____", "110").size());
        assertEquals(1, reasons(line, "______", "901", "____", "90").size());
    }

    @Test
    void placesOfDifferentMeasuresInALineAreNotHeldAgainstEachOther() {
        String line = "# A\n\n## Checks\n\n- [ ] p95 ____ ms (target: < 200 ms), errors ______ % (target: < 1%)\n";
        assertEquals(List.of(), reasons(line, "______", "0.2", "____", "150"));
    }

    @Test
    void ofARowOnlyTheColumnOfMeasuresIsMeasured() {
        String table =
                "# A\n\n## Checks\n\n| Metric | Target | Actual | Date |\n|---|---|---|---|\n| Error rate | < 1% | | |\n";
        assertEquals(List.of(), reasons(table, "< 1% | | |", "< 1% | 0.5% | 2026-11-21 |"));
        assertEquals(
                1, reasons(table, "< 1% | | |", "< 1% | 1.5% | 2026-11-21 |").size());
    }
}
