package dev.runsheet.phrase.time;

import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds the place in time that a title names: {@code T-24h}, {@code Day 2}, {@code Hours 2-6}, {@code 48 hours before}. */
public final class Slots {
    private final Vocabulary vocabulary;

    public Slots(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The first place in time named, as written. */
    public Optional<Found<String>> in(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        for (int i = 0; i < reading.size(); i++) {
            int end = counted(reading, amounts, i);
            end = end > 0 ? end : numbered(reading, i);
            end = end > 0 ? end : relative(reading, amounts, i);
            if (end > 0) {
                return Optional.of(new Found<>(
                        reading.slice(i, end),
                        reading.at(i).from(),
                        reading.at(end - 1).to()));
            }
        }
        return Optional.empty();
    }

    /** How long the numbered hours or days of a title last: {@code Hours 2-6} are four. */
    Optional<Found<Timespan>> length(Reading reading) {
        return length(reading, false);
    }

    /**
     * The same.
     *
     * @param first whether the first day or week alone is one, as in {@code Week 1 monitoring}
     */
    Optional<Found<Timespan>> length(Reading reading, boolean first) {
        for (int i = 0; i < reading.size(); i++) {
            int end = numbered(reading, i);
            if (end == 0) {
                continue;
            }
            Amounts amounts = new Amounts(vocabulary, reading);
            Optional<Amount> unit = amounts.unitAlone(i).filter(Amount::isTime);
            Optional<Amount> numbers = amounts.at(i + 1);
            if (unit.isPresent() && numbers.isPresent()) {
                // "Hour 1" and "Week 1" are one; "Day 7" is a day to look, not a week of looking
                if (numbers.get().high().isEmpty()
                        && !unit.get().unit().equals("h")
                        && !(first && numbers.get().low().compareTo(BigDecimal.ONE) == 0)) {
                    return Optional.empty();
                }
                BigDecimal length = numbers.get()
                        .high()
                        .map(high -> high.subtract(numbers.get().low()))
                        .orElse(BigDecimal.ONE);
                Amount span =
                        new Amount(length, Optional.empty(), unit.get().unit(), Optional.empty(), false, false, i, end);
                return Timespans.span(reading, span, false);
            }
        }
        return Optional.empty();
    }

    /** How long it is from one counted day to the next: {@code J+1 à J+7}, {@code D+1 to D+7}. */
    Optional<Found<Timespan>> range(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        for (int i = 0; i < reading.size(); i++) {
            int end = counted(reading, amounts, i);
            int link = end == 0 ? 0 : vocabulary.match(Word.RANGE, reading, end);
            int last = end + Math.max(1, link);
            boolean days = reading.at(i).is("j")
                    || reading.at(i).is("d")
                    || reading.at(i).is("t");
            if (days && link > 0 && counted(reading, amounts, last) == last + 3 && end == i + 3) {
                BigDecimal length = new BigDecimal(reading.at(last + 2).text())
                        .subtract(new BigDecimal(reading.at(i + 2).text()));
                Amount span = new Amount(length, Optional.empty(), "d", Optional.empty(), false, false, i, last + 3);
                return length.signum() > 0 ? Timespans.span(reading, span, false) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "T-24h", "D-1", "J+7". */
    private static int counted(Reading reading, Amounts amounts, int i) {
        String letter = reading.at(i).text();
        boolean zero = letter.equals("t") || letter.equals("d") || letter.equals("h") || letter.equals("j");
        boolean sign = (reading.at(i + 1).isSign("-") || reading.at(i + 1).isSign("+")) && reading.joined(i + 1);
        if (!zero || !sign || !reading.at(i + 2).isNumber() || !reading.joined(i + 2)) {
            return 0;
        }
        int end = amounts.at(i + 2).map(Amount::end).orElse(i + 3);
        return Math.max(end, i + 3);
    }

    /** Whether the number at {@code i} counts up or down to the change: the 48 of {@code T-48h}. */
    static boolean isCounted(Reading reading, int i) {
        boolean sign = reading.at(i - 1).isSign("-") || reading.at(i - 1).isSign("+");
        return sign
                && reading.joined(i)
                && reading.joined(i - 1)
                && (reading.at(i - 2).is("t")
                        || reading.at(i - 2).is("d")
                        || reading.at(i - 2).is("j"));
    }

    private int numbered(Reading reading, int i) {
        int slot = vocabulary.match(Word.SLOT, reading, i);
        if (slot == 0 || !reading.at(i + slot).isNumber() || reading.at(i - 1).isNumber()) {
            return 0;
        }
        int end = i + slot + 1;
        boolean range = reading.at(end).isSign("-") && reading.at(end + 1).isNumber() && reading.joined(end);
        return range ? end + 2 : end;
    }

    /** "48 hours before", "first 24 hours", "0-2 hours post-deployment". */
    private int relative(Reading reading, Amounts amounts, int i) {
        Optional<Amount> amount = amounts.at(i).filter(Amount::isTime);
        if (amount.isPresent()) {
            int word = vocabulary.match(Word.RELATIVE, reading, amount.get().end());
            return word > 0 ? amount.get().end() + word : 0;
        }
        Optional<Amount> first =
                reading.at(i).is("first") ? amounts.at(i + 1).filter(Amount::isTime) : Optional.empty();
        return first.map(Amount::end).orElse(0);
    }
}
