package dev.runsheet.phrase;

import java.util.regex.Pattern;

/** Tells the letters that people write for numbers they do not know yet: {@code p99: Yms}, {@code > X req/s}, {@code $X}. */
public final class Letters {
    /** {@code Yms}, {@code Xk}. */
    private static final Pattern WITH_UNIT = Pattern.compile("[XYZN](?:ms|s|k|K|m|M|h|d|MB|GB|TB|min|mins|rps)");

    private Letters() {}

    /** Whether the token at {@code i} is a letter with its unit, or a sum of money, and all of a value. */
    public static boolean isWithUnit(Reading reading, int i) {
        Token next = reading.at(i + 1);
        boolean ends = next.text().isEmpty() || next.kind() == Token.Kind.BREAK || next.kind() == Token.Kind.SIGN;
        String raw = reading.raw(i);
        boolean alone = i == 0 || isValue(reading, i);
        if (raw.length() == 1) {
            return "XYZ".contains(raw)
                    && ((next.isSign("%")
                                    && reading.joined(i + 1)
                                    && !reading.at(i - 1).isSign("%"))
                            || (ends && isMoney(reading, i)));
        }
        return alone && ends && WITH_UNIT.matcher(raw).matches();
    }

    private static boolean isMoney(Reading reading, int i) {
        Token sign = reading.at(i - 1);
        return reading.joined(i) && (sign.isSign("$") || sign.isSign("€") || sign.isSign("£"));
    }

    /** Whether the token at {@code i} stands where a label or a comparison has its value. */
    public static boolean isValue(Reading reading, int i) {
        Token before = reading.at(i - 1);
        return before.isSign(":")
                || before.isSign(">")
                || before.isSign("<")
                || before.isSign(">=")
                || before.isSign("<=")
                || before.isSign("~");
    }
}
