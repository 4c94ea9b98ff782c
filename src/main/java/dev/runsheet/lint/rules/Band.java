package dev.runsheet.lint.rules;

import dev.runsheet.model.At;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Units;
import dev.runsheet.plan.Measures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * The values that a named band of a metric holds.
 *
 * @param limit where it is stated
 * @param name green, critical
 * @param low empty for no lower end
 * @param high empty for no upper end
 * @param step the last digit written: from 0.9 to 1.0 there is no gap
 */
record Band(At<Threshold> limit, String name, Optional<BigDecimal> low, Optional<BigDecimal> high, BigDecimal step) {

    /** From the lowest values to the highest. */
    static final Comparator<Band> BY_VALUE = Comparator.comparing(
            band -> band.low,
            Comparator.comparing((Optional<BigDecimal> low) -> low.isPresent())
                    .thenComparing(low -> low.orElse(BigDecimal.ZERO)));

    static Optional<Band> of(At<Threshold> limit, String name) {
        Quantity first = limit.value().values().get(0);
        BigDecimal step = Units.base(new Quantity(first.text(), first.value().ulp(), first.unit(), first.per()))
                .value();
        Optional<BigDecimal> value = Optional.of(Measures.value(limit.value()));
        return switch (limit.value().operator()) {
            case LESS, AT_MOST -> Optional.of(new Band(limit, name, Optional.empty(), value, step));
            case MORE, AT_LEAST -> Optional.of(new Band(limit, name, value, Optional.empty(), step));
            case BETWEEN ->
                Optional.of(new Band(
                        limit,
                        name,
                        value,
                        Optional.of(Units.base(limit.value().values().get(1)).value()),
                        step));
            case EQUAL -> Optional.empty();
        };
    }

    boolean isRange() {
        return low.isPresent() && high.isPresent();
    }

    /** Whether values stand between this and {@code above} that are in neither. */
    boolean leaves(Band above) {
        return high.isPresent()
                && above.low.isPresent()
                && above.low.get().subtract(high.get()).compareTo(step.min(above.step)) > 0;
    }

    /** Whether values are in this and in {@code above}. */
    boolean overlaps(Band above) {
        return above.low.isEmpty()
                ? low.isEmpty()
                : high.isEmpty() || high.get().compareTo(above.low.get()) > 0;
    }
}
