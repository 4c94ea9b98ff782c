package dev.runsheet.phrase.time;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells the column of a schedule that holds how long each of its steps takes, whatever it is called: by its title where
 * that is a unit, else by what stands in it, where the rows are steps at a time of day or in an order.
 *
 * <pre>{@code
 * columns.titles(List.of("At", "Min", "What"), rows);              // [At, Duration (minutes), What]
 * columns.titles(List.of("No", "Planned", "What"), rowsInMinutes); // [No, Duration, What]
 * }</pre>
 */
public final class TimeColumns {
    private static final String DURATION = "Duration";

    private static final Pattern BARE =
            Pattern.compile("[~≈]?\\s?\\d{1,4}(?:[.,]\\d{1,2})?(?:\\s?[-–~〜]\\s?\\d{1,4})?");

    /** {@code 06:45}, {@code 6.45 h}, {@code T+20}, {@code 22h30}. */
    private static final Pattern CLOCK =
            Pattern.compile("(?i)(?:\\d{1,2}[:.h]\\d{2}\\b.{0,12}|[tdhj]\\d?\\s?[+-]\\s?\\d{1,4}.{0,10})");

    /** Rows of several days with their years tell what has been. */
    private static final Pattern DATE =
            Pattern.compile("\\D{0,4}\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}.{0,12}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}.{0,12}");

    private static final Pattern NUMBERED = Pattern.compile("[A-Za-z]{0,2}\\d{1,2}(?:\\.\\d{1,2}){0,2}[.)a-z]?");

    private static final Pattern SINCE_START = Pattern.compile("\\+?(\\d{1,4})\\s?(?:m|min|mins|minutes?|分|분|мин)?");

    /** What a column of such times is called for those that look for lengths. */
    private static final String SINCE = "At";

    private static final int NONE = -1;

    /** As many rows show what a column holds. */
    private static final int FEW = 2;

    private final Vocabulary vocabulary;
    private final Timespans timespans;
    private final Soaks soaks;

    public TimeColumns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.timespans = new Timespans(vocabulary);
        this.soaks = new Soaks(vocabulary);
    }

    /**
     * The titles, that of the times as one that says so; the same list where none has to be told.
     *
     * @param columns plain titles
     * @param cells of every row, plain
     */
    public List<String> titles(List<String> columns, List<List<String>> cells) {
        for (int i = 0; i < columns.size(); i++) {
            if (isTime(columns.get(i)) && isClock(cells, i)) {
                return renamed(columns, i, SINCE);
            }
            if (isTime(columns.get(i)) && count(cells, i, this::isTimeFirst) > 0) {
                return columns;
            }
        }
        if (IntStream.range(0, columns.size()).anyMatch(i -> mostly(cells, i, DATE))) {
            return columns;
        }
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> unit = unit(columns.get(i));
            if (unit.isPresent() && mostly(cells, i, BARE) && isAlone(columns)) {
                return renamed(columns, i, DURATION + " (" + unit.get() + ")");
            }
        }
        int own = ofTimes(columns, cells);
        return own != NONE && isSchedule(columns, cells, own) ? renamed(columns, own, DURATION) : columns;
    }

    /**
     * {@code 0 min}, {@code 5 min}, {@code 15 min}: when it is each row's turn, not how long it takes. {@code 0}, {@code 1},
     * {@code 2} just count the rows.
     */
    private static boolean isClock(List<List<String>> cells, int column) {
        int before = -1;
        boolean counted = true;
        for (List<String> row : cells) {
            String cell = column < row.size() ? row.get(column) : "";
            Matcher since = SINCE_START.matcher(cell);
            int minute = since.matches() ? Integer.parseInt(since.group(1)) : -1;
            if (minute <= before || (before < 0 && minute != 0)) {
                return false;
            }
            counted &= minute == before + 1 && cell.length() == since.group(1).length();
            before = minute;
        }
        return cells.size() > FEW && !counted;
    }

    private boolean isTime(String column) {
        return timespans.isLengthOfRow(column) || soaks.isSoak(column);
    }

    private static List<String> renamed(List<String> columns, int index, String title) {
        List<String> titles = new ArrayList<>(columns);
        titles.set(index, title);
        return List.copyOf(titles);
    }

    /** The unit that is all of a title, or stands in brackets at its end: {@code Min.}, {@code Plan [h]}. */
    private Optional<String> unit(String column) {
        Reading title = Reading.of(column);
        int begin = 0;
        while (begin < title.size() && !TimeBrackets.opens(title.at(begin))) {
            begin++;
        }
        int first = begin < title.size() ? begin + 1 : 0;
        return vocabulary
                .unitAt(title, first)
                .filter(hit -> hit.end() >= title.size() || title.at(hit.end()).kind() == Token.Kind.SIGN)
                .filter(hit -> hit.meaning().equals("min") || hit.meaning().equals("h"))
                .map(hit -> hit.meaning().equals("h") ? "hours" : "minutes");
    }

    /** Whether "min" is no end of a range of values: no column says "max". */
    private boolean isAlone(List<String> columns) {
        return columns.stream().noneMatch(column -> vocabulary.isAll(Word.MAXIMUM, column));
    }

    private static boolean mostly(List<List<String>> cells, int column, Pattern pattern) {
        long fitting = count(cells, column, cell -> pattern.matcher(cell).matches());
        return fitting >= FEW && fitting * 2 > filled(cells, column);
    }

    private static long filled(List<List<String>> cells, int column) {
        return count(cells, column, cell -> cell.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static long count(List<List<String>> cells, int column, Predicate<String> fits) {
        return cells.stream()
                .filter(row -> column < row.size() && fits.test(row.get(column).strip()))
                .count();
    }

    /** The only column with times, most of whose cells are nothing but minutes, hours or days. */
    private int ofTimes(List<String> columns, List<List<String>> cells) {
        int found = NONE;
        for (int i = 0; i < columns.size(); i++) {
            if (count(cells, i, this::isTimeFirst) < FEW) {
                continue;
            }
            if (found != NONE || isOther(columns.get(i))) {
                return NONE;
            }
            found = count(cells, i, this::isAllTime) * 3 >= filled(cells, i) * 2 ? i : NONE;
        }
        return found;
    }

    private boolean isTimeFirst(String cell) {
        return new Amounts(vocabulary, Reading.of(cell))
                .at(0)
                .filter(Amount::isTime)
                .isPresent();
    }

    private boolean isAllTime(String cell) {
        Reading reading = Reading.of(cell);
        return new Amounts(vocabulary, reading)
                .at(0)
                .filter(Amount::isLongTime)
                .filter(time -> time.end() == reading.size())
                .isPresent();
    }

    /** Times that are no plan: when somebody's turn comes, how often, how soon, how long it took. */
    private boolean isOther(String column) {
        Reading title = Reading.of(column);
        int size = title.size();
        return vocabulary.known(column).isPresent()
                || vocabulary.anyIn(Word.SETTING, title, 0, size)
                || vocabulary.anyIn(Word.RELATIVE, title, 0, size)
                || vocabulary.anyIn(Word.AFTER, title, 0, size)
                || vocabulary.anyIn(Word.WITHIN, title, 0, size)
                || vocabulary.anyIn(Word.PAST, title, 0, size)
                || vocabulary.anyIn(Word.LIMIT_COLUMN, title, 0, size)
                || vocabulary.anyIn(Word.ACTUAL_COLUMN, title, 0, size)
                || vocabulary.anyIn(Word.HISTORY, title, 0, size);
    }

    /** Whether another column says at what time of day, or as which step, a row is done. */
    private static boolean isSchedule(List<String> columns, List<List<String>> cells, int own) {
        boolean ordered = mostly(cells, 0, NUMBERED) && own != 0;
        for (int i = 0; i < columns.size() && !ordered; i++) {
            ordered = i != own && mostly(cells, i, CLOCK);
        }
        return ordered;
    }
}
