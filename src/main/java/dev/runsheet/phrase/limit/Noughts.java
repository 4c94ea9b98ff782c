package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.CountedThings;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Values of nothing that something has to come down to: {@code in-flight 0}, {@code the queue must be at 0},
 * {@code mirrored traffic goes to zero}. Whoever writes that a count is zero demands it, whatever is counted.
 */
final class Noughts {
    /** How many words behind the number may say what is counted. */
    private static final int WORDS = 3;

    /** How many tokens a bracket opens before one of its noughts at most. */
    private static final int LISTED = 5;

    /** How far back a verb is sought that sets a count, so that it is no demand. */
    private static final int REACH = 12;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final CountedThings things;

    Noughts(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.things = new CountedThings(vocabulary, reading, segments);
    }

    /** The limit that {@code amount} is, a figure. */
    Optional<Limit> of(Amount amount) {
        boolean nothing = amount.low().signum() == 0
                && amount.high().isEmpty()
                && !amount.plus()
                && !amount.isTime()
                && !amount.unit().startsWith("/");
        boolean alone = things.isIdeograph(amount.begin() - 1) || !reading.joined(amount.begin());
        if (!nothing || !alone) {
            return Optional.empty();
        }
        Amount counted = things.withCounter(amount);
        // "the flag stands at 0%" says who is reached
        int first = segments.hardStartBefore(counted.begin());
        boolean reached = vocabulary.anyIn(Word.ROLLOUT, reading, first, counted.begin())
                || vocabulary.anyIn(Word.AUDIENCE, reading, first, counted.begin());
        boolean share = counted.unit().equals("%")
                && (leads(counted.begin() - 1) || reached)
                && vocabulary
                        .known(reading, segments.startBefore(counted.begin()), counted.begin())
                        .isEmpty();
        // "0 % of the traffic"
        boolean given = counted.unit().equals("%")
                && vocabulary.anyIn(Word.AUDIENCE, reading, counted.end(), counted.end() + WORDS);
        return !share && !given && stands(counted.begin(), counted.end())
                ? Optional.of(Limit.of(Operator.EQUAL, counted, Limit.Form.STATED))
                : Optional.empty();
    }

    /** The limit that the word for zero at {@code index} is. */
    Optional<Limit> word(int index) {
        if (reading.raw(index).equals("NULL")) {
            return Optional.empty(); // "id IS NOT NULL": what a query asks, in languages that call nothing so
        }
        int end = index + vocabulary.match(Word.ZERO, reading, index);
        boolean closed = segments.isEnd(end) || segments.isEnd(end + 1);
        boolean led = leads(index - 1) || reading.at(index - 1).isSign(":");
        return closed && led && stands(index, end)
                ? Optional.of(Limit.of(
                        Operator.EQUAL,
                        new Amount(BigDecimal.ZERO, Optional.empty(), "", Optional.empty(), false, false, index, end),
                        Limit.Form.STATED))
                : Optional.empty();
    }

    /** "Validate the charts (0 errors, 0 warnings)": in a bracket behind what is to be done, not behind what was counted. */
    boolean isAskedFor(Amount amount) {
        int bracket = amount.begin() - 1;
        while (bracket > amount.begin() - LISTED
                && (reading.at(bracket).isWord()
                        || reading.at(bracket).isSign(",")
                        || reading.at(bracket).is("0"))) {
            bracket--;
        }
        boolean done = false;
        for (int i = segments.hardStartBefore(amount.begin()); i < bracket; i++) {
            done |= reading.at(i).isNumber()
                    || (vocabulary.is(Word.DONE, reading, i) && amount.unit().isEmpty());
        }
        boolean lists =
                bracket == amount.begin() - 1 || reading.at(amount.begin() - 1).isSign(",");
        return reading.at(bracket).isSign("(") && lists && !done;
    }

    private boolean stands(int begin, int end) {
        int before = begin - 1;
        int start = segments.startBefore(Math.max(0, begin));
        int first = Math.max(segments.hardStartBefore(Math.max(0, begin)), begin - REACH);
        boolean shifted = before > start && leads(before) && told(before) == 0;
        boolean set = vocabulary.is(Word.SET_BEHIND, reading, begin + 1)
                || (shifted && vocabulary.anyIn(Word.SHIFT, reading, first, begin))
                || vocabulary.anyIn(Word.SETTING, reading, start, begin)
                || vocabulary.anyIn(Word.MAXIMUM, reading, start, begin)
                || vocabulary.anyIn(Word.ROLLOUT, reading, start, begin)
                || vocabulary.is(Word.EXPECTED, reading, start)
                || vocabulary.is(Word.PRODUCT, reading, before)
                || vocabulary.is(Word.STAGE, reading, before)
                || vocabulary.anyIn(Word.HISTORY, reading, start, begin)
                || vocabulary.is(Word.DONE, reading, end)
                || reading.at(end).isSign("->")
                || reading.raw(begin).equals("00");
        if (before < 0 || set) {
            return false;
        }
        boolean closed = segments.isEnd(end)
                || vocabulary.is(Word.WINDOW, reading, end)
                || vocabulary.is(Word.FILLER, reading, end);
        boolean linked = before > start && leads(before) && (closed || isName(end));
        boolean label = reading.at(before).isSign(":")
                && reading.at(before - 1).isWord()
                && !vocabulary.is(Word.EXPECTED, reading, before - 1);
        boolean named = reading.at(before).isWord() && !vocabulary.is(Word.FILLER, reading, before);
        return linked || (closed && (label || named));
    }

    /** How many words up to {@code last} say that a count has come to something: "go to" shifts nothing. */
    private int told(int last) {
        for (int length = 3; length > 0; length--) {
            if (vocabulary.match(Word.AMOUNTS_TO, reading, last - length + 1) == length) {
                return length;
            }
        }
        return 0;
    }

    /** Whether the words that end at {@code last} say that a value is or should be: "reads", "has to be at". */
    private boolean leads(int last) {
        if (told(last) > 0) {
            return true;
        }
        for (int length = 1; length <= 2; length++) {
            int first = last - length + 1;
            // "workers to zero" is something to do
            boolean bare = length == 1 && reading.at(last).is("to");
            if (bare) {
                continue;
            }
            if (vocabulary.match(Word.FILLER, reading, first) == length
                    || vocabulary.match(Word.EXPECTED, reading, first) == length) {
                return true;
            }
        }
        return false;
    }

    /** A few words up to the end of the clause. */
    private boolean isName(int from) {
        int i = from;
        while (i < from + WORDS && reading.at(i).isWord() && !segments.isEnd(i)) {
            i++;
        }
        return i > from && segments.isEnd(i);
    }
}
