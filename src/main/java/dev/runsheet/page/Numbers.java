package dev.runsheet.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers in words and in SVG attributes. */
final class Numbers {
    private Numbers() {}

    /** {@code 3 stages}, {@code 1 stage}; empty for none. */
    static Optional<String> counted(long number, String noun) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + noun + (number == 1 ? "" : "s"));
    }

    /** {@code 3 more steps}; empty where there are no more than {@code shown}. */
    static Optional<String> more(long number, long shown, String noun) {
        return number <= shown ? Optional.empty() : counted(number - shown, "more " + noun);
    }

    /** {@code 12.5%}: two decimals at most, never an exponent, the same on every machine. */
    static String percent(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + "%";
    }
}
