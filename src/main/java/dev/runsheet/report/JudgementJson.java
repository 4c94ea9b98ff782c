package dev.runsheet.report;

import dev.runsheet.gate.Reason;
import dev.runsheet.json.Json;
import java.io.IOException;
import java.util.Optional;

/** A verdict for programs, as {@code schema/verdict.schema.json} describes it. */
final class JudgementJson implements JudgementForm {
    private static final int VERSION = 1;

    @Override
    public void write(Judgement judgement, Appendable out) throws IOException {
        Optional<String> against =
                judgement.against() ? Optional.of(judgement.checklist().source().path()) : Optional.empty();
        out.append(Json.object()
                .put("version", VERSION)
                .put("verdict", judgement.decision().verdict().label())
                .put("copies", Json.array(judgement.files().stream().map(Json::of)))
                .put("checklist", against.<Json>map(Json::of).orElse(new Json.Null()))
                .put("reach", judgement.reach().<Json>map(Json::of).orElse(new Json.Null()))
                .put(
                        "reasons",
                        Json.array(judgement.decision().reasons().stream().map(reason -> reason(judgement, reason))))
                .put(
                        "rollback",
                        Json.array(RollbackText.steps(judgement).stream().map(JudgementJson::step)))
                .build()
                .pretty());
    }

    private static Json reason(Judgement judgement, Reason reason) {
        return Json.object()
                .put("kind", reason.kind().label())
                .put("verdict", reason.kind().best().label())
                .put("message", reason.sentence())
                .put("copy", place(judgement.inCopy(reason)))
                .put("checklist", place(judgement.inChecklist(reason)))
                .build();
    }

    private static Json place(Optional<Judgement.Line> line) {
        return line.<Json>map(found -> Json.object()
                        .put("file", found.at().file())
                        .put("line", found.at().start().line())
                        .put("column", found.at().start().column())
                        .put("endLine", found.at().end().line())
                        .put("endColumn", found.at().end().column())
                        .build())
                .orElse(new Json.Null());
    }

    private static Json step(RollbackText.Step step) {
        return Json.object()
                .put("section", step.section())
                .put("line", step.line())
                .put("text", step.text())
                .build();
    }
}
