package dev.runsheet.phrase.amount;

import dev.runsheet.model.Quantity;
import dev.runsheet.phrase.Units;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A number or a range of them with its unit, as read from tokens.
 *
 * @param high the end of a range
 * @param unit normalised, {@code /20} when it counts out of twenty; empty for none
 * @param plus whether it is written {@code 50%+}
 * @param begin its first token
 * @param end the token behind it
 */
public record Amount(
        BigDecimal low,
        Optional<BigDecimal> high,
        String unit,
        Optional<String> per,
        boolean plus,
        boolean approximate,
        int begin,
        int end) {
    private static final BigDecimal LONGEST = Units.milliseconds("year").multiply(BigDecimal.valueOf(10_000));

    /** Whether it is a length of time, and no rate. */
    public boolean isTime() {
        return Units.isTime(unit) && per.isEmpty();
    }

    /** Whether it is minutes or longer: how long something takes, not what is measured. */
    public boolean isLongTime() {
        return isTime() && Units.milliseconds(unit).compareTo(Units.milliseconds("min")) >= 0;
    }

    /** Whether it is so many bytes or bits, or cores of a machine. */
    public boolean isSize() {
        return unit.endsWith("B") || unit.endsWith("bit") || unit.equals("vCPU");
    }

    /** The length of time it states, of a range the longer; empty when it is no time or longer than ten thousand years. */
    public Optional<Duration> longest() {
        return isTime() ? duration(high.orElse(low)) : Optional.empty();
    }

    /** The same, of a range the shorter. */
    public Optional<Duration> shortest() {
        return isTime() ? duration(low) : Optional.empty();
    }

    private Optional<Duration> duration(BigDecimal value) {
        BigDecimal ms = value.multiply(Units.milliseconds(unit));
        return ms.signum() < 0 || ms.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(ms.longValue()));
    }

    /** The one quantity, or of a range both, each with {@code text} as its wording. */
    public List<Quantity> quantities(String text) {
        Quantity first = new Quantity(text, low, unit, per);
        return high.map(last -> List.of(first, new Quantity(text, last, unit, per)))
                .orElse(List.of(first));
    }

    /** The same of {@code noun}, which ends before the token {@code newEnd}: {@code 5} and {@code errors}. */
    public Amount withUnit(String noun, int newEnd) {
        return new Amount(low, high, noun, per, plus, approximate, begin, newEnd);
    }

    /** The same without what it is per, which begins at {@code newEnd}. */
    Amount alone(int newEnd) {
        return new Amount(low, high, unit, Optional.empty(), plus, approximate, begin, newEnd);
    }

    /** The same for each such time: {@code 5 errors} is {@code 5 errors} per {@code min}. */
    public Amount per(String unitOfTime) {
        return new Amount(low, high, unit, Optional.of(unitOfTime), plus, approximate, begin, end);
    }

    /** The same or more, {@code 5+}, up to {@code newEnd}. */
    Amount orMore(int newEnd) {
        return new Amount(low, high, unit, per, true, approximate, begin, newEnd);
    }

    /** The range from this to {@code last}, whose unit holds for both: {@code 5 - 10 %}. */
    public Amount to(Amount last) {
        return new Amount(low, Optional.of(last.low), last.unit, last.per, last.plus, approximate, begin, last.end);
    }
}
