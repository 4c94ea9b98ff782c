package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Lexicon;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Tokeniser;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.CountedThings;
import java.math.BigDecimal;
import java.util.Optional;

/** Limits without a comparison: {@code warn at 5%}, {@code API response: 250 ms}, {@code zero downtime}, {@code 99.9% uptime}. */
final class StatedLimits {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nobody demands that fewer than these of all things be done. */
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    /** How far around a single one "of these" may stand; some scripts have a token for each character. */
    private static final int WHOLE = 6;

    /** How many words a name has at most that a share follows without a colon. */
    private static final int NAME = 5;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;
    private final Context context;
    private final LimitsInWords worded;
    private final CountedThings things;
    private final Consequences consequences;
    private final Noughts noughts;
    private final StatedStates states;
    private final Objectives objectives;
    private final Troubles troubles;

    StatedLimits(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
        this.context = context;
        this.things = new CountedThings(vocabulary, reading, segments);
        this.consequences = new Consequences(vocabulary, reading, segments);
        this.noughts = new Noughts(vocabulary, reading, segments);
        this.states = new StatedStates(vocabulary, reading, segments);
        this.objectives = new Objectives(vocabulary, reading);
        this.troubles = new Troubles(vocabulary, reading, segments, context);
        this.worded = new LimitsInWords(vocabulary, reading, segments, amounts, context);
    }

    /** The limit that begins at {@code index}; {@code before} is the limit before it in the same clause. */
    Optional<Limit> at(int index, Optional<Limit> before) {
        if (worded.begins(index)) {
            return worded.at(index)
                    .or(() -> vocabulary.is(Word.ZERO, reading, index) ? noughts.word(index) : Optional.empty());
        }
        // "if a single one of these holds" counts nothing
        boolean whole = vocabulary.anyIn(Word.WHOLE_OF, reading, Math.max(0, index - WHOLE), index + WHOLE);
        // "tried with a single one first" counts nothing either
        whole |= vocabulary.is(Word.WITH, reading, index - 1);
        int single = context.isActing() && !whole ? vocabulary.match(Word.SINGLE, reading, index) : 0;
        if (single > 0) {
            return Optional.of(single(index, index + single));
        }
        if (reading.joined(index)
                && !things.isIdeograph(index - 1)
                && !reading.at(index - 1).isSign("(")
                && !reading.at(index - 1).isSign(":")) {
            return Optional.empty();
        }
        Optional<Limit> enough = worded.enough(index);
        if (enough.isPresent()) {
            return enough;
        }
        Optional<Amount> amount = amounts.at(index);
        if (amount.isEmpty()) {
            return states.at(index);
        }
        int consecutive =
                vocabulary.match(Word.CONSECUTIVE, reading, amount.get().end());
        if (consecutive > 0) {
            return worded.inARow(amount.get(), consecutive);
        }
        return objectives
                .of(amount.get())
                .or(() -> consequences.of(amount.get(), before))
                .or(() -> worded.none(amount.get()))
                .or(() -> worded.multiple(amount.get()))
                .or(() -> cap(amount.get()))
                .or(() -> goingOn(amount.get(), before))
                .or(() -> capacity(amount.get()))
                .or(() -> worded.mostly(amount.get()))
                .or(() -> worded.allTests(amount.get()))
                .or(() -> troubles.of(amount.get()))
                .or(() -> leading(amount.get()))
                .or(() -> stated(amount.get(), before))
                .or(() -> noughts.of(amount.get()))
                .or(() -> worded.changed(amount.get()));
    }

    /** "A single lost order": that one is enough. */
    private static Limit single(int begin, int end) {
        Amount one = new Amount(BigDecimal.ONE, Optional.empty(), "", Optional.empty(), false, false, begin, end);
        return Limit.of(Operator.AT_LEAST, one, Limit.Form.STATED);
    }

    /** "Rate limits in place (100 req/min per user)", "upload limit (5 MB)": nothing goes beyond what is set. */
    private Optional<Limit> cap(Amount amount) {
        int i = vocabulary.is(Word.SETTING, reading, amount.begin() - 1) ? amount.begin() - 2 : amount.begin() - 1;
        boolean bracket = reading.at(i).isSign("(");
        int start = segments.startBefore(Math.max(0, i));
        Optional<Metric> metric =
                bracket || reading.at(i).isSign(":") ? vocabulary.known(reading, start, i) : Optional.empty();
        boolean rate = amount.per().isPresent()
                && metric.filter(m -> m.name().equals("rate limit")).isPresent();
        boolean size = (bracket ? reading.at(amount.end()).isSign(")") : segments.isEnd(amount.end()))
                && !amount.isTime()
                && amount.high().isEmpty()
                && Units.isMeasured(amount.unit())
                && metric.filter(m -> !m.name().equals("size")).isEmpty()
                && vocabulary.anyIn(Word.CAP, reading, start, i);
        // "100 req/min for guests" in a list about rate limits
        boolean listed = context == Context.OFFLINE
                && segments.opens(reading, amount.begin())
                && amount.per().filter(Units::isTime).isPresent();
        return rate || size || listed
                ? Optional.of(Limit.of(Operator.AT_MOST, amount, Limit.Form.STATED))
                : Optional.empty();
    }

    /** "Min 4 vCPUs, 8 GB RAM, 50 GB SSD": what holds for the first holds for the others. */
    private Optional<Limit> goingOn(Amount amount, Optional<Limit> before) {
        int comma = amount.begin() - 1;
        boolean size = amount.isSize()
                || (Units.isMeasured(amount.unit())
                        && !amount.isTime()
                        && !amount.unit().equals("%"));
        // "alerts at 50%, 80% and 100%"
        Optional<Limit> alike = before.filter(limit -> limit.form() == Limit.Form.CONSEQUENCE)
                .filter(limit -> limit.amount()
                        .filter(a -> a.unit().equals(amount.unit()))
                        .isPresent())
                .filter(limit -> segments.isEnd(comma)
                        && comma == limit.end()
                        && !amount.unit().isEmpty())
                .map(limit -> Limit.of(limit.operator(), amount, Limit.Form.CONSEQUENCE));
        if (alike.isPresent()) {
            return alike;
        }
        return before.filter(limit -> limit.form() == Limit.Form.WORD)
                .filter(limit -> size && reading.at(comma).isSign(",") && comma - limit.end() <= 2)
                .map(limit -> Limit.of(limit.operator(), amount, Limit.Form.WORD));
    }

    /** "Supports 200 concurrent users": that many at least. */
    private Optional<Limit> capacity(Amount amount) {
        int next = amount.end();
        int end = Math.min(segments.hardEndFrom(next), next + 5);
        boolean before = vocabulary.anyIn(
                Word.SUPPORTS,
                reading,
                Math.max(segments.hardStartBefore(amount.begin()), amount.begin() - 3),
                amount.begin());
        boolean supported = before || vocabulary.anyIn(Word.SUPPORTS, reading, next, end);
        boolean rate = amount.per().filter(Units::isTime).isPresent() && segments.isEnd(amount.end());
        if (before && rate) {
            return Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.STATED));
        }
        return supported
                ? things.reaching(amount).map(users -> Limit.of(Operator.AT_LEAST, users, Limit.Form.LEADING))
                : Optional.empty();
    }

    /** The value stands first: "99.95% uptime", "100% of orders migrated", "0 errors". */
    private Optional<Limit> leading(Amount amount) {
        // "Ensure 99.9% uptime"
        int verb = vocabulary.is(Word.IMPERATIVE, reading, amount.begin() - 1) ? 1 : 0;
        boolean start = segments.opens(reading, amount.begin() - verb);
        boolean first = start
                || reading.at(amount.begin() - 1).isSign("(")
                || reading.at(amount.begin() - 1).isSign(":");
        if (!first || amount.high().isPresent() || consequences.isExposure(amount)) {
            return Optional.empty();
        }
        int next = amount.end();
        int end = Math.min(segments.endFrom(next), next + 6);
        if (amount.unit().equals("%") && reading.at(next).is("of")) {
            boolean few = amount.low().compareTo(HALF) < 0;
            for (int i = next + 2; i < end; i++) {
                String word = reading.at(i).text();
                boolean tests = vocabulary.known(reading, next, end).isEmpty()
                        && vocabulary.anyIn(Word.SHIFT, reading, next, next + 1);
                if (!few
                        && !tests
                        && (context == Context.GOAL
                                || word.endsWith("ed")
                                || word.equals("intact")
                                || vocabulary.is(Word.READY, reading, i))) {
                    boolean most = context == Context.GOAL && amount.low().compareTo(HUNDRED) < 0;
                    Operator share = amount.plus() || most ? Operator.AT_LEAST : Operator.EQUAL;
                    return Optional.of(Limit.of(share, amount, Limit.Form.LEADING));
                }
            }
            return Optional.empty();
        }
        Optional<Metric> metric = vocabulary.firstKnown(reading, next, Math.min(end, next + 4));
        boolean marks = context == Context.GOAL && amount.unit().startsWith("/");
        if ((amount.unit().equals("%") || amount.isSize() || marks)
                && metric.filter(m -> m.better() == Metric.Better.HIGHER).isPresent()) {
            return Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.LEADING));
        }
        int words = end - next;
        boolean all = amount.unit().equals("%") && amount.low().compareTo(HUNDRED) == 0;
        if (context.isDemanding() && all && metric.isEmpty() && start && words > 0 && words <= NAME) {
            return Optional.of(Limit.of(Operator.EQUAL, amount, Limit.Form.LEADING));
        }
        // "90% of the berths booked by May" among goals
        if (context == Context.GOAL
                && amount.unit().equals("%")
                && !all
                && start
                && reading.at(next).isWord()) {
            return Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.LEADING));
        }
        if (context.isActing()
                && (amount.unit().equals("%") || amount.unit().equals("x"))
                && vocabulary
                        .known(reading, next, Math.min(segments.hardEndFrom(next), next + 6))
                        .isPresent()) {
            return Optional.of(Limit.of(Operator.AT_LEAST, amount, Limit.Form.LEADING));
        }
        boolean none = amount.low().signum() == 0
                && (amount.unit().isEmpty() || (amount.unit().equals("%") && !start));
        // "0 P0 (critical) bugs": over a bracket
        int clause = Math.min(segments.hardEndFrom(next), next + 6);
        boolean counted = vocabulary.anyIn(Word.COUNTED, reading, next, clause)
                // "all rows counted (0% variance)"
                || (amount.unit().equals("%") && vocabulary.anyIn(Word.MEASURE, reading, next, clause))
                || (context == Context.GOAL && reading.at(next).isWord());
        return none && (start || noughts.isAskedFor(amount)) && counted
                ? Optional.of(Limit.of(Operator.EQUAL, amount, Limit.Form.LEADING))
                : Optional.empty();
    }

    /** A label that names a metric, then the value: "Response times: 250-400 ms average". */
    private Optional<Limit> stated(Amount amount, Optional<Limit> before) {
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
        // "p95 < 300 ms, availability 99.9%": one more of a list
        boolean listed =
                before.isPresent() && !colon && reading.at(named - 1).isSign(",") && segments.isEnd(amount.end());
        if (!segments.isHard(named - 1)
                && !marked
                && !listed
                && !reading.at(named - 1).isSign(":")) {
            return Optional.empty();
        }
        if (vocabulary.is(Word.PER, reading, i - 1)) {
            // "health check every 30 seconds"
            return Optional.empty();
        }
        Optional<Lexicon.Hit<Metric>> metric = lastMetric(named, namedEnd);
        boolean counts = amount.unit().isEmpty()
                && amount.low().signum() == 0
                && colon
                && vocabulary.anyIn(Word.COUNTED, reading, named, namedEnd);
        boolean rate = amount.per().filter(Units::isTime).isPresent();
        boolean extreme = extreme(named, namedEnd) == Operator.AT_MOST;
        boolean objective = colon
                && metric.map(Lexicon.Hit::meaning)
                        .filter(known -> Objectives.isOne(known)
                                || (extreme && known.name().equals("downtime")))
                        .isPresent()
                && amount.isTime()
                && (segments.isEnd(amount.end()) || vocabulary.is(Word.TARGET, reading, amount.end()));
        boolean measured = rate || objective || (Units.isMeasured(amount.unit()) && !amount.isLongTime());
        boolean whole = colon
                || amount.high().isPresent()
                || segments.isEnd(amount.end())
                || (context.isActing() && vocabulary.is(Word.WINDOW, reading, amount.end()));
        boolean reached = amount.unit().equals("%")
                && metric.filter(hit -> hit.meaning().name().equals("traffic")).isPresent();
        if (metric.isEmpty() && isDemanded(amount, colon, named, namedEnd)) {
            return Optional.of(Limit.of(Operator.EQUAL, amount, Limit.Form.STATED));
        }
        if (metric.isEmpty() || reached || !whole || !(measured || counts) || consequences.isExposure(amount)) {
            return Optional.empty();
        }
        boolean available = metric.get().meaning().name().equals("availability")
                && amount.low().compareTo(HUNDRED) < 0;
        boolean demanded = colon && isWished(named, namedEnd);
        boolean capped = objective || isCeiling(named, namedEnd, metric.get().meaning());
        Operator operator = capped
                ? Operator.AT_MOST
                : available
                        ? Operator.AT_LEAST
                        : demanded
                                ? Consequences.wished(metric.get().meaning()).orElse(extreme(named, namedEnd))
                                : extreme(named, namedEnd);
        return Optional.of(Limit.of(operator, amount, Limit.Form.STATED));
    }

    /** "Latency budget: 300 ms": what is granted is not exceeded. */
    private boolean isCeiling(int first, int end, Metric metric) {
        boolean granted = metric.better() != Metric.Better.HIGHER
                || metric.name().equals("headroom")
                || reading.at(end - 1).is("budget");
        return granted
                && metric.ofSystem()
                && !context.isActing()
                && vocabulary.anyIn(Word.CEILING_COLUMN, reading, first, end);
    }

    /** "Acceptable error rate", not "expected error rate": whether the label wishes for the value or better. */
    private boolean isWished(int first, int end) {
        for (int i = Math.max(0, first); i < end; i++) {
            boolean wish = vocabulary.is(Word.TARGET, reading, i) && !vocabulary.is(Word.EXPECTED, reading, i);
            if (wish && !vocabulary.is(Word.BASELINE, reading, i)) {
                return true;
            }
        }
        return false;
    }

    /** Among what has to be reached, a name with a share or a brief time demands it: {@code Task completion: 95%}. */
    private boolean isDemanded(Amount amount, boolean colon, int named, int namedEnd) {
        boolean brief = amount.isTime() && amount.unit().endsWith("s");
        boolean share = amount.unit().equals("%");
        boolean ends = segments.isEnd(amount.end()) && namedEnd > named && words(named, namedEnd) <= NAME;
        boolean all = share && ends && !colon && amount.low().compareTo(HUNDRED) == 0 && endsInMeasure(named, namedEnd);
        // "Releases: 2 per week" among goals
        boolean goal = context == Context.GOAL
                && colon
                && segments.isEnd(amount.end())
                && !Units.isTime(amount.unit())
                && amount.per().filter(Units::isTime).isPresent();
        return (all || goal || (context.isDemanding() && ((colon && (share || brief)) || (share && ends))))
                && !consequences.isExposure(amount)
                && (goal || !vocabulary.anyIn(Word.SETTING, reading, named, namedEnd))
                && !vocabulary.anyIn(Word.ROLLOUT, reading, named, namedEnd);
    }

    /** How many words stand there; in scripts without spaces every three characters are counted as one. */
    private int words(int first, int end) {
        int characters = 0;
        for (int i = first; i < end; i++) {
            boolean ideograph = Tokeniser.isIdeograph(reading.at(i).text().charAt(0));
            characters += ideograph ? 1 : 3;
        }
        return (characters + 2) / 3;
    }

    private boolean endsInMeasure(int first, int end) {
        for (int i = Math.max(first, end - 4); i < end; i++) {
            if (i + vocabulary.match(Word.MEASURE, reading, i) == end) {
                return true;
            }
        }
        return false;
    }

    /** "Max response time: 500 ms" is a limit to one side. */
    private Operator extreme(int first, int end) {
        Optional<String> statistic = Statistics.in(vocabulary, reading, first, end);
        return statistic.filter("max"::equals).isPresent() || vocabulary.anyIn(Word.MAXIMUM, reading, first, end)
                ? Operator.AT_MOST
                : statistic.filter("min"::equals).isPresent() ? Operator.AT_LEAST : Operator.EQUAL;
    }

    /** The metric that a label ends with, but for a few words. */
    private Optional<Lexicon.Hit<Metric>> lastMetric(int first, int end) {
        Optional<Lexicon.Hit<Metric>> last = Optional.empty();
        for (int i = Math.max(first, end - 8); i < end; i++) {
            Optional<Lexicon.Hit<Metric>> hit = vocabulary.metricAt(reading, i);
            last = hit.filter(found -> found.end() <= end).isPresent() ? hit : last;
        }
        return last;
    }
}
