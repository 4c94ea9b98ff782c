package dev.runsheet.report;

import dev.runsheet.compare.Change;
import dev.runsheet.compare.Weight;
import dev.runsheet.json.Json;
import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.model.Pointer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A difference for programs, as {@code schema/diff.schema.json} describes it. */
final class DifferenceJson implements DifferenceForm {
    private static final int VERSION = 1;

    @Override
    public void write(Difference difference, Appendable out) throws IOException {
        Json summary = Json.object()
                .put("loosened", difference.count(Weight.LOOSENED))
                .put("tightened", difference.count(Weight.TIGHTENED))
                .put("changed", difference.count(Weight.CHANGED))
                .put("newFindings", difference.fresh().size())
                .put("goneFindings", difference.gone().size())
                .build();
        out.append(Json.object()
                .put("version", VERSION)
                .put("old", difference.old().source().path())
                .put("new", difference.now().source().path())
                .put("changes", Json.array(difference.changes().stream().map(change -> change(difference, change))))
                .put("newFindings", findings(difference.fresh()))
                .put("goneFindings", findings(difference.gone()))
                .put("summary", summary)
                .build()
                .pretty());
    }

    private static Json change(Difference difference, Change change) {
        return Json.object()
                .put("kind", change.kind().label())
                .put("weight", change.weight().label())
                .put("message", change.message())
                .put("before", place(difference.old(), change.before()))
                .put("after", place(difference.now(), change.after()))
                .build();
    }

    private static Json place(Document version, Optional<Pointer> part) {
        return part.map(at -> place(Json.object(), Difference.at(version, at)).build())
                .orElse(new Json.Null());
    }

    private static Json.Builder place(Json.Builder object, Finding.Location at) {
        return object.put("line", at.start().line())
                .put("column", at.start().column())
                .put("endLine", at.end().line())
                .put("endColumn", at.end().column());
    }

    private static Json findings(List<Finding> findings) {
        return Json.array(findings.stream()
                .map(finding -> place(Json.object().put("file", finding.at().file()), finding.at())
                        .put("rule", finding.rule().code())
                        .put("name", finding.rule().name())
                        .put("severity", finding.severity().label())
                        .put("message", finding.message())
                        .put("help", finding.help())
                        .put("fingerprint", finding.fingerprint())
                        .build()));
    }
}
