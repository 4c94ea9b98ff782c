package dev.runsheet.plan.data;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Row;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a line of a timetable has people do, where a name is enough: {@code | 02:20 | Ledger migration | 30 min |},
 * {@code - T+5 min: Ledger backup}.
 */
final class TimedSteps {
    /** {@code 02:15 –}, {@code T+15 min:}, {@code +0:10}: when, in front of what. */
    private static final Pattern WHEN = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}+]{0,4}(?:\\+?\\d{1,2}[:.h]\\d{2}\\b|[tdhj]\\s?[+-]\\s?\\d{1,4}(?:[:.]\\d{2})?)"
                    + "(?:\\s?(?:am|pm|uhr|h|m|min|mins|minutes?|minuten|hours?))?"
                    + "(?:\\s?[–—-]\\s?\\d{1,2}[:.h]\\d{2}(?:\\s?(?:am|pm|uhr|h))?)?[^\\p{L}\\p{N}]{1,6}");

    /** A cell that is nothing but a time of day, counted from the change or not. */
    private static final Pattern CLOCK =
            Pattern.compile("(?i)(?:\\+?\\d{1,2}[:.h]\\d{2}\\b.{0,12}|[tdhj]\\d?\\s?[+-]\\s?\\d{1,4}.{0,10})");

    /** At least that much of it tells a deed. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{3}|[\\x{2e80}-\\x{d7a3}]{2}");

    /** More words are a sentence, which has to say itself what is done. */
    private static final int MOST_WORDS = 6;

    /** What takes longer is a part of a project. */
    private static final Duration SHIFT = Duration.ofHours(24);

    private final Outline outline;

    TimedSteps(Outline outline) {
        this.outline = outline;
    }

    /** What {@code spot} names as done at a time, or in so many minutes or hours; empty where it is no line of a timetable. */
    Optional<String> deed(Spot spot) {
        Optional<String> named = spot.part() instanceof Row row
                ? Optional.of(row).filter(own -> isTimed(spot, own)).flatMap(own -> named(spot, own))
                : behindTime(spot);
        return named.filter(text -> text.split("\\s+", MOST_WORDS + 2).length <= MOST_WORDS);
    }

    private static boolean isTimed(Spot spot, Row row) {
        boolean brief = spot.phrases()
                .duration()
                .filter(time -> time.max().compareTo(SHIFT) < 0)
                .isPresent();
        return brief
                || (!row.cells().isEmpty()
                        && CLOCK.matcher(PlainText.of(row.cells().get(0)).text().strip())
                                .matches());
    }

    /** The cell of a row that names what is done: that under {@code Step}, else the first with words. */
    private Optional<String> named(Spot spot, Row row) {
        List<String> cells = row.cells().stream()
                .map(cell -> PlainText.of(cell).text().strip())
                .filter(text ->
                        WORDS.matcher(text).find() && !CLOCK.matcher(text).matches())
                .toList();
        return outline.deed(spot).or(() -> cells.stream().findFirst());
    }

    private static Optional<String> behindTime(Spot spot) {
        boolean line = spot.part() instanceof Item || spot.part() instanceof Block.Property;
        Matcher when = WHEN.matcher(spot.text());
        return line && when.lookingAt()
                ? Optional.of(spot.text().substring(when.end()).strip())
                : Optional.empty();
    }
}
