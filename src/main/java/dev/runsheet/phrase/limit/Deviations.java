package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.util.Optional;

/** Limits on how far off something may be: {@code 50% above baseline}, {@code exceeds the agreed time by 50%}. */
final class Deviations {
    /** How many words what is exceeded has at most. */
    private static final int NAME = 5;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;

    Deviations(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
    }

    /** "50% above baseline", "20% higher than normal": how far off what it was. */
    Optional<Limit> of(Amount amount) {
        boolean share = amount.unit().equals("%") || amount.unit().equals("x") || amount.isTime();
        boolean compared =
                Comparison.at(vocabulary, reading, amount.begin() - 1).isPresent();
        return Optional.of(amount)
                .filter(off -> share && !compared && off.high().isEmpty())
                .flatMap(off -> Comparison.at(vocabulary, reading, off.end()))
                .filter(than -> than.word() == Word.MORE || than.word() == Word.LESS)
                .filter(than -> vocabulary.is(Word.BASELINE, reading, than.end()))
                .map(than -> new Limit(
                        Operator.MORE,
                        Optional.of(amount),
                        Optional.empty(),
                        Limit.Form.WORD,
                        amount.begin(),
                        than.end() + vocabulary.match(Word.BASELINE, reading, than.end())));
    }

    /** "Exceeds the agreed time by 50%": further off than that. */
    Optional<Limit> by(Comparison comparison) {
        int by = comparison.end();
        int last = Math.min(segments.endFrom(by), by + NAME);
        while (by < last && !reading.at(by).is("by") && reading.at(by).isWord()) {
            by++;
        }
        boolean exceeds = !comparison.plain()
                && comparison.operator() == Operator.MORE
                && by > comparison.end()
                && reading.at(by).is("by");
        return (exceeds ? amounts.at(by + 1) : Optional.<Amount>empty())
                .filter(amount -> !amount.unit().isEmpty())
                .map(amount -> new Limit(
                        Operator.MORE,
                        Optional.of(amount),
                        Optional.empty(),
                        Limit.Form.WORD,
                        comparison.begin(),
                        amount.end()));
    }
}
