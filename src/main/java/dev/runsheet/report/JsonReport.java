package dev.runsheet.report;

import dev.runsheet.json.Json;
import dev.runsheet.lint.Finding;
import dev.runsheet.source.Edit;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.Position;
import dev.runsheet.source.SourceFile;
import java.io.IOException;
import java.util.List;

/**
 * Findings for programs: {@code {"version":1,"findings":[…],"summary":{…}}}, as {@code schema/findings.schema.json}
 * describes them. Lines and columns count from 1, an end is behind the last character, columns are UTF-16 units. Infos
 * are always there.
 */
final class JsonReport implements Report {
    private static final int VERSION = 1;

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        Json findings = Json.array(files.stream()
                .flatMap(checked -> checked.findings().stream().map(finding -> finding(checked.file(), finding))));
        Tally tally = Tally.of(files);
        Json summary = Json.object()
                .put("files", tally.files())
                .put("errors", tally.errors())
                .put("warnings", tally.warnings())
                .put("infos", tally.infos())
                .put("rules", rules(files))
                .build();
        out.append(Json.object()
                .put("version", VERSION)
                .put("findings", findings)
                .put("summary", summary)
                .build()
                .pretty());
    }

    /** How many findings each rule has, the worst first. */
    private static Json rules(List<Checked> files) {
        Json.Builder rules = Json.object();
        RuleCount.of(files, Look.PLAIN.withInfos())
                .forEach(count -> rules.put(count.rule().code(), count.findings()));
        return rules.build();
    }

    private static Json finding(SourceFile file, Finding finding) {
        return place(
                        Json.object().put("file", finding.at().file()),
                        finding.at().start(),
                        finding.at().end())
                .put("rule", finding.rule().code())
                .put("name", finding.rule().name())
                .put("severity", finding.severity().label())
                .put("message", finding.message())
                .put("help", finding.help())
                .put("fingerprint", finding.fingerprint())
                .put("related", Json.array(finding.related().stream().map(JsonReport::related)))
                .put("fixes", Json.array(finding.repairs().stream().map(repair -> repair(file.lines(), repair))))
                .build();
    }

    private static Json related(Finding.Related related) {
        Finding.Location at = related.at();
        return place(Json.object().put("file", at.file()), at.start(), at.end())
                .put("message", related.message())
                .build();
    }

    private static Json repair(LineMap lines, Finding.Repair repair) {
        return Json.object()
                .put("title", repair.title())
                .put("safe", repair.safe())
                .put("edits", Json.array(repair.edits().stream().map(edit -> edit(lines, edit))))
                .build();
    }

    private static Json edit(LineMap lines, Edit edit) {
        return place(
                        Json.object(),
                        lines.position(edit.span().start()),
                        lines.position(edit.span().end()))
                .put("replacement", edit.replacement())
                .build();
    }

    private static Json.Builder place(Json.Builder object, Position start, Position end) {
        return object.put("line", start.line())
                .put("column", start.column())
                .put("endLine", end.line())
                .put("endColumn", end.column());
    }
}
