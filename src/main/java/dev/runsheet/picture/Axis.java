package dev.runsheet.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/**
 * Where values stand between the two ends of a scale. It begins at zero, except where the values lie so close together
 * far from it that they would stand on one spot; where they span more than two orders of magnitude, each tenfold is
 * equally long.
 */
final class Axis {
    /** Beyond this the greatest value would push the others onto one spot. */
    private static final BigDecimal SPAN = BigDecimal.valueOf(100);

    /** What is left free behind the greatest value: what holds above it has to be seen. */
    private static final double BEYOND = 0.18;

    /** Where the least value above zero stands on a scale of tenfolds: zero itself has its place before it. */
    private static final double FIRST = 0.12;

    /** Values of which the least is nearer to the greatest than this share of it have a scale of their own. */
    private static final double CLOSE = 0.2;

    private final BigDecimal unit;
    private final boolean logarithmic;
    private final double from;
    private final double to;

    private Axis(BigDecimal unit, boolean logarithmic, double from, double to) {
        this.unit = unit;
        this.logarithmic = logarithmic;
        this.from = from;
        this.to = to;
    }

    /**
     * An axis with room for {@code values}.
     *
     * @param values at least one
     * @param whole the value nothing goes beyond, such as 100 for a share; zero where there is none
     */
    static Axis of(List<BigDecimal> values, BigDecimal whole) {
        BigDecimal most = values.stream().max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal least = values.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal unit = most.abs().max(least.abs());
        if (unit.signum() == 0) {
            return new Axis(BigDecimal.ONE, false, 0, 1);
        }
        BigDecimal small = values.stream()
                .filter(value -> value.signum() > 0)
                .min(Comparator.naturalOrder())
                .orElse(unit);
        if (least.signum() >= 0 && unit.compareTo(small.multiply(SPAN)) > 0) {
            return new Axis(unit, true, tens(small, unit), 0);
        }
        double low = share(least, unit);
        double high = share(most, unit);
        boolean close = low > 0 && low < high && high - low < CLOSE * high;
        double from = close ? low - (high - low) : Math.min(0, low * (1 + BEYOND));
        double to = Math.max(0, high) + (Math.max(0, high) - from) * BEYOND;
        double end = share(whole, unit);
        return new Axis(unit, false, from, whole.signum() > 0 && high <= end ? Math.min(to, end) : to);
    }

    /** Whether it is one of tenfolds. */
    boolean isLogarithmic() {
        return logarithmic;
    }

    /** Whether it begins somewhere else than at zero. */
    boolean isBroken() {
        return !logarithmic && from > 0;
    }

    /** The place of {@code value}: 0 at the beginning, 1 at the end; never less for a greater value. */
    double at(BigDecimal value) {
        if (!logarithmic) {
            return clamp((share(value, unit) - from) / (to - from));
        }
        if (value.signum() <= 0) {
            return 0;
        }
        return clamp(FIRST + (1 - FIRST - BEYOND) * (tens(value, unit) - from) / (to - from));
    }

    private static double clamp(double place) {
        return Math.max(0, Math.min(1, place));
    }

    private static double share(BigDecimal value, BigDecimal unit) {
        return value.divide(unit, MathContext.DECIMAL64).doubleValue();
    }

    /** The decimal logarithm of {@code value} in {@code unit}, for numbers of any length. */
    private static double tens(BigDecimal value, BigDecimal unit) {
        BigDecimal ratio = value.divide(unit, MathContext.DECIMAL64);
        int order = ratio.precision() - ratio.scale();
        return order + Math.log10(ratio.movePointLeft(order).doubleValue());
    }
}
