package dev.runsheet.report;

import dev.runsheet.compare.Change;
import dev.runsheet.compare.Weight;
import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.model.Pointer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A difference as a comment on a pull request, in Markdown. What changes no safeguard is folded. Nothing in a checklist
 * can end a table, mention a person or link anywhere.
 */
final class DifferenceMarkdown implements DifferenceForm {
    /** GitHub takes 65,536 characters in a comment. */
    private static final int ROOM = 60_000;

    @Override
    public void write(Difference difference, Appendable out) throws IOException {
        StringBuilder text = new StringBuilder("### ")
                .append(MarkdownText.of(difference.now().source().path()))
                .append("\n\n")
                .append(difference.isNone() ? "Nothing changed in meaning" : difference.sentence())
                .append(" since ")
                .append(MarkdownText.of(difference.old().source().path()))
                .append(".\n");
        int left = table(difference, Weight.LOOSENED, text);
        left += table(difference, Weight.TIGHTENED, text);
        left += findings("New findings", difference.fresh(), text);
        left += findings("Findings gone", difference.gone(), text);
        if (difference.count(Weight.CHANGED) > 0) {
            text.append("\n<details><summary>")
                    .append(difference.count(Weight.CHANGED))
                    .append(" changed</summary>\n");
            left += table(difference, Weight.CHANGED, text);
            text.append("\n</details>\n");
        }
        if (left > 0) {
            text.append("\n").append(left).append(" more: there is no room left in a comment.\n");
        }
        out.append(text);
    }

    /** Writes a table and returns how many rows had no room. */
    private static int table(Difference difference, Weight weight, StringBuilder text) {
        List<String> rows = new ArrayList<>();
        for (Change change : difference.of(weight)) {
            rows.add("| " + change.kind().label() + " | " + MarkdownText.of(change.message()) + " | "
                    + line(difference.old(), change.before()) + " | " + line(difference.now(), change.after())
                    + " |\n");
        }
        String title =
                Character.toUpperCase(weight.label().charAt(0)) + weight.label().substring(1);
        return rows(title, "| Kind | What | Old line | New line |\n| --- | --- | ---: | ---: |\n", rows, text);
    }

    private static int findings(String title, List<Finding> findings, StringBuilder text) {
        List<String> rows = findings.stream()
                .map(finding -> "| " + finding.severity().label() + " | "
                        + finding.at().start().line() + " | "
                        + finding.rule().code() + " " + finding.rule().name() + " | "
                        + MarkdownText.of(finding.message()) + " |\n")
                .toList();
        return rows(title, "| Severity | Line | Rule | Finding |\n| --- | ---: | --- | --- |\n", rows, text);
    }

    private static int rows(String title, String header, List<String> rows, StringBuilder text) {
        if (rows.isEmpty()) {
            return 0;
        }
        text.append("\n**").append(title).append("**\n\n").append(header);
        for (int i = 0; i < rows.size(); i++) {
            if (text.length() + rows.get(i).length() > ROOM) {
                return rows.size() - i;
            }
            text.append(rows.get(i));
        }
        return 0;
    }

    private static String line(Document version, Optional<Pointer> part) {
        return part.map(at -> String.valueOf(Difference.at(version, at).start().line()))
                .orElse("");
    }
}
