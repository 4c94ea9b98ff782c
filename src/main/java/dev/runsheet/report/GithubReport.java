package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Annotations in a workflow of GitHub, which shows ten errors, ten warnings and ten notices of a step. The worst come
 * first and as annotations, the others follow as plain lines, and the last line counts them all.
 *
 * <pre>{@code
 * ::error file=checklists/deploy.md,line=1,endLine=1,col=1,endColumn=23,title=RB01 missing-rollback::…
 * }</pre>
 */
final class GithubReport implements Report {
    private static final int SHOWN = 10;

    private final Look look;
    private final Origin.Paths paths;

    GithubReport(Look look, Origin.Paths paths) {
        this.look = look;
        this.paths = paths;
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        List<Finding> findings = files.stream()
                .flatMap(checked -> checked.findings().stream())
                .filter(finding -> look.shows(finding.severity()))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        Map<Severity, Integer> seen = new EnumMap<>(Severity.class);
        int plain = 0;
        for (Finding finding : findings) {
            if (seen.merge(finding.severity(), 1, Integer::sum) <= SHOWN) {
                out.append(annotation(finding)).append('\n');
            } else {
                out.append(line(finding)).append('\n');
                plain++;
            }
        }
        out.append(Tally.of(files).sentence(look));
        if (plain > 0) {
            out.append("; " + plain + " without annotation, for GitHub shows " + SHOWN + " of a kind");
        }
        out.append('\n');
    }

    private String annotation(Finding finding) {
        Finding.Location at = finding.at();
        int line = at.start().line();
        boolean oneLine = line == at.end().line();
        String message = Visible.of(finding.message()) + "\n" + Visible.of(finding.help());
        return "::" + command(finding.severity())
                + " file=" + WorkflowCommand.property(Visible.of(paths.top().apply(at.file())))
                + ",line=" + line
                + ",endLine=" + at.end().line()
                // columns of several lines are refused
                + (oneLine
                        ? ",col=" + at.start().column() + ",endColumn="
                                + at.end().column()
                        : "")
                + ",title=" + WorkflowCommand.property(title(finding))
                + "::" + WorkflowCommand.message(message);
    }

    private String line(Finding finding) {
        String path = Visible.of(paths.top().apply(finding.at().file()));
        return WorkflowCommand.plain(path + ":" + finding.at().start() + " "
                + finding.severity().label() + " " + title(finding) + ": " + Visible.of(finding.message()));
    }

    private static String title(Finding finding) {
        return finding.rule().code() + " " + finding.rule().name();
    }

    private static String command(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.label();
    }
}
