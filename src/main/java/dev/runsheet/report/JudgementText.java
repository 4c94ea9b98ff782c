package dev.runsheet.report;

import dev.runsheet.gate.Reason;
import dev.runsheet.gate.Verdict;
import dev.runsheet.lint.Severity;
import java.io.IOException;
import java.util.Optional;

/**
 * A verdict for people.
 *
 * <pre>{@code
 * NO-GO billing-run.md against checklists/billing.md
 *
 * billing-run.md:31:3 NO-GO target-missed: "Error rate" is 3% and has to be < 1%
 *    31 + | Error rate | < 1% | 3% |
 *    31 - | Error rate | < 1% | |
 * }</pre>
 */
final class JudgementText implements JudgementForm {
    private final Paint paint;

    JudgementText(Paint paint) {
        this.paint = paint;
    }

    @Override
    public void write(Judgement judgement, Appendable out) throws IOException {
        Verdict verdict = judgement.decision().verdict();
        out.append(paint(verdict, verdict.label()))
                .append(' ')
                .append(paint.strong(Visible.of(judgement.subject())))
                .append("\n\n");
        rollback(judgement, out);
        for (Reason reason : judgement.decision().reasons()) {
            reason(judgement, reason, out);
        }
        String sentence = judgement.sentence();
        out.append(Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1))
                .append('\n');
    }

    private void rollback(Judgement judgement, Appendable out) throws IOException {
        if (judgement.decision().verdict() != Verdict.ROLL_BACK) {
            return;
        }
        if (judgement.decision().rollback().isEmpty()) {
            out.append("The checklist has no steps to go back by.\n\n");
            return;
        }
        out.append("Go back by these steps of ")
                .append(Visible.of(judgement.checklist().source().path()))
                .append(":\n");
        String section = "";
        for (RollbackText.Step step : RollbackText.steps(judgement)) {
            if (!step.section().equals(section)) {
                section = step.section();
                out.append("\n  ").append(paint.strong(Visible.of(section))).append('\n');
            }
            int line = step.line();
            for (String text : step.text().lines().toList()) {
                String shown = text.isBlank() ? "" : "   " + Visible.of(text);
                out.append(paint.faint(String.format("%5d", line++)))
                        .append(shown)
                        .append('\n');
            }
        }
        out.append('\n');
    }

    private void reason(Judgement judgement, Reason reason, Appendable out) throws IOException {
        Verdict best = reason.kind().best();
        Optional<Judgement.Line> copy = judgement.inCopy(reason);
        Optional<Judgement.Line> checklist = judgement.inChecklist(reason);
        Optional<Judgement.Line> where = copy.or(() -> checklist);
        out.append(where.map(line -> line.at().file() + ":" + line.at().start() + " ")
                        .map(Visible::of)
                        .orElse(""))
                .append(best == Verdict.GO ? paint.faint("remark") : paint(best, best.label()))
                .append(' ')
                .append(reason.kind().label())
                .append(": ")
                .append(Visible.of(reason.sentence()))
                .append('\n');
        if (best.compareTo(Verdict.NO_GO) >= 0) {
            if (copy.isPresent()) {
                out.append(line(copy.get(), " + "));
            }
            if (checklist.isPresent()) {
                out.append(line(checklist.get(), " - "));
            }
            out.append('\n');
        }
    }

    private String line(Judgement.Line line, String sign) {
        return paint.faint(String.format("%5d%s", line.at().start().line(), sign))
                + Excerpt.of(line.file(), line.at()).text() + "\n";
    }

    private String paint(Verdict verdict, String text) {
        return switch (verdict) {
            case GO -> paint.strong(text);
            case INCOMPLETE -> paint.severity(Severity.WARNING, text);
            case NO_GO, ROLL_BACK -> paint.severity(Severity.ERROR, text);
        };
    }
}
