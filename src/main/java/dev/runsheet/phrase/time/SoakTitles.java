package dev.runsheet.phrase.time;

import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds for how long titles say to watch: {@code Monitoring (24 hours)}, under one that says so {@code Week 1-2} too. */
public final class SoakTitles {
    private final Vocabulary vocabulary;

    public SoakTitles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The time to watch that a section's title states: {@code Monitoring (24 hours)}, {@code Hours 2-6 monitoring}. */
    public Optional<Found<Timespan>> in(Reading reading) {
        int start = 0;
        while (start < reading.size() && !reading.at(start).isWord()) {
            start++;
        }
        boolean soaking = vocabulary.anyIn(Word.SOAKING, reading, 0, reading.size()) || saysToWatch(reading, start);
        Amounts amounts = new Amounts(vocabulary, reading);
        TimeLinks links = new TimeLinks(vocabulary, reading);
        boolean moment = isMoment(reading);
        for (int i = 0; i < reading.size(); i++) {
            int at = i;
            Optional<Amount> time =
                    links.firstUnit(amounts, i).or(() -> amounts.at(at).filter(Amount::isTime));
            if (time.isEmpty() || (moment && Slots.isCounted(reading, i))) {
                continue;
            }
            // "First week" alone says when something is done, "First 24 hours" for how long to look
            boolean alone = !reading.at(i).isNumber()
                    && start == i - 1
                    && ends(reading, time.get().end());
            boolean first = links.isFirst(i - 1) && !alone && !vocabulary.anyIn(Word.NO_WATCH, reading, 0, i - 1);
            boolean most = Comparison.at(vocabulary, reading, i - 1)
                    .filter(found -> found.operator() == Threshold.Operator.LESS)
                    .isPresent();
            boolean before = reading.at(time.get().end()).is("before")
                    || reading.at(time.get().end()).is("prior")
                    || (!first
                            && vocabulary.is(Word.RELATIVE, reading, i - 1)
                            && !vocabulary.is(Word.AFTER, reading, i - 1));
            boolean estimated = !first
                    && !vocabulary.is(Word.SOAKING, reading, time.get().end())
                    && (reading.at(i).is("est") || vocabulary.anyIn(Word.ESTIMATE, reading, i - 3, i));
            boolean held = vocabulary.match(Word.SOAK, reading, i - 1) == 1;
            if ((soaking || first || held)
                    && !before
                    && !most
                    && !estimated
                    && !reading.at(i - 1).is("every")) {
                return Timespans.span(reading, time.get(), false);
            }
            i = Math.max(i, time.get().end() - 1);
        }
        Optional<Found<Timespan>> later = later(reading, amounts);
        if (later.isPresent()) {
            return later;
        }
        return soaking && !vocabulary.anyIn(Word.STABILISING, reading, 0, reading.size())
                ? new Slots(vocabulary).length(reading, true).or(() -> new Untils(vocabulary, reading).first())
                : Optional.empty();
    }

    /** "First look (T+24h)": a time counted from the change is a moment, but for "T+2h to T+24h". */
    private static boolean isMoment(Reading reading) {
        return IntStream.range(0, reading.size())
                        .filter(i -> Slots.isCounted(reading, i))
                        .limit(2)
                        .count()
                == 1;
    }

    /** "Monitor the store (30 min)", "Step 2: Watch the gauges (1 h)": whether it begins with it, behind its number or not. */
    private boolean saysToWatch(Reading reading, int start) {
        for (int i = start; i < reading.size(); i++) {
            boolean dash = reading.at(i - 1).isSign("-") && !reading.joined(i - 1);
            // "Days 1-6 (monitor)"
            boolean remark = TimeBrackets.opens(reading.at(i - 1)) && TimeBrackets.shuts(reading.at(i + 1));
            boolean begins = i == start || dash || remark || reading.at(i - 1).isSign(":");
            if (begins && vocabulary.is(Word.SOAK, reading, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Way on after two weeks": what ends with it is done once the time has passed. */
    private Optional<Found<Timespan>> later(Reading reading, Amounts amounts) {
        for (int i = 1; i < reading.size(); i++) {
            Optional<Amount> time = amounts.at(i).filter(Amount::isLongTime);
            if (time.isPresent()) {
                boolean after = vocabulary.match(Word.AFTER, reading, i - 1) == 1
                        && ends(reading, time.get().end())
                        && !(reading.at(i - 2).isWord() && reading.joined(i - 1))
                        && !(i == 2 && TimeBrackets.opens(reading.at(0)))
                        && !vocabulary.anyIn(Word.CONDITION, reading, 0, i)
                        && !vocabulary.anyIn(Word.ROLLBACK, reading, 0, i);
                return after ? Timespans.span(reading, time.get(), false) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean ends(Reading reading, int from) {
        for (int i = from; i < reading.size(); i++) {
            if (reading.at(i).isWord() || reading.at(i).isNumber()) {
                return false;
            }
        }
        return true;
    }

    /** The time of a title within another that is nothing but {@code First day}: for so long one looks. */
    public Optional<Found<Timespan>> within(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        return vocabulary.is(Word.FIRST, reading, 0)
                ? new TimeLinks(vocabulary, reading)
                        .firstUnit(amounts, 1)
                        .filter(time ->
                                ends(reading, time.end()) && !time.unit().equals("month"))
                        .flatMap(time -> Timespans.span(reading, time, false))
                : Optional.empty();
    }

    /**
     * The same of a title under one that says to watch, so that it need not say so itself: {@code 0-2 hours},
     * {@code Week 1-2}, {@code J+1 à J+7}.
     */
    public Optional<Found<Timespan>> under(Reading reading) {
        Slots slots = new Slots(vocabulary);
        return in(reading)
                .or(() -> first(reading))
                .or(() -> slots.length(reading))
                .or(() -> slots.range(reading))
                .or(() -> bracket(reading));
    }

    /** "First week", "First 24 hours": also the first cell of a row under a title that says to watch. */
    public Optional<Found<Timespan>> first(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        return vocabulary.is(Word.FIRST, reading, 0)
                ? new TimeLinks(vocabulary, reading)
                        .firstUnit(amounts, 1)
                        .or(() -> amounts.at(1).filter(Amount::isTime))
                        .flatMap(time -> Timespans.span(reading, time, false))
                : Optional.empty();
    }

    /** "Immediate (0-1 hour)", "First look: 30 minutes". */
    private Optional<Found<Timespan>> bracket(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        for (int i = 0; i < reading.size(); i++) {
            Optional<Amount> time = amounts.at(i).filter(Amount::isTime);
            if (time.isPresent()) {
                boolean placed = vocabulary.is(Word.RELATIVE, reading, i - 1)
                        || vocabulary.is(Word.PER, reading, i - 1)
                        || vocabulary.is(Word.RELATIVE, reading, time.get().end())
                        || Comparison.at(vocabulary, reading, i - 1).isPresent();
                int end = time.get().end();
                boolean whole = (i == 0 || reading.at(i - 1).kind() == Token.Kind.SIGN)
                        && (end >= reading.size() || reading.at(end).kind() == Token.Kind.SIGN);
                return whole && !placed ? Timespans.span(reading, time.get(), false) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
