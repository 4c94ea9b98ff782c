package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Tells from the other limits of a row which way a value without a comparison is meant: beside {@code < 200 KB} the
 * warning {@code 300 KB} holds from there on, and so does the first of a warning and an alert that rise.
 */
final class RowOrder {
    private RowOrder() {}

    /** {@code limits} of one row, those of {@code bare} values on the side that the row tells. */
    static List<Threshold> in(List<Threshold> limits, List<Threshold> bare) {
        Optional<Operator> acts = compared(limits).or(() -> rising(limits));
        return limits.stream()
                .map(limit -> acts.isPresent() && isActing(limit) && isOpen(limit) && isOf(bare, limit)
                        ? limit.with(acts.get())
                        : limit)
                .toList();
    }

    /** On which side the others act, where a target is compared. */
    private static Optional<Operator> compared(List<Threshold> limits) {
        return limits.stream()
                .filter(limit -> limit.severity() == Severity.TARGET)
                .map(Threshold::operator)
                .map(operator -> switch (operator) {
                    case LESS, AT_MOST -> Optional.of(Operator.AT_LEAST);
                    case MORE, AT_LEAST -> Optional.of(Operator.AT_MOST);
                    case EQUAL, BETWEEN -> Optional.<Operator>empty();
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A warning and an alert that rise act from there on, others down from there. */
    private static Optional<Operator> rising(List<Threshold> limits) {
        Optional<BigDecimal> warning = value(limits, Severity.WARNING);
        Optional<BigDecimal> alert = value(limits, Severity.ALERT).or(() -> value(limits, Severity.ROLLBACK));
        return warning.isEmpty() || alert.isEmpty() || warning.get().compareTo(alert.get()) == 0
                ? Optional.empty()
                : Optional.of(warning.get().compareTo(alert.get()) < 0 ? Operator.AT_LEAST : Operator.AT_MOST);
    }

    private static Optional<BigDecimal> value(List<Threshold> limits, Severity severity) {
        return limits.stream()
                .filter(limit -> limit.severity() == severity && limit.values().size() == 1)
                .map(limit -> limit.values().get(0))
                .map(Units::base)
                .map(Quantity::value)
                .findFirst();
    }

    private static boolean isActing(Threshold limit) {
        return limit.severity() == Severity.WARNING
                || limit.severity() == Severity.ALERT
                || limit.severity() == Severity.ROLLBACK;
    }

    /** Neither none nor a range says on which side. */
    private static boolean isOpen(Threshold limit) {
        return limit.values().size() == 1
                && limit.operator() != Operator.BETWEEN
                && limit.values().get(0).value().signum() != 0;
    }

    private static boolean isOf(List<Threshold> bare, Threshold limit) {
        return bare.stream().anyMatch(one -> one.equals(limit));
    }
}
