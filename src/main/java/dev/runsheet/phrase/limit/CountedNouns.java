package dev.runsheet.phrase.limit;

import dev.runsheet.phrase.MetricNames;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.util.Optional;

/** What is counted between a number and the comparison behind it: {@code 50 orders or more}. */
final class CountedNouns {
    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;

    CountedNouns(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
    }

    /** "50 orders or more", "3 bar or less": with what is counted before the comparison. */
    Amount over(Amount amount) {
        int noun = amount.end();
        boolean bare = amount.unit().isEmpty() && amount.per().isEmpty() && !amount.plus();
        boolean compared =
                vocabulary.is(Word.OR_MORE, reading, noun + 1) || vocabulary.is(Word.OR_LESS, reading, noun + 1);
        boolean another = compared
                && Comparison.behind(vocabulary, reading, noun + 1)
                        .flatMap(comparison -> amounts.at(comparison.end()))
                        .isPresent();
        return bare && compared && !another && isOne(noun) && !extreme(noun + 1)
                ? amount.withUnit(MetricNames.singular(reading.at(noun).text()), noun + 1)
                : amount;
    }

    private boolean extreme(int index) {
        return vocabulary.is(Word.MINIMUM, reading, index) || vocabulary.is(Word.MAXIMUM, reading, index);
    }

    /** "3 nodes minimum", "16 GB RAM min": the comparison behind what is counted. */
    Optional<Comparison> behind(int noun) {
        return extreme(noun + 1) && reading.at(noun).isWord() && !segments.isEnd(noun) && segments.isEnd(noun + 2)
                ? Comparison.behind(vocabulary, reading, noun + 1)
                : Optional.empty();
    }

    /** Whether the word there can be what is counted. */
    boolean isOne(int index) {
        return reading.at(index).isWord()
                && !segments.isEnd(index)
                && !vocabulary.is(Word.FILLER, reading, index)
                && !vocabulary.is(Word.WINDOW, reading, index)
                && !vocabulary.is(Word.TARGET, reading, index);
    }
}
