package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The summary of a step in Markdown: how many findings there are, of which rules, and each of them, worst first. */
final class StepSummary implements Report {
    /** What is kept free for the line that counts the findings left out. */
    private static final int LAST_LINE = 100;

    private final Look look;
    private final Origin.Paths paths;
    private final Optional<String> source;
    private final int room;

    StepSummary(Look look, Origin.Paths paths, Optional<String> source, int room) {
        this.look = look;
        this.paths = paths;
        this.source = source;
        this.room = room;
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        StringBuilder head = new StringBuilder("# Runsheet\n\n")
                .append(Tally.of(files).sentence(look))
                .append('\n');
        List<RuleCount> counts = RuleCount.of(files, look);
        if (!counts.isEmpty()) {
            head.append("\n| Findings | Files | Severity | Rule | Finds |\n| ---: | ---: | --- | --- | --- |\n");
            counts.forEach(count -> head.append(row(count)));
            head.append("\n| Severity | Where | Rule | Finding |\n| --- | --- | --- | --- |\n");
        }
        out.append(head);
        int left = room - bytes(head) - LAST_LINE;
        List<Finding> findings = files.stream()
                .flatMap(checked -> checked.findings().stream())
                .filter(finding -> look.shows(finding.severity()))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        for (int i = 0; i < findings.size(); i++) {
            String row = row(findings.get(i));
            left -= bytes(row);
            if (left < 0) {
                out.append("\n" + Tally.some(findings.size() - i, "finding") + " more: there is no room left.\n");
                return;
            }
            out.append(row);
        }
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String row(RuleCount count) {
        return "| " + count.findings() + " | " + count.files() + " | "
                + count.severity().label() + " | " + count.rule().code() + " "
                + count.rule().name() + " | " + MarkdownText.of(count.rule().summary()) + " |\n";
    }

    private String row(Finding finding) {
        String path = paths.top().apply(finding.at().file());
        int line = finding.at().start().line();
        String place = MarkdownText.of(path) + ":" + line;
        String linked = source.filter(base -> FileUri.isRelative(path) && !path.startsWith("../"))
                .map(base -> "[" + place + "](" + base + FileUri.of(path) + "#L" + line + ")")
                .orElse(place);
        return "| " + finding.severity().label() + " | " + linked + " | "
                + finding.rule().code() + " " + finding.rule().name() + " | "
                + MarkdownText.of(finding.message()) + "; *" + MarkdownText.of(finding.help()) + "* |\n";
    }
}
