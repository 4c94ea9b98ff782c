package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.plan.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a limit that includes its value in one line and leaves it out in another. */
final class MismatchedBoundary implements Rule {
    /** A boundary somebody chose, not one that "99.9%" was taken to mean. */
    private static final Pattern CHOSEN = Pattern.compile(
            "[≤≥⩽⩾]|[<>]=|=[<>]|\\b(?:at (?:least|most)|no (?:more|less|fewer) than|or (?:more|less|higher|lower))\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH11",
                "mismatched-boundary",
                Severity.INFO,
                Audience.ALL,
                "A limit is written with and without its boundary");
    }

    private record Side(BigDecimal value, int direction, Threshold.Severity severity) {}

    @Override
    public Stream<Problem> check(Subject subject) {
        Stream<At<Threshold>> limits = subject.plan().limits().stream()
                .filter(limit -> Scale.direction(limit.value()).isPresent());
        Measures measures = new Measures(subject.plan().limits(), subject.vocabulary());
        Staged staged = new Staged(subject);
        return measures.group(limits).values().stream().flatMap(group -> problems(subject, staged, group).stream());
    }

    private static List<Problem> problems(Subject subject, Staged staged, List<At<Threshold>> limits) {
        Map<Side, At<Threshold>> included = new HashMap<>();
        for (At<Threshold> limit : limits) {
            if (isIncluded(limit.value())
                    && CHOSEN.matcher(limit.value().text()).find()) {
                included.putIfAbsent(side(limit.value()), limit);
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (At<Threshold> limit : limits) {
            At<Threshold> other = isIncluded(limit.value()) ? null : included.remove(side(limit.value()));
            if (other != null && staged.together(limit, other)) {
                problems.add(problem(subject, limit, other));
            }
        }
        return problems;
    }

    private static Problem problem(Subject subject, At<Threshold> limit, At<Threshold> other) {
        String value = limit.value().values().get(0).text();
        return Problem.at(
                        Where.words(subject, limit.at(), limit.value().text()),
                        Quote.of(limit.value().text()) + " leaves " + value + " out, which "
                                + Quote.of(other.value().text()) + " includes",
                        "write \"" + other.value().operator().symbol() + " " + value + "\" in both places")
                .with(Where.words(subject, other.at(), other.value().text()), "includes " + value);
    }

    private static boolean isIncluded(Threshold limit) {
        return limit.operator() == Operator.AT_LEAST || limit.operator() == Operator.AT_MOST;
    }

    private static Side side(Threshold limit) {
        return new Side(Measures.value(limit), Scale.direction(limit).orElseThrow(), limit.severity());
    }
}
