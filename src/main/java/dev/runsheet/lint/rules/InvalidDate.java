package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Place;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.StatedDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a date that is in no calendar, and one that falls on another day of the week. */
final class InvalidDate implements Rule {
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b[,.]?\\s*(?:the\\s+)?$",
            Pattern.CASE_INSENSITIVE);

    /** No part of a date is greater, unless it is a version or an address. */
    private static final Pattern PART = Pattern.compile("\\d{1,4}");

    /** The longest name of a day, with what may stand between it and the date. */
    private static final int WEEKDAY_LENGTH = 16;

    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TM03", "invalid-date", Severity.WARNING, Audience.ALL, "A date does not exist");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        StatedDates dates = new StatedDates(subject);
        return StatedDates.places(subject)
                .flatMap(place -> dates.in(place).stream().flatMap(date -> problem(subject, place, date).stream()));
    }

    private static Optional<Problem> problem(Subject subject, Place place, Found<StatedDate> date) {
        Where where = new Where.Words(place.at(), date.from(), date.to());
        String text = date.value().text();
        if (!date.value().exists()) {
            return isDate(text)
                    ? Optional.of(
                            Problem.at(where, "there is no " + Quote.of(text), "write a day that is in the calendar"))
                    : Optional.empty();
        }
        List<LocalDate> days = date.value().days();
        return weekday(subject.text(place.at()).substring(Math.max(0, date.from() - WEEKDAY_LENGTH), date.from()))
                .filter(day -> days.stream().noneMatch(one -> one.getDayOfWeek() == day))
                .map(day -> Problem.at(
                        where,
                        Quote.of(text) + " is no " + name(day) + " but a "
                                + name(days.get(0).getDayOfWeek()),
                        "correct the date or the day of the week"));
    }

    /** Whether what is no day is a date all the same: a version may look like one, but not with such parts. */
    private static boolean isDate(String text) {
        List<Integer> parts = PART.matcher(text)
                .results()
                .map(part -> Integer.valueOf(part.group()))
                .filter(number -> number <= LAST_DAY)
                .toList();
        boolean named = text.chars().anyMatch(Character::isLetter);
        return named
                ? parts.stream().anyMatch(number -> number > 0)
                : parts.size() >= 2 && parts.stream().anyMatch(number -> number > 0 && number <= LAST_MONTH);
    }

    private static Optional<DayOfWeek> weekday(String before) {
        Matcher matcher = WEEKDAY.matcher(before);
        return matcher.find()
                ? Stream.of(DayOfWeek.values())
                        .filter(day -> day.name()
                                .startsWith(matcher.group(1).substring(0, 3).toUpperCase(Locale.ROOT)))
                        .findFirst()
                : Optional.empty();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
