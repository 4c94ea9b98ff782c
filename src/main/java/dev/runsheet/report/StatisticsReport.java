package dev.runsheet.report;

import java.io.IOException;
import java.util.List;

/**
 * Findings for people, counted by rule. Infos are counted too.
 *
 * <pre>{@code
 * findings  files  fixable  severity  rule
 *       12      5        0  error     RB01 missing-rollback
 * }</pre>
 */
final class StatisticsReport implements Report {
    private final Paint paint;

    StatisticsReport(Look look) {
        this.paint = new Paint(look.color());
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        List<RuleCount> counts = RuleCount.of(files, Look.PLAIN.withInfos());
        if (!counts.isEmpty()) {
            out.append(paint.strong("findings  files  fixable  severity  rule")).append('\n');
        }
        for (RuleCount count : counts) {
            String severity = count.severity().label();
            out.append(String.format("%8d  %5d  %7d  ", count.findings(), count.files(), count.fixable()))
                    .append(paint.severity(count.severity()))
                    .append(" ".repeat(10 - severity.length()))
                    .append(count.rule().code())
                    .append(' ')
                    .append(count.rule().name())
                    .append('\n');
        }
        out.append(Tally.of(files).sentence()).append('\n');
    }
}
