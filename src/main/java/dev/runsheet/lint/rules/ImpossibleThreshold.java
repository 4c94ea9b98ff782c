package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Units;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a limit that can never be met, cannot be missed, or is missed only when everything is used up. */
final class ImpossibleThreshold implements Rule {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Shares of a whole: there is no more than all of it. A CPU's share adds up over its cores. */
    private static final Set<String> SHARES = Set.of(
            "availability",
            "error rate",
            "success rate",
            "pass rate",
            "delivery rate",
            "completion rate",
            "crash free rate",
            "cache hit rate",
            "coverage",
            "disk",
            "disk space");

    private static final Set<String> USED = Set.of("connections", "disk", "memory", "queue depth");

    /** A change of a share is not bounded. */
    private static final Pattern CHANGE = Pattern.compile(
            "\\b(?:increase\\w*|rise\\w*|spike\\w*|drop\\w*|decrease\\w*|change\\w*|grow\\w*|growth|baseline|compared|previous|normal|average|"
                    + "expected|times|vs|versus|over|by|relative|headroom|limit|request\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH10", "impossible-threshold", Severity.ERROR, Audience.ALL, "A limit can never or always hold");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.plan().limits().stream()
                .filter(limit -> limit.value().values().size() == 1)
                .flatMap(limit -> fault(subject, limit.value()).stream()
                        .map(fault -> Problem.at(
                                Where.words(subject, limit.at(), limit.value().text()),
                                Quote.of(limit.value().text()) + " " + fault,
                                "write a value that can be reached and missed")));
    }

    private static Optional<String> fault(Subject subject, Threshold limit) {
        Optional<Metric> metric = subject.vocabulary().known(limit.metric());
        Quantity value = Units.base(limit.values().get(0));
        int low = value.value().signum();
        if (low <= 0
                && metric.filter(known -> !known.name().equals("improvement")).isPresent()) {
            return below(limit.operator(), low);
        }
        boolean share = value.unit().equals("%")
                && value.per().isEmpty()
                && metric.filter(known ->
                                SHARES.contains(known.name()) || (isRatio(limit) && USED.contains(known.name())))
                        .isPresent()
                && !CHANGE.matcher(limit.metric() + " " + limit.subject().orElse(""))
                        .find();
        return share ? above(limit, metric.orElseThrow().name(), value.value().compareTo(ALL)) : Optional.empty();
    }

    /** Nothing that is counted or timed is less than nothing. */
    private static Optional<String> below(Operator operator, int sign) {
        return switch (operator) {
            case LESS -> Optional.of("can never hold: there is no less than nothing");
            case AT_MOST, EQUAL ->
                sign < 0 ? Optional.of("can never hold: there is no less than nothing") : Optional.empty();
            case MORE -> sign < 0 ? Optional.of("always holds: there is no less than nothing") : Optional.empty();
            case AT_LEAST -> Optional.of("always holds: there is no less than nothing");
            case BETWEEN -> Optional.empty();
        };
    }

    private static Optional<String> above(Threshold limit, String metric, int order) {
        Operator operator = limit.operator();
        if (order > 0) {
            return operator == Operator.LESS || operator == Operator.AT_MOST
                    ? Optional.of("always holds: there is no more than all of it")
                    : Optional.of("can never hold: there is no more than all of it");
        }
        if (order < 0) {
            return Optional.empty();
        }
        if (operator == Operator.MORE) {
            return Optional.of("can never hold: there is no more than all of it");
        }
        if (operator == Operator.AT_MOST && isRatio(limit)) {
            return Optional.of("always holds: there is no more than all of it");
        }
        boolean spent = (operator == Operator.LESS && limit.sense() == Sense.REQUIRE)
                || (operator == Operator.AT_LEAST && limit.sense() == Sense.FIRE);
        return spent && USED.contains(metric)
                ? Optional.of("is broken only when everything is used up")
                : Optional.empty();
    }

    /** {@code 18/20}: of a pool that is used up at 20. */
    private static boolean isRatio(Threshold limit) {
        return limit.values().get(0).unit().startsWith("/");
    }
}
