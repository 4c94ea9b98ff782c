package dev.runsheet.report;

import dev.runsheet.compare.Change;
import dev.runsheet.compare.Weight;
import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import dev.runsheet.model.Pointer;
import java.io.IOException;
import java.util.List;

/**
 * A difference for people.
 *
 * <pre>{@code
 * loosened limit-loosened: "Error rate > 1%" became "Error rate > 5%": it acts later
 *    31 - - Error rate > 1% for 5 minutes
 *    33 + - Error rate > 5% for 5 minutes
 * }</pre>
 */
final class DifferenceText implements DifferenceForm {
    private final Paint paint;

    DifferenceText(Paint paint) {
        this.paint = paint;
    }

    @Override
    public void write(Difference difference, Appendable out) throws IOException {
        String names = difference.old().source().path() + " -> "
                + difference.now().source().path();
        out.append(paint.strong(Visible.of(names))).append("\n\n");
        for (Change change : difference.changes()) {
            out.append(weight(change.weight()))
                    .append(' ')
                    .append(change.kind().label())
                    .append(": ")
                    .append(Visible.of(change.message()))
                    .append('\n');
            if (change.before().isPresent()) {
                out.append(line(difference.old(), change.before().get(), " - "));
            }
            if (change.after().isPresent()) {
                out.append(line(difference.now(), change.after().get(), " + "));
            }
            out.append('\n');
        }
        findings("new", difference.fresh(), out);
        findings("gone", difference.gone(), out);
        if (!difference.fresh().isEmpty() || !difference.gone().isEmpty()) {
            out.append('\n');
        }
        out.append(difference.sentence()).append('\n');
    }

    private String weight(Weight weight) {
        return switch (weight) {
            case LOOSENED -> paint.severity(Severity.ERROR, weight.label());
            case TIGHTENED -> paint.severity(Severity.INFO, weight.label());
            case CHANGED -> paint.strong(weight.label());
        };
    }

    private String line(Document version, Pointer part, String sign) {
        Finding.Location at = Difference.at(version, part);
        Excerpt excerpt = Excerpt.of(version.source(), at);
        return paint.faint(String.format("%5d%s", at.start().line(), sign)) + excerpt.text() + "\n";
    }

    private void findings(String what, List<Finding> findings, Appendable out) throws IOException {
        for (Finding finding : findings) {
            Finding.Location at = finding.at();
            out.append(what)
                    .append(' ')
                    .append(paint.severity(finding.severity()))
                    .append(' ')
                    .append(finding.rule().code())
                    .append(' ')
                    .append(finding.rule().name())
                    .append(", ")
                    .append(Visible.of(at.file()) + ":" + at.start())
                    .append(": ")
                    .append(Visible.of(finding.message()))
                    .append('\n');
        }
    }
}
