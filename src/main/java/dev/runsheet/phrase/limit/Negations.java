package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;

/** Turns a comparison round where a word before it says that it must not be met: {@code does not grow by more than 10 %}. */
final class Negations {
    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;
    private final Context context;

    Negations(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
        this.context = context;
    }

    /** "Does not grow by more than 10%": at most that. */
    Comparison in(Comparison comparison) {
        boolean strict = comparison.operator() == Operator.MORE || comparison.operator() == Operator.LESS;
        int start = Math.max(segments.startBefore(comparison.begin()), comparison.begin() - 3);
        // "does not come back within 25 min": later than that
        boolean late = context.isActing()
                && comparison.word() == Word.WITHIN
                && vocabulary.anyIn(Word.NOT, reading, segments.startBefore(comparison.begin()), comparison.begin());
        if (late) {
            return comparison.with(Operator.MORE);
        }
        // "not reachable for more than 5 min": for so long it is not, and that acts
        boolean lasts = context.isActing()
                && comparison.operator() == Operator.MORE
                && amounts.at(comparison.end()).filter(Amount::isTime).isPresent();
        // "must not grow > 5%"
        boolean must = comparison.plain()
                && vocabulary.is(Word.NOT, reading, comparison.begin() - 2)
                && vocabulary.is(Word.MUST, reading, comparison.begin() - 3);
        boolean not = (must || !comparison.plain()) && strict && !lasts && turns(start, comparison.begin());
        return not ? comparison.with(Comparison.negated(comparison.operator())) : comparison;
    }

    /** "Never" is of the name before it as "no" is, which turns the comparison round already. */
    private boolean turns(int start, int end) {
        for (int i = start; i < end; i++) {
            if (vocabulary.is(Word.NOT, reading, i) && !vocabulary.is(Word.NONE, reading, i)) {
                return true;
            }
        }
        return false;
    }
}
