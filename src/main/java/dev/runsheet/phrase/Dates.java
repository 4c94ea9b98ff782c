package dev.runsheet.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds dates: {@code 2026-11-21}, {@code 21.11.2026}, {@code 11/21/2026}, {@code 21 November 2026}. Existing or not. */
public final class Dates {
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Vocabulary vocabulary;

    public Dates(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Every date with a year, in the order of the text. */
    public List<Found<StatedDate>> in(Reading reading) {
        List<Found<StatedDate>> found = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            Token token = reading.at(i);
            Optional<List<LocalDate>> digits =
                    token.kind() == Token.Kind.OPAQUE ? digits(token.text()) : Optional.empty();
            if (digits.isPresent()) {
                found.add(found(reading, i, i + 1, digits.get()));
                continue;
            }
            int end = named(reading, i);
            if (end > i) {
                found.add(found(reading, i, end, days(reading, i, end)));
                i = end - 1;
            }
        }
        return List.copyOf(found);
    }

    private static Found<StatedDate> found(Reading reading, int first, int end, List<LocalDate> days) {
        int from = reading.at(first).from();
        int to = reading.at(end - 1).to();
        return new Found<>(new StatedDate(reading.text().substring(from, to), days), from, to);
    }

    private static Optional<List<LocalDate>> digits(String text) {
        int time = text.indexOf('t');
        String day = time < 0 ? text : text.substring(0, time);
        String[] parts = day.split("[-/.]", -1);
        boolean numbers = parts.length == 3;
        for (String part : parts) {
            numbers &= !part.isEmpty() && part.length() <= 4 && part.chars().allMatch(Character::isDigit);
        }
        if (!numbers || NumberShape.calendarEnd(day, 0) != day.length()) {
            return Optional.empty();
        }
        int a = Integer.parseInt(parts[0]);
        int b = Integer.parseInt(parts[1]);
        int c = Integer.parseInt(parts[2]);
        if (parts[0].length() == 4) {
            return Optional.of(day(a, b, c).stream().toList());
        }
        int year = c < 100 ? 2000 + c : c;
        TreeSet<LocalDate> days = new TreeSet<>();
        day(year, b, a).ifPresent(days::add);
        if (day.indexOf('/') >= 0) {
            day(year, a, b).ifPresent(days::add);
        }
        return Optional.of(List.copyOf(days));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The end of a date with the month's name that begins at {@code i}, else {@code i}. */
    private int named(Reading reading, int i) {
        boolean dayFirst = dayAt(reading, i) > 0 && month(reading, skipOf(reading, i + 1));
        if (dayFirst) {
            int year = skipComma(reading, skipOf(reading, i + 1) + 1);
            return isYear(reading.at(year)) ? year + 1 : i;
        }
        if (month(reading, i) && dayAt(reading, i + 1) > 0) {
            int year = skipComma(reading, i + 2);
            return isYear(reading.at(year)) ? year + 1 : i;
        }
        return i;
    }

    private boolean month(Reading reading, int i) {
        return vocabulary.is(Word.MONTH, reading, i) && monthOf(reading.at(i).text()) > 0;
    }

    private static int monthOf(String word) {
        return word.length() < 3 ? 0 : ENGLISH.indexOf(word.substring(0, 3)) + 1;
    }

    private static int skipOf(Reading reading, int i) {
        return reading.at(i).is("of") || reading.at(i).is(".") ? i + 1 : i;
    }

    private static int skipComma(Reading reading, int i) {
        return reading.at(i).isSign(",") || reading.at(i).isSign(".") ? i + 1 : i;
    }

    private static boolean isYear(Token token) {
        return token.isNumber() && token.text().length() == 4 && token.text().indexOf('.') < 0;
    }

    /** The day of the month written at {@code i}, {@code 21} or {@code 21st}; 0 for none. */
    private static int dayAt(Reading reading, int i) {
        String text = reading.at(i).text();
        boolean ordinal = reading.at(i).kind() == Token.Kind.OPAQUE && text.length() > 2 && text.length() <= 4;
        String number = ordinal ? text.substring(0, text.length() - 2) : text;
        boolean fits = (ordinal || reading.at(i).isNumber())
                && number.length() <= 2
                && number.chars().allMatch(Character::isDigit);
        return fits ? Integer.parseInt(number) : 0;
    }

    private static List<LocalDate> days(Reading reading, int first, int end) {
        int month = 0;
        int day = 0;
        for (int i = first; i < end - 1; i++) {
            month = Math.max(
                    month, reading.at(i).isWord() ? monthOf(reading.at(i).text()) : 0);
            day = Math.max(day, dayAt(reading, i));
        }
        try {
            return List.of(LocalDate.of(Integer.parseInt(reading.at(end - 1).text()), month, day));
        } catch (DateTimeException noSuchDay) {
            return List.of();
        }
    }
}
