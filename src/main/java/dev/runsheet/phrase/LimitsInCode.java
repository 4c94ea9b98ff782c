package dev.runsheet.phrase;

import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the limits that are said in a block of code: in its comments, or in its lines where it is only text.
 *
 * <p>A value alone ({@code # Mean latency: 12 ms}) may be what somebody saw; it is a limit where the line, or what it
 * stands under, says that it is expected.
 */
public final class LimitsInCode {
    /** A comment that is longer is no name of what is measured. */
    private static final int LONGEST_NAME = 80;

    private final Vocabulary vocabulary;
    private final Thresholds thresholds;
    private final LeadWords leads;
    private final Outcomes outcomes;
    private final LimitRows rows;

    public LimitsInCode(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.thresholds = new Thresholds(vocabulary);
        this.leads = new LeadWords(vocabulary);
        this.rows = new LimitRows(vocabulary);
        this.outcomes = new Outcomes(vocabulary);
    }

    /**
     * The limits in {@code code}, in its order.
     *
     * @param lead what stands above the block
     * @param around what a limit there is that does not say so itself
     */
    public List<Threshold> in(String language, String code, String lead, Context around) {
        List<Threshold> limits = new ArrayList<>();
        String about = "";
        for (CodeText.Line line : CodeText.said(language, code)) {
            limits.addAll(line(line, line.setting().isEmpty() ? about : line.setting(), lead, around));
            about = line.setting().isEmpty() && !leads.expects(Reading.of(line.text())) ? line.text() : about;
        }
        for (TablesInCode.Line row : TablesInCode.rows(language, code)) {
            rows.in(row.columns(), row.cells(), leads.under(Reading.of(row.lead()), around)).stream()
                    .map(limit -> limit.of(limit.metric(), row.text()))
                    .forEach(limits::add);
        }
        return List.copyOf(limits);
    }

    private List<Threshold> line(CodeText.Line line, String about, String above, Context around) {
        Reading text = Reading.of(line.text());
        Reading lead = Reading.of(line.lead());
        boolean says = leads.expects(text);
        if (line.program() && !says) {
            return List.of();
        }
        boolean demands = says || leads.expects(lead) || leads.expects(Reading.of(above));
        boolean result = outcomes.in(text).isPresent();
        Context context = leads.under(lead, around);
        List<Threshold> found = limits(text, context);
        boolean nameless = found.stream().allMatch(limit -> limit.metric().isEmpty()) || startsBare(text);
        List<Threshold> limits = nameless && says ? named(line.text(), about, context) : found;
        return limits.stream()
                .filter(limit -> !limit.metric().isEmpty())
                .filter(limit -> isDemanded(limit, demands) && !(result && isStated(limit)))
                .toList();
    }

    /** Whether a comparison follows right behind the word that demands it: {@code Expected: < 0.5 (P99 below 500 ms)}. */
    private boolean startsBare(Reading text) {
        return Comparison.at(vocabulary, text, 2).filter(Comparison::plain).isPresent()
                && text.at(1).isSign(":");
    }

    /** {@code # Expected: < 0.01}: what is expected of the setting that it stands behind, or of what is said above it. */
    private List<Threshold> named(String line, String about, Context context) {
        return about.isBlank() || about.length() > LONGEST_NAME
                ? List.of()
                : limits(Reading.of(about + ": " + line), context).stream()
                        .filter(limit -> !about.contains(limit.text()))
                        .map(limit -> limit.of(limit.metric().isEmpty() ? about : limit.metric(), line))
                        .toList();
    }

    private List<Threshold> limits(Reading reading, Context context) {
        return thresholds.in(reading, context).stream().map(Found::value).toList();
    }

    private static boolean isDemanded(Threshold limit, boolean demands) {
        return demands
                || limit.values().stream().allMatch(value -> value.value().signum() == 0)
                || limit.operator() != Operator.EQUAL;
    }

    /** Whether nothing compares its value. */
    private static boolean isStated(Threshold limit) {
        return limit.text().chars().noneMatch(c -> "<>≤≥=".indexOf(c) >= 0);
    }
}
