package dev.runsheet.phrase.time;

import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.util.Optional;

/** Finds for how long a text says to wait or to watch: {@code Monitor for 30 minutes}, {@code healthy for 24h}. */
public final class Soaks {
    /** How many words and signs a place in time has at most. */
    private static final int MOST_SLOT = 6;

    /** From here on signs are pictures. */
    private static final int PICTURES = 0x2600;

    private final Vocabulary vocabulary;

    public Soaks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The time that the whole of an item is: {@code two full days}, under a stage how long it lasts at least. */
    public Optional<Found<Timespan>> alone(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        int i = 0;
        while (i < reading.size()
                && (Comparison.at(vocabulary, reading, i).isPresent() || isPicture(reading.at(i)))
                && amounts.at(i).filter(Amount::isTime).isEmpty()) {
            i = Math.max(
                    i + 1,
                    Comparison.at(vocabulary, reading, i).map(Comparison::end).orElse(0));
        }
        return amounts.at(i)
                .filter(Amount::isTime)
                .filter(time -> time.end() >= reading.size())
                .flatMap(time -> Timespans.span(reading, time, false));
    }

    /** {@code ☕ 15 minutes}; a clock says how long something takes. */
    private static boolean isPicture(Token token) {
        return token.kind() == Token.Kind.SIGN
                && token.text().codePointAt(0) >= PICTURES
                && !Estimates.isClock(token.text());
    }

    /**
     * The time that an item under a stage begins with, or that ends it as the least: {@code 72 hours at 10 %}, {@code Test
     * group, at least four days}.
     *
     * @param doing whether the item stands among what is done, so that a time may stand first
     */
    public Optional<Found<Timespan>> opening(Reading reading, boolean doing) {
        Amounts amounts = new Amounts(vocabulary, reading);
        Segments segments = new Segments(vocabulary, reading);
        for (int i = 0; i < reading.size(); i++) {
            Optional<Amount> time = amounts.at(i).filter(Amount::isLongTime).filter(amount -> !amount.approximate());
            if (time.isEmpty()) {
                continue;
            }
            int begin = i;
            while (begin > 0 && Comparison.at(vocabulary, reading, begin - 1).isPresent()) {
                begin--;
            }
            while (begin > 0 && reading.at(begin - 1).isWord() && vocabulary.is(Word.AT_LEAST, reading, begin - 2)) {
                begin -= 2;
            }
            Token next = reading.at(time.get().end());
            int more = Math.max(
                    0, vocabulary.match(Word.OR_MORE, reading, time.get().end()));
            boolean goesOn = time.get().end() >= reading.size()
                    || next.isSign(",")
                    || (vocabulary.is(Word.AMID, reading, time.get().end())
                            && !vocabulary.is(Word.RELATIVE, reading, time.get().end()));
            boolean ends = segments.isEnd(time.get().end() + more);
            boolean least = begin > 0
                    && reading.at(begin - 1).isSign(",")
                    && vocabulary.is(Word.AT_LEAST, reading, begin)
                    && ends;
            return (doing && begin == 0 && goesOn) || least || (ends && isLeastLength(reading, time.get(), begin))
                    ? Timespans.span(reading, time.get(), false)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code Day 1-3: watch the gauge}, {@code First 24h: hourly checks}: when it is done is how long. */
    private Optional<Found<Timespan>> led(Reading reading) {
        int colon = 0;
        while (colon < MOST_SLOT && !reading.at(colon).isSign(":")) {
            colon++;
        }
        int begin = vocabulary.match(Word.FIRST, reading, 0);
        boolean looks = vocabulary.is(Word.SOAK, reading, colon + 1)
                || vocabulary.anyIn(Word.SOAKING, reading, colon + 1, reading.size())
                || (begin > 0 && vocabulary.anyIn(Word.LOOK, reading, colon + 1, reading.size()));
        if (!reading.at(colon).isSign(":") || !looks) {
            return Optional.empty();
        }
        int end = reading.at(colon).from();
        Optional<Found<Timespan>> slot = new Slots(vocabulary).length(reading).filter(found -> found.to() <= end);
        int last = colon;
        Amounts amounts = new Amounts(vocabulary, reading);
        return slot.or(() -> new TimeLinks(vocabulary, reading)
                .firstUnit(amounts, begin)
                .or(() -> amounts.at(begin))
                .filter(Amount::isLongTime)
                .filter(time -> time.end() == last)
                .flatMap(time -> Timespans.span(reading, time, false)));
    }

    /** What an item of a part about watching says of when, in brackets at its end: {@code (first week)}, {@code (weeks 1-2)}. */
    public Optional<Found<Timespan>> bracketed(Reading reading) {
        int open = reading.size() - 1;
        boolean shut = TimeBrackets.shuts(reading.at(open));
        while (shut && open > 0 && !TimeBrackets.opens(reading.at(open))) {
            open--;
        }
        if (!shut || open < 1 || reading.size() - open > MOST_SLOT) {
            return Optional.empty();
        }
        int from = reading.at(open).to();
        boolean first = vocabulary.is(Word.FIRST, reading, open + 1);
        TimeLinks links = new TimeLinks(vocabulary, reading);
        Optional<Found<Timespan>> time = first
                ? links.firstUnit(new Amounts(vocabulary, reading), open + 2)
                        .flatMap(unit -> Timespans.span(reading, unit, false))
                : new Slots(vocabulary).length(reading);
        return time.filter(found -> found.from() >= from);
    }

    /** The time of a field that says how long a stage lasts at least. */
    public Optional<Found<Timespan>> leastLength(Reading field) {
        return opening(field, false);
    }

    /** {@code Duration: at least seven days}: what may not be shorter has to be waited for. */
    private boolean isLeastLength(Reading reading, Amount time, int begin) {
        boolean least = time.plus()
                || vocabulary.is(Word.OR_MORE, reading, time.end())
                || Comparison.at(vocabulary, reading, begin)
                        .filter(found -> found.operator() == Threshold.Operator.AT_LEAST && begin < time.begin())
                        .isPresent();
        return least && reading.at(begin - 1).isSign(":") && vocabulary.isAll(Word.STAY, reading.slice(0, begin - 1));
    }

    /** Whether what is done begins with waiting or watching: how long it takes is how long to watch. */
    public boolean begins(Reading deed) {
        return vocabulary.is(Word.SOAK, deed, 0) && vocabulary.is(Word.LOOK, deed, 0);
    }

    /** The first time to wait or watch that an item or a paragraph states. */
    public Optional<Found<Timespan>> in(Reading reading) {
        return new WatchedTimes(vocabulary, reading)
                .first()
                .or(() -> new Untils(vocabulary, reading).first())
                .or(() -> led(reading));
    }

    /** {@code Minimum time}, {@code Min. observation}: what may not be shorter has to be waited for. */
    private boolean isLeast(Reading name) {
        int least = Math.max(vocabulary.match(Word.MINIMUM, name, 0), vocabulary.match(Word.AT_LEAST, name, 0));
        int begin = name.at(least).isSign(".") ? least + 1 : least;
        return least > 0
                && begin < name.size()
                && (vocabulary.match(Word.SOAKING, name, begin) > 0
                        || vocabulary.isAll(Word.STAY, name.slice(begin, name.size()))
                        || vocabulary.isAll(Word.LENGTH, name.slice(begin, name.size())));
    }

    /** Whether a field or a column of this name holds a time to wait: {@code Bake time}, {@code Observe for}. */
    public boolean isSoak(String name) {
        Reading reading = Reading.of(name.replaceFirst("(?i)\\s+for\\s*$", ""));
        if (isLeast(reading)) {
            return true;
        }
        int length = Math.max(vocabulary.match(Word.SOAK, reading, 0), vocabulary.match(Word.SOAKING, reading, 0));
        int end = length;
        while (end < reading.size() && Comparison.at(vocabulary, reading, end).isPresent()) {
            end = Comparison.at(vocabulary, reading, end).get().end();
        }
        boolean time =
                end >= reading.size() - 1 || vocabulary.isAll(Word.LENGTH, reading.slice(length, reading.size()));
        return length > 0 && (length == reading.size() || time);
    }
}
