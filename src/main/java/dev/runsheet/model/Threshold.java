package dev.runsheet.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A limit on a measured quantity, or on a state.
 *
 * <p>{@code P95 latency > 600ms for 5 minutes} under a rollback trigger has the metric {@code latency}, the statistic
 * {@code p95}, the operator {@link Operator#MORE}, one value, a window of five minutes, fires, and is a
 * {@link Severity#ROLLBACK}.
 *
 * @param text as written, plain: from the metric to the end of the window where they stand together
 * @param metric what is measured, as written but without statistic; empty when the text does not say
 * @param statistic normalised: {@code p95}, {@code avg}, {@code max}
 * @param operator how the measure is compared with the value
 * @param values one; two for {@link Operator#BETWEEN}; none for a state
 * @param state the state compared with: {@code healthy}
 * @param window how long or how often it must hold
 * @param sense whether it must hold or acts when it holds
 * @param severity what follows from it
 * @param subject what it is limited to: {@code basic endpoints}
 */
public record Threshold(
        String text,
        String metric,
        Optional<String> statistic,
        Operator operator,
        List<Quantity> values,
        Optional<String> state,
        Optional<Window> window,
        Sense sense,
        Severity severity,
        Optional<String> subject) {

    public Threshold {
        values = List.copyOf(values);
        int needed = state.isPresent() ? 0 : operator == Operator.BETWEEN ? 2 : 1;
        if (values.size() != needed) {
            throw new IllegalArgumentException("\"" + text + "\" needs " + needed + " values and has " + values.size());
        }
    }

    /** The same limit, on {@code name} and written as {@code words}. */
    public Threshold of(String name, String words) {
        return new Threshold(words, name, statistic, operator, values, state, window, sense, severity, subject);
    }

    /** The same limit, of which {@code other} follows. */
    public Threshold with(Severity other) {
        Sense its = other == Severity.TARGET || other == Severity.OTHER ? sense : Sense.FIRE;
        return new Threshold(text, metric, statistic, operator, values, state, window, its, other, subject);
    }

    /** The same limit, compared in another way. */
    public Threshold with(Operator other) {
        return new Threshold(text, metric, statistic, other, values, state, window, sense, severity, subject);
    }

    /** The same limit with values in another unit. */
    public Threshold with(List<Quantity> others) {
        return new Threshold(text, metric, statistic, operator, others, state, window, sense, severity, subject);
    }

    /** The same limit, which has to hold for {@code time}. */
    public Threshold lasting(Window time) {
        return new Threshold(
                text, metric, statistic, operator, values, state, Optional.of(time), sense, severity, subject);
    }

    /** How a measure is compared. */
    public enum Operator {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        AT_LEAST(">="),
        MORE(">"),
        BETWEEN("between");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** As written in YAML: {@code <=}, {@code between}. */
        public String symbol() {
            return symbol;
        }
    }

    /** Whether the limit must hold or acts when it holds. */
    public enum Sense {
        REQUIRE,
        FIRE;

        /** The name in YAML, e.g. {@code fire}. */
        public String label() {
            return Labels.of(this);
        }
    }

    /** What follows from a limit. */
    public enum Severity {
        TARGET,
        WARNING,
        ALERT,
        ROLLBACK,
        OTHER;

        /** The name in YAML, e.g. {@code rollback}. */
        public String label() {
            return Labels.of(this);
        }
    }

    /**
     * How long or how often the comparison must hold.
     *
     * @param text as written: {@code for 5 minutes}, {@code 3 consecutive checks}
     * @param length empty when it counts times instead of time
     */
    public record Window(String text, Optional<Duration> length) {}
}
