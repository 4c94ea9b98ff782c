package dev.runsheet.report;

import dev.runsheet.gate.Reason;
import dev.runsheet.gate.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A verdict as a comment on an issue, in Markdown. It begins with the verdict, which is underlined to be a heading. Nothing
 * in a copy can end a table, mention a person or link anywhere.
 */
final class JudgementMarkdown implements JudgementForm {
    /** GitHub takes 65,536 characters in a comment. */
    static final int COMMENT = 60_000;

    private static final String HEADER =
            "| Verdict | Reason | What | Copy | Checklist |\n| --- | --- | --- | ---: | ---: |\n";

    private final int room;

    JudgementMarkdown(int room) {
        this.room = room;
    }

    @Override
    public void write(Judgement judgement, Appendable out) throws IOException {
        Verdict verdict = judgement.decision().verdict();
        StringBuilder text = new StringBuilder(verdict.label())
                .append("\n---\n\n")
                .append(MarkdownText.of(judgement.subject()))
                .append(": ")
                .append(judgement.sentence())
                .append(".\n");
        if (verdict == Verdict.ROLL_BACK) {
            rollback(judgement, text);
        }
        int left = 0;
        for (Verdict each : List.of(Verdict.ROLL_BACK, Verdict.NO_GO, Verdict.INCOMPLETE)) {
            left += table(judgement, each, text);
        }
        int remarks = judgement.of(Verdict.GO).size();
        if (remarks > 0) {
            text.append("\n<details><summary>")
                    .append(Tally.some(remarks, "remark"))
                    .append("</summary>\n");
            left += table(judgement, Verdict.GO, text);
            text.append("\n</details>\n");
        }
        if (left > 0) {
            text.append("\n").append(left).append(" more: there is no room left.\n");
        }
        out.append(text);
    }

    /** The steps stand in fences, so that nothing in them is rendered or mentions anybody. */
    private void rollback(Judgement judgement, StringBuilder text) {
        List<RollbackText.Step> steps = RollbackText.steps(judgement);
        text.append(
                steps.isEmpty() ? "\nThe checklist has no steps to go back by.\n" : "\n**Go back by these steps**\n");
        String section = "";
        StringBuilder lines = new StringBuilder();
        for (RollbackText.Step step : steps) {
            if (!step.section().equals(section)) {
                fence(section, lines, text);
                section = step.section();
                lines.setLength(0);
            }
            step.text().lines().forEach(line -> lines.append(Visible.of(line)).append('\n'));
        }
        fence(section, lines, text);
    }

    private void fence(String title, CharSequence lines, StringBuilder text) {
        if (lines.length() == 0) {
            return;
        }
        String fence = "```";
        while (lines.toString().contains(fence)) {
            fence += "`";
        }
        boolean fits = text.length() + lines.length() < room / 2;
        text.append(title.isEmpty() ? "" : "\n" + MarkdownText.of(title) + "\n")
                .append(fits ? "\n" + fence + "text\n" + lines + fence + "\n" : "\nToo long to be shown here.\n");
    }

    /** Writes a table and returns how many rows had no room. */
    private int table(Judgement judgement, Verdict verdict, StringBuilder text) {
        List<Reason> reasons = judgement.of(verdict);
        for (int i = 0; i < reasons.size(); i++) {
            String row = (i == 0 ? "\n" + HEADER : "") + row(judgement, reasons.get(i));
            if (text.length() + row.length() > room) {
                return reasons.size() - i;
            }
            text.append(row);
        }
        return 0;
    }

    private static String row(Judgement judgement, Reason reason) {
        Verdict best = reason.kind().best();
        return "| " + (best == Verdict.GO ? "" : best.label()) + " | "
                + reason.kind().label() + " | "
                + MarkdownText.of(reason.sentence()) + " | " + line(judgement.inCopy(reason)) + " | "
                + line(judgement.inChecklist(reason)) + " |\n";
    }

    private static String line(Optional<Judgement.Line> line) {
        return line.map(found -> String.valueOf(found.at().start().line())).orElse("");
    }
}
