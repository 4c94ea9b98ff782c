package dev.runsheet.picture;

import java.time.Duration;
import java.util.Optional;

/** Numbers and times in words. */
final class Wording {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Wording() {}

    /** {@code 3 scales more, not drawn}; empty for none. */
    static Optional<String> left(int number, String noun) {
        return number <= 0 ? Optional.empty() : Optional.of(counted(number, noun) + " more: too many to show here");
    }

    /** {@code 3 scales}, {@code 1 scale}. */
    static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 1 h 30 min}: the two greatest units that are needed. */
    static String time(Duration time) {
        long seconds = Math.abs(time.toSeconds());
        if (seconds == 0) {
            return "0";
        }
        String sign = time.isNegative() ? "\u2212" : "";
        if (seconds >= 2 * DAY || (seconds % DAY == 0)) {
            return sign + pair(seconds, DAY, "d", HOUR, "h");
        } else if (seconds >= HOUR) {
            return sign + pair(seconds, HOUR, "h", MINUTE, "min");
        } else if (seconds >= MINUTE) {
            return sign + pair(seconds, MINUTE, "min", 1, "s");
        }
        return sign + seconds + " s";
    }

    private static String pair(long seconds, long great, String unit, long small, String rest) {
        long left = seconds % great / small;
        return seconds / great + " " + unit + (left == 0 ? "" : " " + left + " " + rest);
    }

    /** {@code 30 min to 2 h}; one time where both are the same. */
    static String range(Duration least, Duration most) {
        return least.equals(most) ? time(least) : time(least) + " to " + time(most);
    }
}
