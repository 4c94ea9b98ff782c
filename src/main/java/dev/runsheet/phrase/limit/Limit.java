package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Comparison;
import java.util.Optional;

/**
 * A comparison with its value, before it is known what is compared.
 *
 * @param state the state compared with, instead of an amount
 * @param form how it is written
 * @param begin its first token: the comparison, or the value where there is none
 * @param end the token behind the value
 */
record Limit(Operator operator, Optional<Amount> amount, Optional<String> state, Form form, int begin, int end) {

    /** The ways to write a limit. */
    enum Form {
        /** By a sign: {@code < 5%}. */
        SIGN,
        /** By a word: {@code below 5%}; needs a metric to be one. */
        WORD,
        /** By what follows from it: {@code warn at 5%}. */
        CONSEQUENCE,
        /** By naming the value wished for: {@code Response: 250 ms average}. */
        STATED,
        /** The metric follows: {@code zero downtime}, {@code 99.9% uptime}. */
        LEADING
    }

    static Limit of(Comparison comparison, Amount amount) {
        return new Limit(
                amount.high().isPresent() && comparison.operator() == Operator.EQUAL
                        ? Operator.BETWEEN
                        : comparison.operator(),
                Optional.of(amount),
                Optional.empty(),
                comparison.plain() ? Form.SIGN : Form.WORD,
                Math.min(comparison.begin(), amount.begin()),
                Math.max(comparison.end(), amount.end()));
    }

    static Limit of(Operator operator, Amount amount, Form form) {
        Operator actual = amount.high().isPresent() ? Operator.BETWEEN : operator;
        return new Limit(actual, Optional.of(amount), Optional.empty(), form, amount.begin(), amount.end());
    }

    static Limit state(String state, Form form, int begin, int end) {
        return new Limit(Operator.EQUAL, Optional.empty(), Optional.of(state), form, begin, end);
    }

    Limit with(Amount other) {
        return new Limit(operator, Optional.of(other), state, form, begin, Math.max(end, other.end()));
    }

    boolean isTime() {
        return amount.isPresent() && amount.get().isTime();
    }

    boolean hasUnit() {
        return amount.isPresent() && Units.isMeasured(amount.get().unit());
    }
}
