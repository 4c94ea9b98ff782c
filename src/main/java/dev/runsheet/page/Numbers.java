package dev.runsheet.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers for SVG attributes. */
final class Numbers {
    private Numbers() {}

    /** {@code 12.5%}: two decimals at most, never an exponent, the same on every machine. */
    static String percent(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + "%";
    }
}
