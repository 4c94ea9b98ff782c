package dev.runsheet.compare;

import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.phrase.Units;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * The values a limit is about: those from {@code low} to {@code high}. They are allowed where the limit has to hold, and
 * make it act where it fires.
 *
 * @param low empty for no lower bound
 * @param high empty for no upper bound
 * @param lowIn whether {@code low} itself belongs to them
 * @param highIn whether {@code high} itself does
 */
record Allowance(Sense sense, Optional<BigDecimal> low, boolean lowIn, Optional<BigDecimal> high, boolean highIn) {

    static Allowance of(Threshold limit) {
        Optional<BigDecimal> first =
                Optional.of(Units.base(limit.values().get(0)).value());
        Optional<BigDecimal> none = Optional.empty();
        Sense sense = limit.sense();
        return switch (limit.operator()) {
            case LESS -> new Allowance(sense, none, false, first, false);
            case AT_MOST -> new Allowance(sense, none, false, first, true);
            case EQUAL -> new Allowance(sense, first, true, first, true);
            case AT_LEAST -> new Allowance(sense, first, true, none, false);
            case MORE -> new Allowance(sense, first, false, none, false);
            case BETWEEN ->
                new Allowance(
                        sense,
                        first,
                        true,
                        Optional.of(Units.base(limit.values().get(1)).value()),
                        true);
        };
    }

    /** Which way it goes from this to {@code other}; empty when both are about the same values. */
    Optional<Direction> to(Allowance other) {
        boolean wider = other.contains(this);
        boolean narrower = contains(other);
        if (wider && narrower) {
            return Optional.empty();
        }
        if (!wider && !narrower) {
            return Optional.of(Direction.UNCLEAR);
        }
        // what fires on fewer values acts later
        return Optional.of(wider == (sense == Sense.REQUIRE) ? Direction.LOOSENED : Direction.TIGHTENED);
    }

    private boolean contains(Allowance other) {
        int below =
                low.isEmpty() ? 1 : other.low.isEmpty() ? -1 : other.low.get().compareTo(low.get());
        int above = high.isEmpty() ? 1 : other.high.isEmpty() ? -1 : high.get().compareTo(other.high.get());
        boolean lowOk = below > 0 || (below == 0 && (lowIn || !other.lowIn));
        boolean highOk = above > 0 || (above == 0 && (highIn || !other.highIn));
        return lowOk && highOk;
    }

    /** Which way the window of a limit was changed: the longer a breach has to last, the later it acts. */
    static Optional<Direction> window(Threshold old, Threshold now) {
        Optional<Duration> one = old.window().flatMap(Threshold.Window::length);
        Optional<Duration> other = now.window().flatMap(Threshold.Window::length);
        boolean counted =
                (old.window().isPresent() && one.isEmpty()) || (now.window().isPresent() && other.isEmpty());
        if (counted) {
            return old.window().equals(now.window()) ? Optional.empty() : Optional.of(Direction.UNCLEAR);
        }
        int longer = other.orElse(Duration.ZERO).compareTo(one.orElse(Duration.ZERO));
        if (longer == 0) {
            return Optional.empty();
        }
        return Optional.of((longer > 0) == (now.sense() == Sense.FIRE) ? Direction.LOOSENED : Direction.TIGHTENED);
    }
}
