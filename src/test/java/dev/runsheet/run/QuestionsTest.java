package dev.runsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void eachPlaceToFillInIsAskedForByWhatIsPrintedAroundIt() {
        assertEquals(
                List.of(
                        "FACT Service",
                        "FILL Go-live date",
                        "FILL Risk: [Low/Medium/High]",
                        "FILL Error rate: ____ % (target: ≤ 0.5%)",
                        "FILL Start",
                        "FILL End"),
                asked("""
                        # Go live

                        **Service:** billing\\
                        **Go-live date:** ____________\\
                        **Risk:** [Low/Medium/High]

                        ## Measure

                        - [ ] **Error rate**: ____________ % (target: ≤ 0.5%)
                        - [ ] Start: ________ End: ________
                        """));
    }

    @Test
    void equalLabelsNameTheirSection() {
        assertEquals(
                List.of("FILL Data › Start", "FILL Pods › Start", "FILL Pods › Start (2)"),
                asked("# M\n\n## Data\n\n**Start:** ____\n\n## Pods\n\n**Start:** ____\n\ntext\n\n**Start:** ____\n"));
    }

    @Test
    void aTableOfSignOffsAsksForEachCellAndBox() {
        assertEquals(
                List.of(
                        "FILL QA lead: Name",
                        "TICK QA lead: Approved",
                        "FILL QA lead: Date",
                        "FILL Operations: Name",
                        "TICK Operations: Approved",
                        "FILL Operations: Date"),
                asked("""
                        # Deploy to production

                        ## Approvals

                        | Role | Name | Approved | Date |
                        |---|---|---|---|
                        | QA lead | ____ | ☐ | ____ |
                        | Operations | ____ | ☐ | ____ |
                        """));
    }

    @Test
    void aSignOffWithoutABoxGetsOneAndOneWithoutAPlaceForTheNameToo() {
        List<String> asked = asked("""
                # Deploy to production

                ## Sign-off

                **QA lead:** ____________

                - [ ] Engineering manager approves
                """);
        assertTrue(asked.contains("SIGN Signed: QA lead"), asked::toString);
        assertTrue(asked.contains("SIGNER Signed by, and when: Engineering manager approves"), asked::toString);
    }

    @Test
    void nobodyIsAskedToWriteAPasswordIntoAnIssue() {
        assertEquals(List.of("FILL Host"), asked("# A\n\n**Host:** ____\n\n**Password:** ____\n"));
    }

    @Test
    void labelsAreOneLineUniqueAndSayNoMoreThanTheyShow() throws IOException {
        for (Path file : RealDocuments.all().toList()) {
            Document document = Read.document(file);
            Set<String> labels = new HashSet<>();
            for (Question question : Questions.of(document.checklist(), document.plan())) {
                assertTrue(labels.add(question.label()), () -> file + ": " + question);
                assertTrue(question.label().matches("\\S(.{0,380}\\S)?"), () -> file + ": " + question);
            }
        }
    }

    private static List<String> asked(String markdown) {
        Document document = Read.document(markdown);
        return Questions.of(document.checklist(), document.plan()).stream()
                .map(question -> question.kind() + " " + question.label())
                .toList();
    }
}
