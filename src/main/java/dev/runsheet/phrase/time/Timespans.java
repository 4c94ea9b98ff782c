package dev.runsheet.phrase.time;

import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds how long something is said to take, and how long it says to wait or to watch.
 *
 * <p>{@code Deploy the API (Est. 15 minutes)} takes 15 minutes; {@code Monitor for 24h} is a soak of 24 hours. Times that
 * place something ({@code 1 hour before}) and windows of limits are neither.
 */
public final class Timespans {
    /** How many words, numbers and signs a name has at most. */
    private static final int LABEL = 10;

    /** A cell with as many words is a step. */
    private static final int STEP = 7;

    /** From here on signs are arrows and pictures. */
    private static final int PICTURES = 0x2190;

    private static final Duration WEEK = Duration.ofDays(7);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Vocabulary vocabulary;
    private final TimeNames names;
    private final TimeBrackets brackets;
    private final Estimates estimates;

    public Timespans(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new TimeNames(vocabulary);
        this.brackets = new TimeBrackets(vocabulary);
        this.estimates = new Estimates(vocabulary);
    }

    /** The time that the whole of {@code reading}, the value of a property, states: {@code 4-6 hours (with monitoring)}. */
    public Optional<Found<Timespan>> value(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        int i = 0;
        while (i < reading.size()
                && (brackets.ofLength(reading, i)
                        || Comparison.at(vocabulary, reading, i).isPresent())) {
            if (amounts.timeAt(i).isPresent()) {
                break;
            }
            i++;
        }
        Optional<Amount> amount = amounts.timeAt(i);
        return amount.filter(a -> !isPlaced(reading, a.end()))
                .flatMap(a -> span(reading, a, a.begin() > 0).map(found -> isBounded(reading, a) ? upTo(found) : found))
                .or(() -> over(reading, amounts));
    }

    /** "Four steps over 8-12 weeks". */
    private Optional<Found<Timespan>> over(Reading reading, Amounts amounts) {
        for (int i = 1; i < reading.size(); i++) {
            Optional<Amount> amount = amounts.at(i).filter(Amount::isTime);
            if (amount.isPresent()) {
                return vocabulary.match(Word.WINDOW, reading, i - 1) == 1
                                && !vocabulary.is(Word.WITHIN, reading, i - 1)
                                && !relative(
                                        reading,
                                        amount.get().end(),
                                        amount.get().end() + 1)
                        ? span(reading, amount.get(), false)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether {@code name} counts a part of the work: {@code Sprint 2 (2 weeks)}. */
    public boolean isCountedPart(String name) {
        return names.isCounted(name);
    }

    /** Whether {@code name} is one of the words for how long something takes, and no more: {@code Estimated time}. */
    public boolean isLengthOnly(String name) {
        return names.isLengthOnly(name);
    }

    /** Whether a property of this name holds a length of time: {@code Rollback time}. */
    public boolean isLength(String name) {
        return names.isLength(name);
    }

    /** Whether a column of this name holds how long rows take; a window, or every other time, is no such column. */
    public boolean isLengthOfRow(String name) {
        return names.isLengthOfRow(name);
    }

    /** Whether a title or a lead names how long things take: {@code Estimated timeline}, {@code Time per step:}. */
    public boolean areNamedBelow(String title) {
        return names.areNamedBelow(title);
    }

    /**
     * The time that is all a name stands before, where the name is a part of the work: {@code Testing phase: 2 weeks}.
     *
     * @param name plain
     */
    public Optional<Found<Timespan>> ofPart(String name, Reading value) {
        Optional<Amount> amount = new Amounts(vocabulary, value)
                .at(0)
                .filter(Amount::isTime)
                .filter(time -> time.end() == value.size() || TimeBrackets.opens(value.at(time.end())));
        boolean planned = vocabulary.isAll(Word.TARGET, name)
                && amount.flatMap(Amount::shortest)
                        .filter(time -> time.compareTo(WEEK) >= 0)
                        .isPresent();
        return names.isPart(name) || planned ? amount.flatMap(time -> span(value, time, false)) : Optional.empty();
    }

    /**
     * How long a row takes, by the cell under a title that has the unit: {@code Duration (min)}.
     *
     * @param column plain
     */
    public Optional<Found<Timespan>> inUnitOf(String column, Reading cell) {
        Reading title = Reading.of(column);
        for (int i = 1; i < title.size(); i++) {
            if (TimeBrackets.opens(title.at(i - 1))
                    && TimeBrackets.shuts(title.at(i + 1))
                    && title.at(i).isWord()) {
                Reading whole = Reading.of(cell.text().strip() + " " + title.raw(i));
                return value(whole)
                        .filter(time -> cell.text().strip().matches("[~≈]?\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?"))
                        .filter(time -> time.to() == whole.text().length());
            }
        }
        return Optional.empty();
    }

    /**
     * The time that a title or an item says it takes.
     *
     * @param title whether it is a section's title, where a limit on time in brackets is a time too
     */
    public Optional<Found<Timespan>> duration(Reading reading, boolean title) {
        Amounts amounts = new Amounts(vocabulary, reading);
        boolean placed = title && new Slots(vocabulary).in(reading).isPresent();
        for (int i = 0; i < reading.size(); i++) {
            Optional<Amount> amount =
                    amounts.timeAt(i).filter(time -> !isMeasured(time) && !Slots.isCounted(reading, time.begin()));
            if (amount.isEmpty()) {
                continue;
            }
            boolean bracketed = brackets.holds(reading, amount.get(), title, placed);
            boolean estimated = estimates.says(reading, i)
                    && !relative(reading, amount.get().end(), amount.get().end() + 1);
            boolean closes = closes(reading, amount.get(), title);
            boolean taken = taken(reading, amount.get()) || estimates.isAbout(reading, amount.get());
            if ((bracketed || estimated || closes || taken) && !Estimates.isSinceStart(amount.get())) {
                Optional<Found<Timespan>> found = span(reading, amount.get(), estimatedWithin(reading, amount.get()));
                return title && isBounded(reading, amount.get()) ? found.map(Timespans::upTo) : found;
            }
            i = Math.max(i, amount.get().end() - 1);
        }
        return title ? Optional.empty() : labelled(reading, amounts, name -> false);
    }

    /** Milliseconds are measured; nobody plans with them. */
    private static boolean isMeasured(Amount time) {
        return time.unit().equals("ms")
                || time.unit().equals("us")
                || time.unit().equals("ns");
    }

    /**
     * The time that is a part of its own of what an item or a paragraph says, which must state no limit: {@code Retro,
     * 45 min}.
     */
    public Optional<Found<Timespan>> part(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        for (int i = 1; i < reading.size(); i++) {
            Optional<Amount> amount = amounts.timeAt(i).filter(time -> estimates.isPart(reading, time));
            if (amount.isPresent()) {
                return span(reading, amount.get(), false);
            }
        }
        return Optional.empty();
    }

    /**
     * The time that stands behind a name, whatever that is: {@code Review: 2 days (mostly)}, in a list of how long things
     * take.
     */
    public Optional<Found<Timespan>> named(Reading reading) {
        return labelled(reading, new Amounts(vocabulary, reading), name -> !names.isSet(name));
    }

    /** The time that the second of two cells is, where the first one names it: {@code Estimated time | 15 min}. */
    public Optional<Found<Timespan>> ofFact(Reading name, Reading value) {
        return isLength(name.text())
                        && !vocabulary
                                .known(name.text())
                                .map(Metric::name)
                                .filter(TimeNames.BACK::contains)
                                .isPresent()
                ? value(value)
                        .filter(time -> time.value().min().compareTo(MINUTE) >= 0)
                        .filter(time -> !Comparison.isPlainAt(vocabulary, value, 0))
                : Optional.empty();
    }

    /** The time that a table's cell says something takes: {@code Restore the ropes (takes ~5 min)}. */
    public Optional<Found<Timespan>> inCell(Reading reading) {
        return duration(reading, false)
                .filter(time -> time.value().approximate()
                        || time.value().max().compareTo(time.value().min()) > 0
                        || isStep(reading));
    }

    /** Whether a table's cell says so much that it is a step, not a name or a figure. */
    public boolean isStep(Reading cell) {
        return cell.size() >= STEP;
    }

    /** A line that is nothing but a name and a time: {@code Total time to restore: 15-30 minutes}. */
    private Optional<Found<Timespan>> labelled(Reading reading, Amounts amounts, Predicate<String> timed) {
        int line = 0;
        for (int i = 0; i < reading.size(); i++) {
            if (reading.at(i).kind() == Token.Kind.BREAK) {
                line = i + 1;
            } else if (reading.at(i).isSign(":") && i - line <= LABEL) {
                int begin = i + 1;
                while (begin <= i + 3
                        && (Comparison.at(vocabulary, reading, begin).isPresent()
                                || vocabulary.match(Word.MERELY, reading, begin) == 1)
                        && amounts.at(begin).isEmpty()) {
                    begin++;
                }
                Optional<Amount> amount = amounts.timeAt(begin).filter(time -> !isMeasured(time));
                boolean bounded =
                        begin > i + 1 && amount.isPresent() && !amount.get().isLongTime();
                Token next = reading.at(amount.map(Amount::end).orElse(0));
                boolean ends = next.text().isEmpty()
                        || next.kind() != Token.Kind.SIGN
                        || next.isSign(".")
                        || TimeBrackets.opens(next)
                        || next.isSign(",");
                boolean placed =
                        amount.isPresent() && isPlaced(reading, amount.get().end());
                String name = reading.slice(line, i);
                boolean last = amount.isPresent() && amount.get().end() >= reading.size();
                if (amount.isPresent()
                        && ends
                        && !placed
                        && !bounded
                        && (isLength(name) || (last && names.isPart(name)) || timed.test(name))) {
                    return span(reading, amount.get(), false);
                }
            }
        }
        return Optional.empty();
    }

    /** "Phase 1: Backup - 30 min", in a title also "Smoke tests ~10 min" and "Rollback: under 15 min". */
    private boolean closes(Reading reading, Amount amount, boolean title) {
        int before = amount.begin() - 1;
        while (title && before > 1 && Comparison.at(vocabulary, reading, before).isPresent()) {
            before--;
        }
        Token token = reading.at(before);
        boolean dash = (token.isSign("-") && !reading.joined(before + 1)) || token.isSign("—") || token.isSign("--");
        boolean apart = dash
                || token.isSign(":")
                || token.isSign(",")
                || token.isSign("|")
                || token.isSign("·")
                || token.isSign("•")
                || (amount.approximate() && before == amount.begin() - 1);
        boolean ends = (amount.end() >= reading.size()
                        || (amount.end() + 1 == reading.size()
                                && reading.at(amount.end()).isSign("."))
                        || (title && (isAdorned(reading, amount.end()) || isDivided(reading, amount.end()))))
                && before > 0;
        boolean named = token.isSign(":")
                || (amount.approximate()
                        && before == amount.begin() - 1
                        && reading.at(before).isWord());
        return title ? apart && ends : (dash || named) && ends && isStep(reading, amount, dash ? before : before + 1);
    }

    /** "Switch - 5 min ✅": nothing but pictures behind it. */
    private static boolean isAdorned(Reading reading, int end) {
        boolean adorned = true;
        for (int i = end; i < reading.size() && adorned; i++) {
            adorned = reading.at(i).text().codePointAt(0) >= PICTURES;
        }
        return adorned;
    }

    /** "Switch · 15 min · low risk". */
    private static boolean isDivided(Reading reading, int end) {
        Token token = reading.at(end);
        return token.isSign("·") || token.isSign("•") || token.isSign("|");
    }

    /** Whether what stands before the dash is a part of the work, not something that is set or measured. */
    private boolean isStep(Reading reading, Amount amount, int dash) {
        boolean numbered =
                vocabulary.is(Word.STAGE, reading, 0) && reading.at(1).isNumber();
        boolean done = vocabulary.is(Word.SHIFT, reading, 0) || vocabulary.is(Word.IMPERATIVE, reading, 0);
        return (numbered || (done && dash > 1))
                && !amount.plus()
                && !vocabulary.is(Word.SOAK, reading, 0)
                && !vocabulary.anyIn(Word.SETTING, reading, 0, dash)
                && vocabulary.known(reading, 0, dash).isEmpty();
    }

    /** "~30 minutes to complete", "a 2-hour maintenance window". */
    private boolean taken(Reading reading, Amount amount) {
        int end = amount.end();
        boolean compared =
                Comparison.at(vocabulary, reading, amount.begin() - 1).isPresent();
        int length = vocabulary.match(Word.LENGTH, reading, end);
        boolean window = (length > 1
                        && vocabulary.match(Word.SOAKING, reading, end) < length
                        && vocabulary.known(reading, end, end + length).isEmpty())
                || reading.at(end).is("timeline");
        return !compared && amount.isLongTime() && (vocabulary.is(Word.TAKEN, reading, end) || window);
    }

    private boolean estimatedWithin(Reading reading, Amount amount) {
        return vocabulary.anyIn(Word.ESTIMATE, reading, amount.begin() - 3, amount.begin())
                && !vocabulary.anyIn(Word.SLOT, reading, amount.begin() - 1, amount.begin());
    }

    private boolean relative(Reading reading, int first, int end) {
        // "48 hours' notice"; "5 days last time" is a length
        int begin = reading.at(first).isSign("'") ? first + 1 : first;
        return !isEach(reading, begin)
                && vocabulary.anyIn(Word.RELATIVE, reading, begin, end + begin - first)
                && !vocabulary.is(Word.TAKEN, reading, begin);
    }

    /** "4 weeks before the move", "5 min per hour"; "4 weeks per site" is a length. */
    private boolean isPlaced(Reading reading, int end) {
        int per = vocabulary.match(Word.PER, reading, end);
        return !isEach(reading, end) && (per > 0 || relative(reading, end, end + 1));
    }

    /** "6 min per node". */
    private boolean isEach(Reading reading, int end) {
        int per = vocabulary.match(Word.PER, reading, end);
        return per > 0
                && new Amounts(vocabulary, reading).unitAlone(end + per).isEmpty()
                && reading.at(end + per).isWord();
    }

    static Optional<Found<Timespan>> span(Reading reading, Amount amount, boolean approximate) {
        Optional<Duration> low = amount.shortest();
        Optional<Duration> high = amount.longest();
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        int from = reading.at(amount.begin()).from();
        int to = reading.at(amount.end() - 1).to();
        boolean since = low.get().isZero() && amount.low().compareTo(BigDecimal.ZERO) == 0;
        Timespan span = new Timespan(
                reading.text().substring(from, to),
                since ? high.get() : low.get(),
                high.get(),
                approximate || amount.approximate() || amount.plus());
        return Optional.of(new Found<>(span, from, to));
    }

    private static Found<Timespan> upTo(Found<Timespan> found) {
        Timespan time = found.value();
        return new Found<>(
                new Timespan(time.text(), Duration.ZERO, time.max(), time.approximate()), found.from(), found.to());
    }

    /** "Way back (< 5 minutes)": a part may be over at once; of a step it is said how long it takes. */
    private static boolean isBounded(Reading reading, Amount amount) {
        Token before = reading.at(amount.begin() - 1);
        return amount.high().isEmpty() && (before.isSign("<") || before.isSign("<=") || before.isSign("≤"));
    }
}
