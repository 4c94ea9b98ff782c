package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.MetricNames;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import dev.runsheet.phrase.amount.CountedThings;
import java.math.BigDecimal;
import java.util.Optional;

/** Limits whose value is a word, or that a word makes of a number: {@code zero downtime}, {@code doubles}, {@code maxed out}. */
final class LimitsInWords {
    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;
    private final CountedThings things;
    private final Context context;

    LimitsInWords(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts, Context context) {
        this.context = context;
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
        this.things = new CountedThings(vocabulary, reading, segments);
    }

    /** Whether such a word stands at {@code index}. */
    boolean begins(int index) {
        return vocabulary.is(Word.ZERO, reading, index)
                || vocabulary.is(Word.EXHAUSTED, reading, index)
                || vocabulary.is(Word.DOUBLE, reading, index)
                || isAll(index);
    }

    private boolean isAll(int index) {
        return reading.at(index).is("all") && reading.at(index + 1).isNumber();
    }

    /** The limit that begins with the word at {@code index}. */
    Optional<Limit> at(int index) {
        if (vocabulary.is(Word.ZERO, reading, index)) {
            // what is quoted is spoken of, not demanded
            return reading.at(index - 1).isSign("\"") ? Optional.empty() : zero(index);
        }
        if (vocabulary.is(Word.EXHAUSTED, reading, index)) {
            return exhausted(index);
        }
        if (vocabulary.is(Word.DOUBLE, reading, index)) {
            return doubled(index);
        }
        return isAll(index) ? all(index) : Optional.empty();
    }

    /** "One sword is enough", "dos ya bastan": so many at least. */
    Optional<Limit> enough(int index) {
        Optional<BigDecimal> count = reading.at(index).isNumber()
                ? amounts.at(index).filter(amount -> amount.unit().isEmpty()).map(Amount::low)
                : vocabulary.numberAt(reading, index).map(hit -> BigDecimal.valueOf(hit.meaning()));
        int end = index + 1;
        while (end < index + 4
                && vocabulary.match(Word.OUT_OF, reading, end) == 0
                && reading.at(end).isWord()
                && !vocabulary.is(Word.ENOUGH, reading, end)
                && !segments.isEnd(end)) {
            end++;
        }
        int last = end;
        return count.filter(number -> vocabulary.is(Word.ENOUGH, reading, last))
                .map(number -> Limit.of(
                        Operator.AT_LEAST,
                        new Amount(number, Optional.empty(), "", Optional.empty(), false, false, index, index + 1),
                        Limit.Form.STATED));
    }

    /** "クラッシュ 0件": what is counted stands before, in a script without spaces. */
    Optional<Limit> none(Amount amount) {
        Amount counted = things.withCounter(amount);
        boolean whole = counted.low().signum() == 0 && counted.high().isEmpty() && segments.isEnd(counted.end());
        return whole && things.isIdeograph(counted.begin() - 1) && counts(counted.begin())
                ? Optional.of(Limit.of(Operator.EQUAL, counted, Limit.Form.STATED))
                : Optional.empty();
    }

    /** Whether the word before {@code index}, but for a particle, is one for what is counted. */
    private boolean counts(int index) {
        int start = Math.max(segments.startBefore(index), index - 7);
        int particle = index - 1 >= start && vocabulary.is(Word.FILLER, reading, index - 1) ? 1 : 0;
        for (int i = start; i < index; i++) {
            int end = i + vocabulary.match(Word.COUNTED, reading, i);
            if (end > i && (end == index || end == index - particle)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Limit> zero(int index) {
        if (context == Context.GOAL
                && segments.opens(reading, index)
                && reading.at(index + 1).isWord()) {
            // "Zero P1 without a page" among goals
            return Optional.of(Limit.of(Operator.EQUAL, nothing(index, index + 1), Limit.Form.LEADING));
        }
        if (counts(index) && segments.isEnd(index + vocabulary.match(Word.ZERO, reading, index))) {
            int end = index + vocabulary.match(Word.ZERO, reading, index);
            return Optional.of(Limit.of(Operator.EQUAL, nothing(index, end), Limit.Form.STATED));
        }
        if (reading.at(index - 1).isSign(":") && namesCounted(index - 1)) {
            return Optional.of(Limit.of(Operator.EQUAL, nothing(index, index + 1), Limit.Form.STATED));
        }
        int end = index + 1;
        int words = 0;
        while (words < 4 && (isOfName(end) || vocabulary.is(Word.COUNTED, reading, end))) {
            if (vocabulary.is(Word.COUNTED, reading, end)) {
                return Optional.of(Limit.of(Operator.EQUAL, nothing(index, index + 1), Limit.Form.LEADING));
            }
            words += reading.at(end).isWord() ? 1 : 0;
            end++;
        }
        return Optional.empty();
    }

    /** "Vulnerabilities: zero": whether the label that ends at {@code colon} names what is counted. */
    private boolean namesCounted(int colon) {
        return vocabulary.anyIn(Word.COUNTED, reading, Math.max(0, segments.startBefore(colon)), colon);
    }

    private static Amount nothing(int begin, int end) {
        return new Amount(BigDecimal.ZERO, Optional.empty(), "", Optional.empty(), false, false, begin, end);
    }

    /** Whether what "zero" counts goes on there: "zero high/critical findings". */
    private boolean isOfName(int i) {
        boolean slash = reading.at(i).isSign("/") && reading.joined(i) && reading.joined(i + 1);
        boolean answer = reading.at(i).isNumber() && reading.at(i).text().matches("[45]\\d\\d");
        return slash || answer || (reading.at(i).isWord() && !segments.isEnd(i));
    }

    /** "Latency doubles": twice what it was. */
    private Optional<Limit> doubled(int index) {
        int end = index + vocabulary.match(Word.DOUBLE, reading, index);
        int start = Math.max(segments.startBefore(index), index - 4);
        Amount twice =
                new Amount(BigDecimal.valueOf(2), Optional.empty(), "x", Optional.empty(), false, false, index, end);
        boolean measured = isMeasured(start, index) || vocabulary.anyIn(Word.MEASURE, reading, start, index);
        // "more than doubles"
        int more = moreBefore(index);
        Limit limit = more > 0
                ? Limit.of(new Comparison(Operator.MORE, false, Word.MORE, index - more, index), twice)
                : Limit.of(Operator.AT_LEAST, twice, Limit.Form.WORD);
        return measured ? Optional.of(limit) : Optional.empty();
    }

    /** How many words before {@code index} say that it is more. */
    private int moreBefore(int index) {
        for (int length = 3; length > 0; length--) {
            if (vocabulary.match(Word.MORE, reading, index - length) == length) {
                return length;
            }
        }
        return 0;
    }

    /** "Berthing rises by 50%" among what leads back: so much or more. */
    Optional<Limit> changed(Amount amount) {
        boolean by = context.isActing()
                && (amount.unit().equals("%") || amount.unit().equals("x"))
                && amount.high().isEmpty()
                && reading.at(amount.begin() - 1).is("by")
                && reading.at(amount.begin() - 2).isWord()
                && segments.startBefore(amount.begin()) < amount.begin() - 2;
        return by ? Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.WORD)) : Optional.empty();
    }

    /** "Error rate 2x baseline". */
    Optional<Limit> multiple(Amount amount) {
        boolean times = amount.unit().equals("x")
                && (vocabulary.is(Word.BASELINE, reading, amount.end())
                        || reading.at(amount.begin() - 1).is("by"));
        int start = Math.max(segments.startBefore(amount.begin()), amount.begin() - 6);
        return times && isMeasured(start, amount.begin())
                ? Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.WORD))
                : Optional.empty();
    }

    /** A metric, or a percentile that stands for the time of an answer: {@code p99 2x baseline}. */
    private boolean isMeasured(int from, int to) {
        return vocabulary.known(reading, from, to).isPresent()
                || Statistics.in(vocabulary, reading, from, to)
                        .filter(Statistics::isPercentile)
                        .isPresent();
    }

    private Optional<Limit> exhausted(int index) {
        int start = segments.startBefore(index);
        int end = index + vocabulary.match(Word.EXHAUSTED, reading, index);
        boolean directly =
                vocabulary.known(reading, Math.max(start, index - 3), index).isPresent();
        boolean closes = segments.isEnd(end)
                || reading.at(end).is("for")
                || reading.at(end).is("with")
                || reading.at(end).is("out");
        return directly && closes
                ? Optional.of(Limit.state(reading.slice(index, end), Limit.Form.WORD, index, end))
                : Optional.empty();
    }

    /** "all 3 replicas healthy". */
    private Optional<Limit> all(int index) {
        Optional<Amount> amount =
                amounts.at(index + 1).filter(a -> a.unit().isEmpty() && a.high().isEmpty());
        if (amount.isEmpty() || !reading.at(amount.get().end()).isWord()) {
            return Optional.empty();
        }
        int noun = amount.get().end();
        for (int i = noun + 1; i < noun + 4 && !segments.isEnd(i); i++) {
            if (vocabulary.is(Word.READY, reading, i)) {
                int last = i - 1;
                while (last > noun && vocabulary.is(Word.FILLER, reading, last)) {
                    last--;
                }
                Amount counted = amount.get()
                        .withUnit(
                                MetricNames.singular(reading.at(last).text()),
                                amount.get().end());
                return Optional.of(Limit.of(Operator.EQUAL, counted, Limit.Form.LEADING));
            }
        }
        return Optional.empty();
    }

    /** "All tests pass (100%)": all of them. */
    Optional<Limit> allTests(Amount amount) {
        boolean all =
                amount.unit().equals("%") && amount.low().compareTo(BigDecimal.valueOf(100)) == 0 && !amount.plus();
        boolean alone = reading.at(amount.begin() - 1).isSign("(")
                && reading.at(amount.end()).isSign(")");
        int first = segments.hardStartBefore(amount.begin());
        return all && alone && vocabulary.anyIn(Word.TESTS, reading, first, amount.begin())
                ? Optional.of(Limit.of(Operator.EQUAL, amount, Limit.Form.CONSEQUENCE))
                : Optional.empty();
    }

    /** "3 consecutive failed probes". */
    Optional<Limit> inARow(Amount amount, int consecutive) {
        int end = amount.end() + consecutive;
        boolean counted = vocabulary.is(Word.COUNTED, reading, end);
        boolean window = vocabulary.is(Word.WINDOW, reading, amount.begin() - 1);
        Limit limit = Limit.of(Operator.AT_LEAST, things.next(amount, end), Limit.Form.LEADING);
        return counted && !window
                ? Optional.of(
                        new Limit(limit.operator(), limit.amount(), limit.state(), limit.form(), limit.begin(), end))
                : Optional.empty();
    }

    /** "available 99.9% of the time", "succeeds in 99% of cases". */
    Optional<Limit> mostly(Amount amount) {
        int next = amount.end();
        boolean of = amount.unit().equals("%") && reading.at(next).is("of");
        int whole = reading.at(next + 1).is("the") || reading.at(next + 1).is("all") ? next + 2 : next + 1;
        boolean time = reading.at(whole).is("time") || reading.at(whole).is("cases");
        boolean compared =
                Comparison.at(vocabulary, reading, amount.begin() - 1).isPresent();
        return of && time && !compared && amount.begin() > 0
                ? Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.STATED))
                : Optional.empty();
    }
}
