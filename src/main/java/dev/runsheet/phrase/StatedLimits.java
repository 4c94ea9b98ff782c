package dev.runsheet.phrase;

import dev.runsheet.model.Threshold.Operator;
import java.math.BigDecimal;
import java.util.Optional;

/** Limits without a comparison: {@code warn at 5%}, {@code API response: 250 ms}, {@code zero downtime}, {@code 99.9% uptime}. */
final class StatedLimits {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;

    StatedLimits(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
    }

    /** The limit that begins at {@code index}; {@code before} is the limit before it in the same clause. */
    Optional<Limit> at(int index, Optional<Limit> before) {
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
        if (reading.at(index).is("all") && reading.at(index + 1).isNumber()) {
            return all(index);
        }
        if (reading.joined(index)
                && !reading.at(index - 1).isSign("(")
                && !reading.at(index - 1).isSign(":")) {
            return Optional.empty();
        }
        Optional<Amount> amount = amounts.at(index);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int consecutive =
                vocabulary.match(Word.CONSECUTIVE, reading, amount.get().end());
        if (consecutive > 0) {
            return inARow(amount.get(), consecutive);
        }
        return consequence(amount.get(), before)
                .or(() -> multiple(amount.get()))
                .or(() -> cap(amount.get()))
                .or(() -> leading(amount.get()))
                .or(() -> stated(amount.get()));
    }

    private Optional<Limit> zero(int index) {
        int end = index + 1;
        int words = 0;
        while (words < 4 && isOfName(end)) {
            if (vocabulary.is(Word.COUNTED, reading, end)) {
                Amount nothing = new Amount(
                        BigDecimal.ZERO, Optional.empty(), "", Optional.empty(), false, false, index, index + 1);
                return Optional.of(Limit.of(Operator.EQUAL, nothing, Limit.Form.LEADING));
            }
            words += reading.at(end).isWord() ? 1 : 0;
            end++;
        }
        return Optional.empty();
    }

    /** Whether what "zero" counts goes on there: "zero high/critical findings". */
    private boolean isOfName(int i) {
        boolean slash = reading.at(i).isSign("/") && reading.joined(i) && reading.joined(i + 1);
        return slash || (reading.at(i).isWord() && !segments.isEnd(i));
    }

    /** "Latency doubles": twice what it was. */
    private Optional<Limit> doubled(int index) {
        int end = index + vocabulary.match(Word.DOUBLE, reading, index);
        int start = Math.max(segments.startBefore(index), index - 4);
        Amount twice =
                new Amount(BigDecimal.valueOf(2), Optional.empty(), "x", Optional.empty(), false, false, index, end);
        return vocabulary.known(reading, start, index).isPresent()
                ? Optional.of(Limit.of(Operator.AT_LEAST, twice, Limit.Form.WORD))
                : Optional.empty();
    }

    /** "Error rate 2x baseline". */
    private Optional<Limit> multiple(Amount amount) {
        boolean times = amount.unit().equals("x") && vocabulary.is(Word.BASELINE, reading, amount.end());
        int start = Math.max(segments.startBefore(amount.begin()), amount.begin() - 6);
        return times && vocabulary.known(reading, start, amount.begin()).isPresent()
                ? Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.WORD))
                : Optional.empty();
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

    /** "3 consecutive failed probes". */
    private Optional<Limit> inARow(Amount amount, int consecutive) {
        int end = amount.end() + consecutive;
        boolean counted = vocabulary.is(Word.COUNTED, reading, end);
        boolean window = vocabulary.is(Word.WINDOW, reading, amount.begin() - 1);
        Limit limit = Limit.of(Operator.AT_LEAST, amount, Limit.Form.LEADING);
        return counted && !window
                ? Optional.of(
                        new Limit(limit.operator(), limit.amount(), limit.state(), limit.form(), limit.begin(), end))
                : Optional.empty();
    }

    /** "warn at 600 ms", "target: 99.9%", "rollback at 5%". */
    private Optional<Limit> consequence(Amount amount, Optional<Limit> before) {
        int i = amount.begin() - 1;
        boolean linked = reading.at(i).isSign(":") || vocabulary.is(Word.AT, reading, i);
        int word = linked ? i - 1 : i;
        boolean acts = leads(Word.WARNING, word) || leads(Word.ALERT, word) || leads(Word.ROLLBACK, word);
        boolean target = leads(Word.TARGET, word)
                || reading.at(word).is("threshold")
                || reading.at(word).is("limit");
        boolean measured = Units.isMeasured(amount.unit()) && !longTime(amount);
        if (!measured || !((acts && linked) || target) || exposure(amount)) {
            return Optional.empty();
        }
        int behind = amount.end();
        Optional<Metric> metric = vocabulary
                .known(reading, Math.max(segments.hardStartBefore(word), word - 14), word)
                .or(() -> firstMetric(behind, Math.min(segments.endFrom(behind), behind + 2)));
        Operator good = before.filter(limit -> limit.form() != Limit.Form.CONSEQUENCE)
                .map(Limit::operator)
                .filter(operator -> operator != Operator.EQUAL && operator != Operator.BETWEEN)
                .or(() -> metric.flatMap(StatedLimits::wished))
                .orElse(Operator.EQUAL);
        Operator actual =
                acts ? opposite(good) : metric.flatMap(StatedLimits::wished).orElse(Operator.EQUAL);
        boolean fits = metric.isPresent() || before.isPresent();
        return fits ? Optional.of(Limit.of(actual, amount, Limit.Form.CONSEQUENCE)) : Optional.empty();
    }

    private boolean leads(Word word, int last) {
        for (int length = 1; length <= 3; length++) {
            if (vocabulary.match(word, reading, last - length + 1) == length) {
                return true;
            }
        }
        return false;
    }

    /** "Rate limits in place (100 req/min per user)": nothing goes beyond what is set. */
    private Optional<Limit> cap(Amount amount) {
        int i = amount.begin() - 1;
        boolean set = reading.at(i).isSign("(") || reading.at(i).isSign(":");
        Optional<Metric> metric = set ? vocabulary.known(reading, segments.startBefore(i), i) : Optional.empty();
        return amount.per().isPresent()
                        && metric.filter(m -> m.name().equals("rate limit")).isPresent()
                ? Optional.of(Limit.of(Operator.AT_MOST, amount, Limit.Form.STATED))
                : Optional.empty();
    }

    /** The value stands first: "99.95% uptime", "100% of orders migrated", "0 errors". */
    private Optional<Limit> leading(Amount amount) {
        boolean first = segments.isHard(amount.begin() - 1)
                || reading.at(amount.begin() - 1).isSign("(")
                || reading.at(amount.begin() - 1).isSign(":");
        if (!first || amount.high().isPresent() || exposure(amount)) {
            return Optional.empty();
        }
        int next = amount.end();
        int end = Math.min(segments.endFrom(next), next + 6);
        if (amount.unit().equals("%") && reading.at(next).is("of")) {
            for (int i = next + 2; i < end; i++) {
                String word = reading.at(i).text();
                boolean tests = vocabulary.known(reading, next, end).isEmpty()
                        && vocabulary.anyIn(Word.SHIFT, reading, next, next + 1);
                if (!tests && (word.endsWith("ed") || word.equals("intact") || vocabulary.is(Word.READY, reading, i))) {
                    return Optional.of(Limit.of(Operator.EQUAL, amount, Limit.Form.LEADING));
                }
            }
            return Optional.empty();
        }
        Optional<Metric> metric = firstMetric(next, Math.min(end, next + 4));
        if (amount.unit().equals("%")
                && metric.filter(m -> m.better() == Metric.Better.HIGHER).isPresent()) {
            return Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.LEADING));
        }
        boolean none = amount.low().signum() == 0 && amount.unit().isEmpty();
        boolean start = segments.isHard(amount.begin() - 1);
        boolean counted = vocabulary.anyIn(Word.COUNTED, reading, next, end);
        return none && start && counted
                ? Optional.of(Limit.of(Operator.EQUAL, amount, Limit.Form.LEADING))
                : Optional.empty();
    }

    private Optional<Metric> firstMetric(int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<Lexicon.Hit<Metric>> hit = vocabulary.metricAt(reading, i);
            if (hit.isPresent()) {
                return hit.map(Lexicon.Hit::meaning);
            }
        }
        return Optional.empty();
    }

    /** A label that names a metric, then the value: "Response times: 250-400 ms average". */
    private Optional<Limit> stated(Amount amount) {
        int i = amount.begin();
        int start = segments.startBefore(i);
        boolean onlyFiller = true;
        for (int word = start; word < i; word++) {
            boolean filler = vocabulary.is(Word.FILLER, reading, word)
                    || vocabulary.is(Word.STATE, reading, word)
                    || Statistics.at(vocabulary, reading, word).isPresent();
            onlyFiller &= filler && !vocabulary.is(Word.HISTORY, reading, word);
        }
        boolean colon = reading.at(start - 1).isSign(":") && onlyFiller;
        int named = colon ? segments.startBefore(start - 1) : start;
        int namedEnd = colon ? start - 1 : i;
        boolean marked = reading.at(named - 1).kind() == Token.Kind.SIGN && segments.isHard(named - 2);
        if (!segments.isHard(named - 1) && !marked && !reading.at(named - 1).isSign(":")) {
            return Optional.empty();
        }
        Optional<Lexicon.Hit<Metric>> metric = lastMetric(named, namedEnd);
        boolean counts = amount.unit().isEmpty()
                && amount.low().signum() == 0
                && colon
                && vocabulary.anyIn(Word.COUNTED, reading, named, namedEnd);
        boolean rate = amount.per().filter(Units::isTime).isPresent();
        boolean measured = rate || (Units.isMeasured(amount.unit()) && !longTime(amount));
        boolean whole = colon || amount.high().isPresent() || segments.isEnd(amount.end());
        if (metric.isEmpty() || !whole || !(measured || counts) || exposure(amount)) {
            return Optional.empty();
        }
        boolean available = metric.get().meaning().name().equals("availability")
                && amount.low().compareTo(HUNDRED) < 0;
        return Optional.of(Limit.of(available ? Operator.AT_LEAST : Operator.EQUAL, amount, Limit.Form.STATED));
    }

    /** The metric that a label ends with, but for a few words. */
    private Optional<Lexicon.Hit<Metric>> lastMetric(int first, int end) {
        Optional<Lexicon.Hit<Metric>> last = Optional.empty();
        for (int i = Math.max(first, end - 8); i < end; i++) {
            Optional<Lexicon.Hit<Metric>> hit = vocabulary.metricAt(reading, i);
            last = hit.filter(found -> found.end() <= end)
                            .or(() -> Optional.empty())
                            .isPresent()
                    ? hit
                    : last;
        }
        return last;
    }

    /** Minutes and longer are how long something takes, not what is measured. */
    private static boolean longTime(Amount amount) {
        return amount.isTime() && Units.milliseconds(amount.unit()).compareTo(Units.milliseconds("min")) >= 0;
    }

    /** A share of users or traffic is a stage, not a limit. */
    private boolean exposure(Amount amount) {
        if (!amount.unit().equals("%")) {
            return false;
        }
        int next = amount.end();
        boolean stage = vocabulary.is(Word.ROLLOUT, reading, next)
                || (vocabulary.is(Word.AUDIENCE, reading, next)
                        && !reading.at(next).is("users"));
        return stage || vocabulary.anyIn(Word.SHIFT, reading, segments.startBefore(amount.begin()), amount.begin());
    }

    private static Optional<Operator> wished(Metric metric) {
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
