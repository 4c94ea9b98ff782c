package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings for people.
 *
 * <pre>{@code
 * deploy.md:12:14 warning CO02 placeholder-contact: "[Name]" is nobody to call
 *    12 | - **Primary**: [Name]
 *       |                ^^^^^^
 *       = write the name and a way to reach it
 * }</pre>
 *
 * <p>Where there is more than one, the last lines count them by rule.
 */
final class TextReport implements Report {
    private static final int PLACES_SHOWN = 5;
    private static final int SEVERITY_WIDTH = 8;

    private final Look look;
    private final Paint paint;

    TextReport(Look look) {
        this.look = look;
        this.paint = new Paint(look.color());
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        for (Checked checked : files) {
            for (Finding finding : checked.findings()) {
                if (look.shows(finding.severity())) {
                    write(checked, finding, out);
                }
            }
        }
        List<RuleCount> counts = RuleCount.of(files, look);
        if (counts.size() > 1 || counts.stream().anyMatch(count -> count.findings() > 1)) {
            for (RuleCount count : counts) {
                out.append(byRule(count)).append('\n');
            }
        }
        out.append(Tally.of(files).sentence(look));
        out.append('\n');
    }

    private void write(Checked checked, Finding finding, Appendable out) throws IOException {
        Finding.Location at = finding.at();
        out.append(paint.strong(Visible.of(at.file()) + ":" + at.start()))
                .append(' ')
                .append(paint.severity(finding.severity()))
                .append(' ')
                .append(finding.rule().code())
                .append(' ')
                .append(finding.rule().name())
                .append(": ")
                .append(Visible.of(finding.message()))
                .append('\n');
        Excerpt excerpt = Excerpt.of(checked.file(), at);
        String number = Integer.toString(at.start().line());
        String margin = " ".repeat(Math.max(5, number.length()));
        if (!excerpt.text().isBlank()) {
            String padded = margin.substring(number.length()) + number;
            out.append(paint.faint(padded + " | ")).append(excerpt.text()).append('\n');
            out.append(paint.faint(margin + " | ")).append(excerpt.underline()).append('\n');
        }
        out.append(paint.faint(margin + " = "))
                .append(Visible.of(finding.help()))
                .append('\n');
        for (String line : related(finding)) {
            out.append(paint.faint(margin + " + ")).append(line).append('\n');
        }
        out.append('\n');
    }

    private String byRule(RuleCount count) {
        return String.format("%5d ", count.findings()) + paint.severity(count.severity())
                + " ".repeat(SEVERITY_WIDTH - count.severity().label().length())
                + count.rule().code() + " " + count.rule().name();
    }

    /** One line for each reason, with the places it holds for. */
    private static List<String> related(Finding finding) {
        Map<String, List<String>> byMessage = new LinkedHashMap<>();
        for (Finding.Related related : finding.related()) {
            Finding.Location at = related.at();
            String file = at.file().equals(finding.at().file()) ? "" : Visible.of(at.file()) + ":";
            byMessage
                    .computeIfAbsent(related.message(), message -> new ArrayList<>())
                    .add(file + at.start());
        }
        return byMessage.entrySet().stream()
                .map(entry -> places(entry.getValue()) + " " + Visible.of(entry.getKey()))
                .toList();
    }

    private static String places(List<String> places) {
        String shown = places.stream().limit(PLACES_SHOWN).collect(Collectors.joining(", "));
        int more = places.size() - PLACES_SHOWN;
        return more > 0 ? shown + " and " + more + " more:" : shown + ":";
    }
}
