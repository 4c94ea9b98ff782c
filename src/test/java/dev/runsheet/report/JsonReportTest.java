package dev.runsheet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Severity;
import dev.runsheet.source.Edit;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void everyPartOfAFindingIsThere() throws IOException {
        SourceFile file = SourceFile.of("a.md", "one ✅\ntwo\n", "");
        Finding finding = new Finding(
                at(file, 4, 5),
                RuleInfo.of("TX04", "pre-asserted-result", Severity.WARNING, RuleInfo.Audience.ALL, "Claims"),
                Severity.WARNING,
                "says \"✅\"",
                "remove it",
                List.of(new Finding.Related(at(file, 6, 9), "as well")),
                List.of(new Finding.Repair("remove it", false, List.of(new Edit(new Span(3, 5), "")))),
                "0123456789abcdef");
        StringBuilder out = new StringBuilder();
        Reports.named("json", Look.PLAIN).orElseThrow().write(List.of(new Checked(file, List.of(finding))), out);
        assertEquals("""
                {"version":1,"findings":[{"file":"a.md","line":1,"column":5,"endLine":1,"endColumn":6,\
                "rule":"TX04","name":"pre-asserted-result","severity":"warning","message":"says \\"✅\\"",\
                "help":"remove it","fingerprint":"0123456789abcdef",\
                "related":[{"file":"a.md","line":2,"column":1,"endLine":2,"endColumn":4,"message":"as well"}],\
                "fixes":[{"title":"remove it","safe":false,\
                "edits":[{"line":1,"column":4,"endLine":1,"endColumn":6,"replacement":""}]}]}],\
                "summary":{"files":1,"errors":0,"warnings":1,"infos":0,"rules":{"TX04":1}}}""", out.toString().replaceAll("\\n\\s*", "").replaceAll("\": ", "\":"));
    }

    private static Finding.Location at(SourceFile file, int start, int end) {
        return new Finding.Location(
                file.path(),
                new Span(start, end),
                file.lines().position(start),
                file.lines().position(end));
    }
}
