package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import java.util.Optional;

/**
 * Numbers of things gone wrong, all that a point says among what leads back or alerts: {@code 3 bricked stations},
 * {@code 0.5 % relay faults}. Whatever it is, so many of it are enough.
 */
final class Troubles {
    /** How many words say what is counted at most. */
    private static final int NAME = 5;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Context context;

    Troubles(Vocabulary vocabulary, Reading reading, Segments segments, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.context = context;
    }

    /** The limit that {@code amount} is where it stands first. */
    Optional<Limit> of(Amount amount) {
        return segments.opens(reading, amount.begin()) && isOne(amount)
                ? Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.LEADING))
                : Optional.empty();
    }

    /** Whether {@code amount}, the first of a text, counts such things. */
    private boolean isOne(Amount amount) {
        int next = amount.end();
        int end = segments.endFrom(next);
        boolean brief = end > next && end - next <= NAME && segments.isHard(end);
        boolean share = amount.unit().equals("%");
        boolean bare = amount.unit().isEmpty() && amount.per().isEmpty();
        return (context == Context.ROLLBACK || context == Context.ALERT)
                && brief
                && (share || (bare && isPlural(next, end)))
                && amount.low().signum() > 0
                && !amount.approximate()
                && reading.at(next).isWord()
                && !isElse(amount.begin(), next, end);
    }

    /** "3 bricked stations", "5 agents without audio". */
    private boolean isPlural(int next, int end) {
        return reading.at(next).text().endsWith("s")
                || (next + 1 < end && reading.at(next + 1).text().endsWith("s"));
    }

    /** "2 of these", "1 engineer on duty", "50 % of the rollout". */
    private boolean isElse(int begin, int next, int end) {
        return vocabulary.is(Word.BASELINE, reading, next)
                || vocabulary.anyIn(Word.WHOLE_OF, reading, begin, end)
                || vocabulary.anyIn(Word.PEOPLE, reading, next, end)
                || vocabulary.anyIn(Word.ROLLOUT, reading, next, end);
    }
}
