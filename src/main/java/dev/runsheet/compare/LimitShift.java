package dev.runsheet.compare;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import java.util.Locale;
import java.util.Optional;

/**
 * How a limit differs from what it was.
 *
 * @param values which way its values were changed; empty when they mean the same
 * @param window which way the time was changed that it has to last
 * @param another whether it is a limit of something else: another statistic, consequence or subject
 */
record LimitShift(Optional<Direction> values, Optional<Direction> window, boolean another) {

    static LimitShift of(Threshold old, Threshold now, Vocabulary vocabulary) {
        boolean another = !old.statistic().equals(now.statistic())
                || old.severity() != now.severity()
                || !subject(old).equals(subject(now));
        return new LimitShift(values(old, now, vocabulary), Allowance.window(old, now), another);
    }

    static Optional<String> subject(Threshold limit) {
        return limit.subject().map(text -> text.toLowerCase(Locale.ROOT));
    }

    boolean isNone() {
        return values.isEmpty() && window.isEmpty() && !another;
    }

    Change.Kind kind() {
        Direction value = values.orElse(window.orElse(Direction.UNCLEAR));
        boolean together = values.isEmpty() || window.isEmpty() || values.equals(window);
        if (another || !together || value == Direction.UNCLEAR) {
            return Change.Kind.LIMIT_REPLACED;
        }
        boolean looser = value == Direction.LOOSENED;
        if (values.isEmpty()) {
            return looser ? Change.Kind.WINDOW_LOOSENED : Change.Kind.WINDOW_TIGHTENED;
        }
        return looser ? Change.Kind.LIMIT_LOOSENED : Change.Kind.LIMIT_TIGHTENED;
    }

    private static Optional<Direction> values(Threshold old, Threshold now, Vocabulary vocabulary) {
        if (old.state().isPresent() || now.state().isPresent()) {
            boolean same = old.operator() == now.operator() && state(old).equals(state(now));
            return same ? Optional.empty() : Optional.of(Direction.UNCLEAR);
        }
        if (!Units.comparable(old.values().get(0), now.values().get(0))) {
            return Optional.of(Direction.UNCLEAR);
        }
        Optional<Direction> told =
                old.sense() == now.sense() ? Allowance.of(old).to(Allowance.of(now)) : Optional.of(Direction.UNCLEAR);
        return told.map(one -> one == Direction.UNCLEAR ? byMetric(old, now, vocabulary) : one);
    }

    private static Optional<String> state(Threshold limit) {
        return limit.state().map(state -> state.toLowerCase(Locale.ROOT));
    }

    /** Where the bounds do not tell, what is measured does: a limit of latency that is higher is looser. */
    private static Direction byMetric(Threshold old, Threshold now, Vocabulary vocabulary) {
        Metric.Better better =
                vocabulary.known(now.metric()).map(Metric::better).orElse(Metric.Better.NEITHER);
        int first = compare(now.values().get(0), old.values().get(0));
        int last = compare(
                now.values().get(now.values().size() - 1),
                old.values().get(old.values().size() - 1));
        if (better == Metric.Better.NEITHER || first * last < 0 || (first == 0 && last == 0)) {
            return Direction.UNCLEAR;
        }
        boolean higher = first > 0 || last > 0;
        return higher == (better == Metric.Better.LOWER) ? Direction.LOOSENED : Direction.TIGHTENED;
    }

    private static int compare(Quantity one, Quantity other) {
        return Units.base(one).value().compareTo(Units.base(other).value());
    }
}
