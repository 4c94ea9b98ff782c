package dev.runsheet.lint.rules;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Compares values that are written in different units. */
final class Scale {
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "us",
            new BigDecimal("0.000001"),
            "ms",
            new BigDecimal("0.001"),
            "s",
            BigDecimal.ONE,
            "min",
            BigDecimal.valueOf(60),
            "h",
            BigDecimal.valueOf(3_600),
            "d",
            BigDecimal.valueOf(86_400));
    private static final Map<String, BigDecimal> BYTES = Map.of(
            "B", BigDecimal.ONE,
            "KB", BigDecimal.valueOf(1_000),
            "MB", BigDecimal.valueOf(1_000_000),
            "GB", BigDecimal.valueOf(1_000_000_000),
            "TB", BigDecimal.valueOf(1_000_000_000_000L));

    private Scale() {}

    /** Which of two values is greater, negative for the second; empty where they cannot be compared. */
    static Optional<Integer> compare(Quantity one, Quantity other) {
        if (!one.per().equals(other.per())) {
            return Optional.empty();
        }
        if (one.unit().equals(other.unit())) {
            return Optional.of(one.value().compareTo(other.value()));
        }
        return compare(one, other, SECONDS).or(() -> compare(one, other, BYTES));
    }

    private static Optional<Integer> compare(Quantity one, Quantity other, Map<String, BigDecimal> scale) {
        BigDecimal left = scale.get(one.unit());
        BigDecimal right = scale.get(other.unit());
        return left == null || right == null
                ? Optional.empty()
                : Optional.of(one.value().multiply(left).compareTo(other.value().multiply(right)));
    }

    /** Whether a limit is met by what lies above its one value (1) or below it (-1); empty for any other limit. */
    static Optional<Integer> direction(Threshold limit) {
        if (limit.values().size() != 1) {
            return Optional.empty();
        }
        return switch (limit.operator()) {
            case MORE, AT_LEAST -> Optional.of(1);
            case LESS, AT_MOST -> Optional.of(-1);
            case EQUAL, BETWEEN -> Optional.empty();
        };
    }
}
