package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how soon something has to be back: {@code RTO 15 minutes}, {@code RPO (how much may be lost): 1 hour}. The time is
 * the longest that is allowed, however long.
 */
final class Objectives {
    private static final Set<String> NAMES = Set.of("rto", "rpo", "mttr");

    /** How many tokens stand between the name and the time, and in a bracket behind the name. */
    private static final int BETWEEN = 2;

    private static final int BRACKET = 8;

    /** How many tokens a name has at most. */
    private static final int NAME = 4;

    private final Vocabulary vocabulary;
    private final Reading reading;

    Objectives(Vocabulary vocabulary, Reading reading) {
        this.vocabulary = vocabulary;
        this.reading = reading;
    }

    static boolean isOne(Metric metric) {
        return NAMES.contains(metric.name());
    }

    /** The limit that {@code amount} is, where such a name stands before it. */
    Optional<Limit> of(Amount amount) {
        if (!Units.isTime(amount.unit())) {
            return Optional.empty();
        }
        int end = amount.begin();
        for (int i = 0; i < BETWEEN && isLink(end - 1); i++) {
            end--;
        }
        return isNamed(end) || isNamed(beforeBracket(end))
                ? Optional.of(Limit.of(Operator.AT_MOST, amount, Limit.Form.STATED))
                : Optional.empty();
    }

    private boolean isLink(int index) {
        return reading.at(index).isSign(":")
                || reading.at(index).is("of")
                || vocabulary.is(Word.BEING, reading, index)
                || vocabulary.is(Word.TARGET, reading, index);
    }

    /** The bracket that ends before {@code end}: where it begins. */
    private int beforeBracket(int end) {
        int open = end - 1;
        if (!reading.at(open).isSign(")")) {
            return end;
        }
        while (open > 0 && open > end - BRACKET && !reading.at(open).isSign("(")) {
            open--;
        }
        return reading.at(open).isSign("(") ? open : end;
    }

    /** Whether the name of an objective ends before {@code end}. */
    private boolean isNamed(int end) {
        for (int i = Math.max(0, end - NAME); i < end; i++) {
            boolean named = vocabulary
                    .metricAt(reading, i)
                    .filter(hit -> hit.end() == end && isOne(hit.meaning()))
                    .isPresent();
            if (named) {
                return true;
            }
        }
        return false;
    }
}
