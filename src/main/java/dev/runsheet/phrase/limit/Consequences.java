package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.CountedThings;
import java.util.Optional;

/** Limits made by what follows from a value: {@code warn at 600 ms}, {@code error rate 5% → rollback}. */
final class Consequences {
    /** How many words a demand in a bracket has at most before its number. */
    private static final int LONGEST_DEMAND = 3;

    /** How many words before what follows may name what is measured. */
    private static final int NAME = 4;

    /** How far before a demand its blank may stand. */
    private static final int LONGEST_FIELD = 5;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final CountedThings things;

    Consequences(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.things = new CountedThings(vocabulary, reading, segments);
    }

    /** The limit of {@code amount}; {@code before} is the limit before it in the same clause. */
    Optional<Limit> of(Amount amount, Optional<Limit> before) {
        return leading(amount, before).or(() -> following(amount));
    }

    /** "warn at 600 ms", "target: 99.9%", "rollback at 5%". */
    private Optional<Limit> leading(Amount amount, Optional<Limit> before) {
        int i = amount.begin() - 1;
        int link = reading.at(i).isSign(":") ? 1 : linkBehind(i);
        boolean linked = link > 0;
        int word = i - link;
        boolean setFor = isSetFor(i, linked);
        boolean marked = reading.at(word).kind() == Token.Kind.SIGN && !linked;
        boolean critical = linked && leads(Word.CRITICAL, word) && amount.unit().equals("%");
        boolean acts = leads(Word.WARNING, word)
                || leads(Word.ALERT, word)
                || leads(Word.ROLLBACK, word)
                || critical
                || setFor;
        boolean target = leads(Word.TARGET, word)
                || reading.at(word).is("threshold")
                || reading.at(word).is("limit");
        boolean measured = Units.isMeasured(amount.unit()) && !amount.isLongTime();
        // "target: 200 concurrent users": the more the better
        Optional<Amount> users = target && linked ? things.reaching(amount) : Optional.empty();
        if (users.isPresent()) {
            return Optional.of(Limit.of(Operator.AT_LEAST, users.get(), Limit.Form.CONSEQUENCE));
        }
        if (target && !vocabulary.is(Word.BASELINE, reading, word) && isBracketed(amount, word)) {
            return Optional.of(Limit.of(demanded(amount, word), amount, Limit.Form.CONSEQUENCE));
        }
        if (!measured || !((acts && (linked || marked)) || target) || (!setFor && isExposure(amount))) {
            return Optional.empty();
        }
        int behind = amount.end();
        Optional<Metric> metric = vocabulary
                .known(reading, Math.max(segments.hardStartBefore(word), word - 14), word)
                .or(() -> vocabulary.firstKnown(reading, behind, Math.min(segments.endFrom(behind), behind + 2)));
        Operator good = before.filter(limit -> limit.form() != Limit.Form.CONSEQUENCE)
                .map(Limit::operator)
                .filter(operator -> operator != Operator.EQUAL && operator != Operator.BETWEEN)
                .or(() -> metric.flatMap(Consequences::wished))
                .orElse(Operator.EQUAL);
        Operator actual = amount.plus()
                ? Operator.AT_LEAST
                : acts ? opposite(good) : metric.flatMap(Consequences::wished).orElse(Operator.EQUAL);
        boolean told = linked && amount.unit().equals("%") && !reading.at(i - 1).is("up");
        boolean percentile = acts
                && amount.isTime()
                && Statistics.in(vocabulary, reading, Math.max(segments.hardStartBefore(word), word - NAME), word)
                        .filter(Statistics::isPercentile)
                        .isPresent();
        boolean fits = metric.isPresent() || before.isPresent() || told || percentile;
        boolean was = vocabulary.is(Word.BASELINE, reading, word) && before.isPresent();
        return fits && !was ? Optional.of(Limit.of(actual, amount, Limit.Form.CONSEQUENCE)) : Optional.empty();
    }

    /** "Lost orders: ____ (target: 0)", "(must be 0)": a bracket that holds nothing but the number that is demanded. */
    private boolean isBracketed(Amount amount, int word) {
        int first = word;
        while (first > word - LONGEST_DEMAND && reading.at(first - 1).isWord()) {
            first--;
        }
        int last = amount.end();
        while (last < amount.end() + 2 && reading.at(last).isWord()) {
            last++;
        }
        if (!reading.at(first - 1).isSign("(") || !reading.at(last).isSign(")")) {
            return false;
        }
        // "Node.js version (should be 18+)"
        boolean version = vocabulary.anyIn(Word.PRODUCT, reading, segments.hardStartBefore(first), first);
        boolean filled = false;
        for (int i = Math.max(segments.hardStartBefore(first), first - LONGEST_FIELD); i < first; i++) {
            filled |= reading.at(i).isSign("____");
        }
        return !version
                && !amount.isLongTime()
                && !amount.approximate()
                && (filled || (amount.unit().isEmpty() && amount.per().isEmpty()));
    }

    /** Which way a bare number is meant: {@code (limit: 10)} must not be exceeded. */
    private Operator demanded(Amount amount, int word) {
        boolean ceiling = vocabulary.is(Word.CAP, reading, word);
        Operator good = vocabulary
                .known(reading, segments.hardStartBefore(word), word)
                .flatMap(Consequences::wished)
                .filter(operator -> !amount.unit().isEmpty())
                .orElse(Operator.EQUAL);
        return amount.plus() ? Operator.AT_LEAST : ceiling ? Operator.AT_MOST : good;
    }

    /** How many words up to {@code last} link a consequence with its value: "at", "a partir de". */
    private int linkBehind(int last) {
        for (int length = 3; length > 0; length--) {
            if (vocabulary.match(Word.AT, reading, last - length + 1) == length) {
                return length;
            }
        }
        return 0;
    }

    /** "Set an alarm for CPU at 80%": a metric between what follows and its value. */
    private boolean isSetFor(int at, boolean linked) {
        int start = Math.max(segments.startBefore(Math.max(0, at)), at - 6);
        boolean metric = vocabulary.knownEnd(reading, start, at) == at;
        return linked
                && metric
                && (vocabulary.anyIn(Word.ALERT, reading, start, at)
                        || vocabulary.anyIn(Word.WARNING, reading, start, at));
    }

    /** "Error rate 5% → rollback", "5% error rate triggers an alert": what follows stands behind the value. */
    private Optional<Limit> following(Amount amount) {
        int end = Math.min(segments.hardEndFrom(amount.end()), amount.end() + 4);
        int link = amount.end();
        while (link < end
                && !vocabulary.is(Word.LEADS_TO, reading, link)
                && !reading.at(link).isSign("->")) {
            link++;
        }
        int follows = link + Math.max(1, vocabulary.match(Word.LEADS_TO, reading, link));
        boolean acts = link < end
                && Units.isMeasured(amount.unit())
                && !amount.isLongTime()
                && (vocabulary.anyIn(Word.ROLLBACK, reading, follows, follows + 4)
                        || vocabulary.anyIn(Word.ALERT, reading, follows, follows + 4));
        int start = Math.max(segments.startBefore(amount.begin()), amount.begin() - 8);
        int linked = link;
        boolean opens = acts && amount.unit().equals("%") && segments.isHard(amount.begin() - 1);
        Optional<Metric> metric = acts
                ? vocabulary
                        .known(reading, start, amount.begin())
                        .or(() -> vocabulary.firstKnown(reading, amount.end(), linked))
                : Optional.empty();
        if (opens && metric.isEmpty()) {
            return Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.CONSEQUENCE));
        }
        return metric.map(known -> Limit.of(
                wished(known).map(Consequences::opposite).orElse(Operator.AT_LEAST), amount, Limit.Form.CONSEQUENCE));
    }

    private boolean leads(Word word, int last) {
        for (int length = 1; length <= 3; length++) {
            if (vocabulary.match(word, reading, last - length + 1) == length) {
                return true;
            }
        }
        return false;
    }

    /** A share of users or traffic is a stage, not a limit. */
    boolean isExposure(Amount amount) {
        if (!amount.unit().equals("%")) {
            return false;
        }
        int next = amount.end();
        boolean stage = vocabulary.is(Word.ROLLOUT, reading, next)
                || (vocabulary.is(Word.AUDIENCE, reading, next)
                        && !reading.at(next).is("users"));
        // "90% user adoption"
        boolean measured = vocabulary.is(Word.MEASURE, reading, next + 1);
        return (stage && !measured)
                || vocabulary.anyIn(Word.SHIFT, reading, segments.startBefore(amount.begin()), amount.begin());
    }

    static Optional<Operator> wished(Metric metric) {
        return switch (metric.better()) {
            case LOWER -> Optional.of(Operator.AT_MOST);
            case HIGHER -> Optional.of(Operator.AT_LEAST);
            case NEITHER -> Optional.empty();
        };
    }

    private static Operator opposite(Operator good) {
        return switch (good) {
            case LESS, AT_MOST -> Operator.AT_LEAST;
            case MORE, AT_LEAST -> Operator.AT_MOST;
            default -> Operator.AT_LEAST;
        };
    }
}
