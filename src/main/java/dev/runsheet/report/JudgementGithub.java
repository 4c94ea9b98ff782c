package dev.runsheet.report;

import dev.runsheet.gate.Reason;
import dev.runsheet.gate.Verdict;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A verdict in the log of a workflow: the verdict, then annotations at the lines of the checklist, for the copy is seldom in
 * the repository. GitHub shows ten of a kind; the others follow as plain lines.
 */
final class JudgementGithub implements JudgementForm {
    private static final int SHOWN = 10;

    private final UnaryOperator<String> top;

    JudgementGithub(UnaryOperator<String> top) {
        this.top = top;
    }

    @Override
    public void write(Judgement judgement, Appendable out) throws IOException {
        out.append(WorkflowCommand.plain(judgement.decision().verdict().label() + " " + Visible.of(judgement.subject())
                        + ": " + judgement.sentence()))
                .append('\n');
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        for (Reason reason : judgement.decision().reasons()) {
            Verdict level = level(reason);
            boolean annotated = seen.merge(level, 1, Integer::sum) <= SHOWN;
            out.append(annotated ? annotation(judgement, reason) : line(judgement, reason))
                    .append('\n');
        }
        for (RollbackText.Step step : RollbackText.steps(judgement)) {
            for (String text : step.text().lines().toList()) {
                out.append(WorkflowCommand.plain(Visible.of(text))).append('\n');
            }
        }
    }

    /** What is shown as an error, a warning, a notice. */
    private static Verdict level(Reason reason) {
        Verdict best = reason.kind().best();
        return best == Verdict.ROLL_BACK ? Verdict.NO_GO : best;
    }

    private String annotation(Judgement judgement, Reason reason) {
        String command = switch (level(reason)) {
            case NO_GO, ROLL_BACK -> "error";
            case INCOMPLETE -> "warning";
            case GO -> "notice";
        };
        // a version in git and standard input are no files that an annotation could stand at
        Optional<Judgement.Line> at = judgement
                .inChecklist(reason)
                .filter(line ->
                        !line.at().file().equals("-") && !line.at().file().contains(":"));
        return "::" + command + " "
                + at.map(line -> "file="
                                + WorkflowCommand.property(
                                        Visible.of(top.apply(line.at().file())))
                                + ",line=" + line.at().start().line() + ",")
                        .orElse("")
                + "title=" + reason.kind().label() + "::"
                + WorkflowCommand.message(Visible.of(reason.sentence()));
    }

    private static String line(Judgement judgement, Reason reason) {
        String where = judgement
                .inChecklist(reason)
                .map(line -> Visible.of(line.at().file()) + ":" + line.at().start() + " ")
                .orElse("");
        return WorkflowCommand.plain(where + reason.kind().best().label() + " "
                + reason.kind().label() + ": " + Visible.of(reason.sentence()));
    }
}
