package dev.runsheet.phrase;

import dev.runsheet.model.Threshold.Operator;
import java.math.BigDecimal;
import java.util.Optional;

/** Limits without a comparison: {@code warn at 5%}, {@code API response: 250 ms}, {@code zero downtime}, {@code 99.9% uptime}. */
final class StatedLimits {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How many words a name has at most that a share follows without a colon. */
    private static final int NAME = 5;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;
    private final Context context;
    private final LimitsInWords worded;

    StatedLimits(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
        this.context = context;
        this.worded = new LimitsInWords(vocabulary, reading, segments, amounts);
    }

    /** The limit that begins at {@code index}; {@code before} is the limit before it in the same clause. */
    Optional<Limit> at(int index, Optional<Limit> before) {
        if (worded.begins(index)) {
            return worded.at(index);
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
            return worded.inARow(amount.get(), consecutive);
        }
        return consequence(amount.get(), before)
                .or(() -> worded.multiple(amount.get()))
                .or(() -> cap(amount.get()))
                .or(() -> goingOn(amount.get(), before))
                .or(() -> mostly(amount.get()))
                .or(() -> leading(amount.get()))
                .or(() -> stated(amount.get()));
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
        Operator actual = amount.plus()
                ? Operator.AT_LEAST
                : acts ? opposite(good) : metric.flatMap(StatedLimits::wished).orElse(Operator.EQUAL);
        boolean told = leads(Word.TARGET, word) && linked && amount.unit().equals("%");
        boolean fits = metric.isPresent() || before.isPresent() || told;
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

    /** "Min 4 vCPUs, 8 GB RAM, 50 GB SSD": what holds for the first holds for the others. */
    private Optional<Limit> goingOn(Amount amount, Optional<Limit> before) {
        int comma = amount.begin() - 1;
        boolean size = Units.isMeasured(amount.unit())
                && !amount.isTime()
                && !amount.unit().equals("%");
        return before.filter(limit -> limit.form() == Limit.Form.WORD)
                .filter(limit -> size && reading.at(comma).isSign(",") && comma - limit.end() <= 2)
                .map(limit -> Limit.of(limit.operator(), amount, Limit.Form.WORD));
    }

    /** "available 99.9% of the time", "succeeds in 99% of cases". */
    private Optional<Limit> mostly(Amount amount) {
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
        // "0 P0 (critical) bugs": over a bracket
        int clause = Math.min(segments.hardEndFrom(next), next + 6);
        boolean counted = vocabulary.anyIn(Word.COUNTED, reading, next, clause);
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
        boolean reached =
                metric.filter(hit -> hit.meaning().name().equals("traffic")).isPresent()
                        && amount.unit().equals("%");
        if (metric.isEmpty() && isDemanded(amount, colon, named, namedEnd)) {
            return Optional.of(Limit.of(Operator.EQUAL, amount, Limit.Form.STATED));
        }
        if (metric.isEmpty() || reached || !whole || !(measured || counts) || exposure(amount)) {
            return Optional.empty();
        }
        boolean available = metric.get().meaning().name().equals("availability")
                && amount.low().compareTo(HUNDRED) < 0;
        return Optional.of(
                Limit.of(available ? Operator.AT_LEAST : extreme(named, namedEnd), amount, Limit.Form.STATED));
    }

    /** Among what has to be reached, a name with a share or a brief time demands it: {@code Task completion: 95%}. */
    private boolean isDemanded(Amount amount, boolean colon, int named, int namedEnd) {
        boolean brief = amount.isTime() && amount.unit().endsWith("s");
        boolean share = amount.unit().equals("%");
        boolean ends = segments.isEnd(amount.end()) && namedEnd - named > 0 && namedEnd - named <= NAME;
        return context == Context.TARGET
                && ((colon && (share || brief)) || (share && ends))
                && !exposure(amount)
                && !vocabulary.anyIn(Word.SETTING, reading, named, namedEnd)
                && !vocabulary.anyIn(Word.ROLLOUT, reading, named, namedEnd);
    }

    /** "Max response time: 500 ms" is a limit to one side. */
    private Operator extreme(int first, int end) {
        Optional<String> statistic = Statistics.in(vocabulary, reading, first, end);
        return statistic.filter("max"::equals).isPresent()
                ? Operator.AT_MOST
                : statistic.filter("min"::equals).isPresent() ? Operator.AT_LEAST : Operator.EQUAL;
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
