package dev.runsheet.picture;

import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A limit as it stands on a scale.
 *
 * @param at the line that states it
 * @param severity {@code target}, {@code warning}, {@code alert}, {@code rollback} or {@code limit}
 * @param from its value, or the lesser of its two, in the unit of the scale
 * @param to the same, or the greater of its two
 * @param direction 1 where it holds above its value, -1 below it, 0 for at it or between its two
 * @param words what it says: {@code > 600ms}
 * @param rest what it says besides: {@code for 5 minutes}
 */
record Limit(Pointer at, String severity, BigDecimal from, BigDecimal to, int direction, String words, String rest) {

    static Limit of(At<Threshold> limit) {
        Threshold threshold = limit.value();
        Quantity first = Units.base(threshold.values().get(0));
        List<BigDecimal> values = threshold.values().stream()
                .map(Units::base)
                .filter(value ->
                        value.unit().equals(first.unit()) && value.per().equals(first.per()))
                .map(Quantity::value)
                .sorted()
                .toList();
        return new Limit(
                limit.at(),
                severity(threshold),
                values.get(0),
                values.get(values.size() - 1),
                direction(threshold.operator()),
                words(threshold),
                threshold.window().map(Threshold.Window::text).orElse(""));
    }

    private static String severity(Threshold threshold) {
        return threshold.severity() == Threshold.Severity.OTHER
                ? "limit"
                : threshold.severity().label();
    }

    private static int direction(Threshold.Operator operator) {
        return switch (operator) {
            case MORE, AT_LEAST -> 1;
            case LESS, AT_MOST -> -1;
            case EQUAL, BETWEEN -> 0;
        };
    }

    private static String words(Threshold threshold) {
        // Where one unit stands behind both numbers, each is written as the whole: 200-300ms.
        String values =
                threshold.values().stream().map(Quantity::text).distinct().collect(Collectors.joining(" to "));
        return switch (threshold.operator()) {
            case AT_MOST -> "\u2264 " + values;
            case AT_LEAST -> "\u2265 " + values;
            case BETWEEN -> values;
            default -> threshold.operator().symbol() + " " + values;
        };
    }

    /** Whether somebody is told when it holds. */
    boolean tells() {
        return severity.equals("warning") || severity.equals("alert");
    }

    boolean isRollback() {
        return severity.equals("rollback");
    }

    /** Whether it holds only where {@code trigger}, on which one goes back, holds already. */
    boolean comesAfter(Limit trigger) {
        return direction != 0 && direction == trigger.direction && from.compareTo(trigger.from) * direction >= 0;
    }
}
