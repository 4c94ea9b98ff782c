package dev.runsheet.picture;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in time that a title names, counted from the moment the change begins: {@code T-24h} is a day before it,
 * {@code Day 2} the second day, {@code Hours 2-6} what lies between.
 *
 * @param from negative for before
 * @param to the same for a moment
 * @param lasting whether what it is said of lasts from the one to the other; what happens on a day need not take all of it
 */
record Slot(Duration from, Duration to, boolean lasting) {
    private static final String UNIT =
            "(min\\w*|h|hrs?|hours?|horas?|heures?|stunden?|or[ae]|d|days?|tage?|jours?|d[ií]as?|giorn[oi]"
                    + "|w|weeks?|semanas?|semaines?|settiman[ae]|wochen?|months?)";

    private static final String NUMBER = "(\\d{1,4})";
    private static final String UP_TO = "(?:\\s*[-\u2013\u2014]\\s*" + NUMBER + ")?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern COUNTED = Pattern.compile("^" + UNIT + "\\s+" + NUMBER + UP_TO + "$", FLAGS);
    private static final Pattern FIRST = Pattern.compile(
            "^(?:first|the first|prim\\w+|premi\\w+|ersten?)\\s+" + NUMBER + "\\s*" + UNIT + "$", FLAGS);
    private static final Pattern FROM_START =
            Pattern.compile("^([TDJ])\\s*([-+\u2212\u2013])\\s*" + NUMBER + "\\s*" + UNIT + "?$", FLAGS);
    private static final Pattern BEFORE = Pattern.compile(
            "^~?" + NUMBER + UP_TO + "\\s*" + UNIT + "\\s+(?:before|prior|antes|avant|prima|vor)\\b.*", FLAGS);
    private static final Pattern AFTER = Pattern.compile(
            "^~?" + NUMBER + UP_TO + "\\s*" + UNIT + "[\\s-]+(?:post|after|despu\u00e9s|apr\u00e8s|dopo|nach)\\b.*",
            FLAGS);

    /** The place that {@code window} names; empty where it does not say when that is. */
    static Optional<Slot> of(String window) {
        String text = window.strip();
        return counted(text)
                .or(() ->
                        match(FIRST, text).map(m -> new Slot(Duration.ZERO, times(m.group(1), unit(m.group(2))), true)))
                .or(() -> match(FROM_START, text).flatMap(Slot::fromStart))
                .or(() -> match(BEFORE, text).map(m -> before(m)))
                .or(() -> match(AFTER, text).map(m -> after(m)));
    }

    private static Optional<Slot> counted(String text) {
        return match(COUNTED, text).map(m -> {
            Duration unit = unit(m.group(1));
            int first = Integer.parseInt(m.group(2));
            int last = m.group(3) == null ? first : Math.max(first, Integer.parseInt(m.group(3)));
            // "Hours 2-6" are from the second to the sixth; days and weeks are counted from 1 and last to their end.
            boolean hours = unit.compareTo(Duration.ofDays(1)) < 0 && last > first;
            return new Slot(
                    unit.multipliedBy(hours ? first : first - 1L),
                    unit.multipliedBy(last),
                    unit.compareTo(Duration.ofHours(1)) <= 0);
        });
    }

    private static Optional<Slot> fromStart(Matcher m) {
        boolean days = !m.group(1).equalsIgnoreCase("T");
        if (m.group(4) == null && !days) {
            return Optional.empty();
        }
        Duration length = times(m.group(3), m.group(4) == null ? Duration.ofDays(1) : unit(m.group(4)));
        Duration moment = m.group(2).equals("+") ? length : length.negated();
        return Optional.of(new Slot(moment, moment, false));
    }

    private static Slot before(Matcher m) {
        Duration near = times(m.group(1), unit(m.group(3))).negated();
        Duration far =
                m.group(2) == null ? near : times(m.group(2), unit(m.group(3))).negated();
        return far.compareTo(near) < 0 ? new Slot(far, near, false) : new Slot(near, far, false);
    }

    private static Slot after(Matcher m) {
        Duration near = times(m.group(1), unit(m.group(3)));
        Duration far = m.group(2) == null ? near : times(m.group(2), unit(m.group(3)));
        return new Slot(near, far.compareTo(near) < 0 ? near : far, far.compareTo(near) > 0);
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static Duration times(String number, Duration unit) {
        return unit.multipliedBy(Integer.parseInt(number));
    }

    private static Duration unit(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        if (word.startsWith("min")) {
            return Duration.ofMinutes(1);
        } else if (word.startsWith("month")) {
            return Duration.ofDays(30);
        } else if (word.startsWith("w") || word.startsWith("se")) {
            return Duration.ofDays(7);
        } else if (word.startsWith("h") || word.startsWith("or") || word.startsWith("st")) {
            return Duration.ofHours(1);
        }
        return Duration.ofDays(1);
    }

    Duration length() {
        return to.minus(from);
    }
}
