package dev.runsheet.phrase;

import dev.runsheet.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * What units are worth, so that limits written in different ones compare.
 *
 * <p>{@code Units.base} of 2 s and of 2000 ms is the same: 2000, {@code ms}.
 */
public final class Units {
    private record Worth(String base, BigDecimal factor) {}

    private static final Map<String, Worth> WORTH = Map.ofEntries(
            of("ns", "ms", "0.000001"),
            of("us", "ms", "0.001"),
            of("ms", "ms", "1"),
            of("s", "ms", "1000"),
            of("min", "ms", "60000"),
            of("h", "ms", "3600000"),
            of("d", "ms", "86400000"),
            of("week", "ms", "604800000"),
            of("month", "ms", "2592000000"),
            of("year", "ms", "31536000000"),
            of("B", "B", "1"),
            of("KB", "B", "1000"),
            of("MB", "B", "1000000"),
            of("GB", "B", "1000000000"),
            of("TB", "B", "1000000000000"),
            of("PB", "B", "1000000000000000"),
            of("KiB", "B", "1024"),
            of("MiB", "B", "1048576"),
            of("GiB", "B", "1073741824"),
            of("TiB", "B", "1099511627776"),
            of("kbit", "bit", "1000"),
            of("Mbit", "bit", "1000000"),
            of("Gbit", "bit", "1000000000"),
            of("%", "%", "1"),
            of("‰", "%", "0.1"));

    private Units() {}

    private static Map.Entry<String, Worth> of(String unit, String base, String factor) {
        return Map.entry(unit, new Worth(base, new BigDecimal(factor)));
    }

    /**
     * The quantity in the base unit of its dimension: times in {@code ms}, sizes in {@code B}, shares in {@code %} (a
     * ratio {@code 18/20} is 90 %), rates of time per second. What has no such unit comes back as it is.
     */
    public static Quantity base(Quantity quantity) {
        BigDecimal value = quantity.value();
        String unit = quantity.unit();
        Optional<String> per = quantity.per();
        if (unit.startsWith("/")) {
            BigDecimal whole = new BigDecimal(unit.substring(1));
            return whole.signum() == 0
                    ? quantity
                    : new Quantity(
                            quantity.text(),
                            value.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64),
                            "%",
                            per);
        }
        Worth worth = WORTH.get(unit);
        if (worth != null) {
            value = value.multiply(worth.factor);
            unit = worth.base;
        }
        Worth time = per.map(WORTH::get).orElse(null);
        if (time != null && time.base.equals("ms")) {
            value = value.multiply(BigDecimal.valueOf(1000)).divide(time.factor, MathContext.DECIMAL64);
            per = Optional.of("s");
        }
        return new Quantity(quantity.text(), plain(value), unit, per);
    }

    /** What one {@code unit}, normalised, is worth in the base unit of its dimension; empty for what has no size of its own. */
    public static Optional<Quantity> worth(String unit) {
        return Optional.ofNullable(WORTH.get(unit))
                .map(worth -> new Quantity(unit, worth.factor, worth.base, Optional.empty()));
    }

    /** Whether two quantities can be compared at all: their units measure the same. */
    public static boolean comparable(Quantity one, Quantity other) {
        Quantity a = base(one);
        Quantity b = base(other);
        return a.unit().equals(b.unit()) && a.per().equals(b.per());
    }

    /** Whether {@code unit}, normalised, measures time. */
    public static boolean isTime(String unit) {
        Worth worth = WORTH.get(unit);
        return worth != null && worth.base.equals("ms");
    }

    /** Whether {@code unit}, normalised, is one of those with a size of their own, not a counted noun. */
    public static boolean isMeasured(String unit) {
        return WORTH.containsKey(unit) || unit.startsWith("/");
    }

    /** Milliseconds in one {@code unit} of time. */
    public static BigDecimal milliseconds(String unit) {
        Worth worth = WORTH.get(unit);
        if (worth == null || !worth.base.equals("ms")) {
            throw new IllegalArgumentException("no unit of time: \"" + unit + "\"");
        }
        return worth.factor;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether amounts in the two units can be compared: one unit, or both of time. */
    public static boolean sameDimension(String one, String other) {
        return one.equals(other) || (isTime(one) && isTime(other));
    }

    /** {@code value} of a unit of time in another one; as it is where either is none. */
    public static BigDecimal convert(BigDecimal value, String from, String to) {
        if (from.equals(to) || !isTime(from) || !isTime(to)) {
            return value;
        }
        return value.multiply(milliseconds(from))
                .divide(milliseconds(to), MathContext.DECIMAL64)
                .stripTrailingZeros();
    }
}
