package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.MetricNames;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Tokeniser;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import dev.runsheet.phrase.amount.CountedThings;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Limits with a comparison: {@code > 5%}, {@code exceeds one second}, {@code 80% or more}, {@code = 'critical'}. */
final class ComparedLimits {
    /** A share of which less is worse, where nothing is known of what is measured. */
    private static final BigDecimal MOST = BigDecimal.valueOf(60);

    /** How many tokens a name and the comma before it have at most. */
    private static final int NAME = 5;

    /** Between what something was and how far off that it may be. */
    private static final Set<String> MARGIN = Set.of("+", "-", "*", "×");

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Amounts amounts;
    private final CountedThings things;
    private final Context context;
    private final Soundness soundness;
    private final Deviations deviations;
    private final Negations negations;
    private final CountedNouns nouns;

    ComparedLimits(Vocabulary vocabulary, Reading reading, Segments segments, Amounts amounts, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.amounts = amounts;
        this.things = new CountedThings(vocabulary, reading, segments);
        this.context = context;
        this.soundness = new Soundness(vocabulary, reading, segments, context);
        this.deviations = new Deviations(vocabulary, reading, segments, amounts);
        this.negations = new Negations(vocabulary, reading, segments, amounts, context);
        this.nouns = new CountedNouns(vocabulary, reading, segments, amounts);
    }

    /** The limit whose comparison begins at {@code index}. */
    Optional<Limit> at(int index) {
        if (vocabulary.is(Word.BETWEEN, reading, index)) {
            return between(index);
        }
        if (reading.at(index).isSign("±")) {
            // "±5 %": no further off than that; among what leads back, further off
            Operator operator = context.isActing() ? Operator.MORE : Operator.AT_MOST;
            return amounts.at(index)
                    .filter(amount -> !amount.unit().isEmpty() && amount.low().signum() > 0)
                    .map(amount -> from(index, Limit.of(operator, amount, Limit.Form.SIGN)));
        }
        Optional<Comparison> comparison =
                Comparison.at(vocabulary, reading, index).map(this::sided).map(negations::in);
        if (comparison.isEmpty()) {
            return Optional.empty();
        }
        Optional<Amount> amount = amounts.at(comparison.get().end());
        // "<0|1>" leaves a choice
        if (amount.filter(value -> reading.at(value.end()).isSign("|") && reading.joined(value.end()))
                .isPresent()) {
            return Optional.empty();
        }
        if (amount.isEmpty()
                && vocabulary.is(Word.ZERO, reading, comparison.get().end())) {
            return zero(comparison.get());
        }
        if (amount.isEmpty()) {
            return comparison.get().operator() == Operator.EQUAL
                    ? state(comparison.get())
                    : asBefore(comparison.get()).or(() -> deviations.by(comparison.get()));
        }
        return bounded(comparison.get(), amount.get())
                .or(() -> Optional.of(withNoun(Limit.of(orNone(comparison.get(), amount.get()), amount.get()))))
                .filter(limit -> soundness.of(comparison.get(), limit));
    }

    /** "More than zero", "equals zero", not "above zero downtime deployments". */
    private Optional<Limit> zero(Comparison comparison) {
        int begin = comparison.end();
        int end = begin + vocabulary.match(Word.ZERO, reading, begin);
        Amount nothing = new Amount(BigDecimal.ZERO, Optional.empty(), "", Optional.empty(), false, false, begin, end);
        return Optional.of(Limit.of(orNone(comparison, nothing), nothing))
                .filter(limit -> segments.isEnd(end) || vocabulary.is(Word.WINDOW, reading, end))
                .filter(limit -> soundness.of(comparison, limit));
    }

    /** "Slower than 2 s" is more, "worse than 99.9 %" is less: what is better decides. */
    private Comparison sided(Comparison comparison) {
        if (comparison.word() != Word.WORSE && comparison.word() != Word.BETTER) {
            return comparison;
        }
        return amounts.at(comparison.end())
                .filter(amount -> isHigherBetter(comparison.begin(), amount))
                .map(amount -> comparison.with(comparison.operator() == Operator.MORE ? Operator.LESS : Operator.MORE))
                .orElse(comparison);
    }

    /** Of shares most of a thing, of rates and of what is known to be so. */
    private boolean isHigherBetter(int begin, Amount amount) {
        boolean rate = amount.per().filter(Units::isTime).isPresent();
        boolean most = amount.unit().equals("%") && amount.low().compareTo(MOST) >= 0;
        boolean known = vocabulary
                .known(reading, segments.startBefore(begin), begin)
                .filter(metric -> metric.better() == Metric.Better.HIGHER)
                .isPresent();
        return !amount.isTime() && !amount.unit().equals("x") && (rate || most || known);
    }

    /** "The lag reaches 0": there is none then. */
    private static Comparison orNone(Comparison comparison, Amount amount) {
        boolean none = !comparison.plain()
                && comparison.operator() == Operator.AT_LEAST
                && amount.high().isEmpty()
                && amount.low().signum() == 0;
        return none ? comparison.with(Operator.EQUAL) : comparison;
    }

    /** "throughput >= baseline": compared with how it was. */
    private Optional<Limit> asBefore(Comparison comparison) {
        int end = comparison.end();
        int length = vocabulary.match(Word.BASELINE, reading, end);
        // "> baseline + 5%", "no more than baseline + 5%"
        boolean more = length > 0 && MARGIN.contains(reading.at(end + length).text());
        if (more) {
            length = amounts.at(end + length + 1)
                    .map(margin -> margin.end() - end)
                    .orElse(length);
        }
        // "> baseline 대비 35%": the value follows
        boolean valued = length > 0 && amounts.at(end + length).isPresent();
        return (comparison.plain() || more) && length > 0 && !valued
                ? Optional.of(new Limit(
                        comparison.operator(),
                        Optional.empty(),
                        Optional.of(reading.slice(end, end + length)),
                        Limit.Form.SIGN,
                        comparison.begin(),
                        end + length))
                : Optional.empty();
    }

    /** "> 1% but < 2%" is a range. */
    private Optional<Limit> bounded(Comparison comparison, Amount low) {
        boolean more = comparison.operator() == Operator.MORE || comparison.operator() == Operator.AT_LEAST;
        boolean joins = reading.at(low.end()).is("but") || vocabulary.is(Word.AND, reading, low.end());
        Optional<Comparison> other =
                more && joins ? Comparison.at(vocabulary, reading, low.end() + 1) : Optional.empty();
        return other.filter(o -> o.operator() == Operator.LESS || o.operator() == Operator.AT_MOST)
                .flatMap(o -> amounts.at(o.end()))
                .filter(high -> high.unit().equals(low.unit()) && low.low().compareTo(high.low()) < 0)
                .map(high -> Limit.of(
                        Operator.BETWEEN, low.to(high), comparison.plain() ? Limit.Form.SIGN : Limit.Form.WORD))
                .map(limit -> from(comparison.begin(), limit));
    }

    /** The limit whose value begins at {@code index}, the comparison behind it: {@code 50%+}, {@code 5 or more}. */
    Optional<Limit> behind(int index, Optional<Limit> before) {
        Optional<Amount> amount = amounts.at(index).map(things::withCounter).map(nouns::over);
        if (amount.isEmpty() || (reading.joined(index) && reading.at(index - 1).isSign("/"))) {
            return Optional.empty();
        }
        Optional<Limit> off = deviations.of(amount.get());
        if (off.isPresent()) {
            return off;
        }
        int noun = plusBehindNoun(amount.get());
        int end = noun > 0 ? noun : amount.get().end();
        Optional<Comparison> comparison =
                Comparison.behind(vocabulary, reading, end).or(() -> nouns.behind(end));
        if (comparison.isEmpty() && !amount.get().plus() && noun == 0) {
            return Optional.empty();
        }
        Operator operator = comparison.map(Comparison::operator).orElse(Operator.AT_LEAST);
        Limit limit = new Limit(
                operator,
                amount,
                Optional.empty(),
                Limit.Form.WORD,
                index,
                comparison.map(Comparison::end).orElse(end));
        boolean given = comparison.isEmpty() && vocabulary.is(Word.WITH, reading, index - 1);
        boolean setting = comparison.isEmpty()
                && (limit.isTime()
                        || !(graded(index)
                                || isJudged(limit)
                                || isDemanded(index)
                                || isSize(limit)
                                || isListed(index, before)));
        return amount.get().high().isPresent() || setting || given ? Optional.empty() : Optional.of(limit);
    }

    /** "Speed 90+, contrast 95+": behind a comma, what holds for the one before. */
    private boolean isListed(int index, Optional<Limit> before) {
        return before.filter(last -> last.amount().filter(Amount::plus).isPresent())
                .filter(last ->
                        index - last.end() <= NAME && reading.at(last.end()).isSign(","))
                .isPresent();
    }

    /** "Disk: 20 GB+", "network: 100 Mbit/s+": what a machine must have. */
    private boolean isSize(Limit limit) {
        return reading.at(limit.begin() - 1).isSign(":")
                && limit.amount().filter(Amount::isSize).isPresent();
    }

    /** "Target: 200+ landings", "(expected 200+)". */
    private boolean isDemanded(int index) {
        int word = reading.at(index - 1).isSign(":") ? index - 2 : index - 1;
        return vocabulary.is(Word.TARGET, reading, word);
    }

    /** "3+ reports" among what leads to a rollback, "90%+ of the pilots" among what has to be reached. */
    private boolean isJudged(Limit limit) {
        boolean share = limit.amount().filter(a -> a.unit().equals("%")).isPresent();
        return switch (context) {
            case ROLLBACK, ALERT, WARNING -> share || reading.at(limit.end()).isWord();
            case TARGET -> share;
            case GOAL -> share || isGoal(limit);
            case PLAIN, OFFLINE -> false;
        };
    }

    /** "500+ landings", "Landings 500+": a number of things at the begin or the end, but no version. */
    private boolean isGoal(Limit limit) {
        boolean begins = (segments.opens(reading, limit.begin())
                        || reading.at(limit.begin() - 1).isSign(":"))
                && reading.at(limit.end()).isWord()
                && !vocabulary.is(Word.FILLER, reading, limit.end());
        boolean ends = segments.isEnd(limit.end()) && !vocabulary.is(Word.PRODUCT, reading, limit.begin() - 1);
        return begins || ends;
    }

    /** The token behind "2 cores+"; 0 where no plus follows a noun. */
    private int plusBehindNoun(Amount amount) {
        int end = amount.end();
        if (reading.at(end).isSign("+") && reading.joined(end) && !amount.plus()) {
            return end + 1;
        }
        for (int words = 0;
                words < 3 && reading.at(end).isWord() && amount.unit().isEmpty();
                words++) {
            end++;
            if (reading.at(end).isSign("+") && reading.joined(end)) {
                return end + 1;
            }
            if (!Tokeniser.isIdeograph(reading.at(end - 1).text().charAt(0))) {
                return 0;
            }
        }
        return 0;
    }

    /** Whether what the clause around the token at {@code index} measures has a better and a worse. */
    private boolean graded(int index) {
        int end = Math.min(segments.endFrom(index), index + 8);
        int start = Math.max(segments.hardStartBefore(index), index - 16);
        return vocabulary
                .known(reading, index, end)
                .or(() -> vocabulary.known(reading, start, index))
                .filter(metric -> metric.better() != Metric.Better.NEITHER)
                .isPresent();
    }

    private Optional<Limit> between(int index) {
        Optional<Amount> low = amounts.at(index + vocabulary.match(Word.BETWEEN, reading, index));
        if (low.isEmpty()) {
            return Optional.empty();
        }
        if (low.get().high().isPresent()) {
            return Optional.of(from(index, Limit.of(Operator.BETWEEN, low.get(), Limit.Form.WORD)));
        }
        Optional<Amount> high = vocabulary.is(Word.AND, reading, low.get().end())
                ? amounts.at(low.get().end() + 1)
                : Optional.empty();
        return high.filter(
                        last -> low.get().unit().isEmpty() || low.get().unit().equals(last.unit()))
                .filter(last -> low.get().low().compareTo(last.low()) != 0)
                .map(last -> from(index, Limit.of(Operator.BETWEEN, range(low.get(), last), Limit.Form.WORD)));
    }

    /** Written from the greater to the smaller, it is the same range. */
    private static Amount range(Amount one, Amount other) {
        return one.low().compareTo(other.low()) < 0
                ? one.to(other)
                : new Amount(
                        other.low(),
                        Optional.of(one.low()),
                        other.unit(),
                        other.per(),
                        false,
                        one.approximate(),
                        one.begin(),
                        other.end());
    }

    private static Limit from(int begin, Limit limit) {
        return new Limit(limit.operator(), limit.amount(), limit.state(), limit.form(), begin, limit.end());
    }

    private Optional<Limit> state(Comparison comparison) {
        int i = comparison.end();
        boolean quoted = reading.at(i).isSign("'")
                || reading.at(i).isSign("\"")
                || reading.at(i).isSign("`");
        int word = quoted ? i + 1 : i;
        int length = vocabulary.match(Word.STATE, reading, word);
        boolean named = vocabulary
                .known(reading, segments.startBefore(comparison.begin()), comparison.begin())
                .isPresent();
        // "state=Enabled" is set
        boolean set = reading.joined(comparison.begin()) && reading.joined(comparison.end()) && !quoted;
        if (!reading.at(word).isWord() || !named || set || isGiven(comparison) || (length == 0 && !quoted)) {
            return Optional.empty();
        }
        int end = word + Math.max(length, 1);
        boolean closed = quoted
                && reading.at(end).kind() == Token.Kind.SIGN
                && reading.at(end).is(reading.at(i).text());
        return Optional.of(
                Limit.state(reading.slice(word, end), Limit.Form.SIGN, comparison.begin(), closed ? end + 1 : end));
    }

    /** {@code mark(status='open')}: what is given to a function. */
    private boolean isGiven(Comparison comparison) {
        int open = comparison.begin() - 2;
        return reading.at(open).isSign("(")
                && reading.at(open - 1).isWord()
                && reading.joined(open)
                && reading.joined(open + 1);
    }

    /** A bare number takes the counted thing behind it as its unit. */
    private Limit withNoun(Limit limit) {
        Amount amount = limit.amount().orElseThrow();
        if (!amount.unit().isEmpty() || amount.per().isPresent() || !nouns.isOne(amount.end())) {
            return limit;
        }
        Optional<Limit> reached = Optional.empty();
        for (int i = amount.end(); i < amount.end() + 3 && nouns.isOne(i); i++) {
            if (vocabulary.is(Word.COUNTED, reading, i)) {
                return limit.with(counted(amount, i));
            }
            boolean known = vocabulary.is(Word.PEOPLE, reading, i) || vocabulary.is(Word.AUDIENCE, reading, i);
            if (known && reached.isEmpty()) {
                reached = Optional.of(limit.with(counted(amount, i)));
            }
        }
        return reached.orElse(limit);
    }

    /** The amount with the counted thing at {@code noun} as its unit, and what it is a rate per. */
    private Amount counted(Amount amount, int noun) {
        int length = Math.max(1, vocabulary.match(Word.COUNTED, reading, noun));
        String unit = MetricNames.singular(reading.slice(noun, noun + length).toLowerCase(Locale.ROOT));
        Amount bare = amount.withUnit(unit, amount.end());
        int per = vocabulary.match(Word.PER, reading, noun + length);
        return per == 0
                ? bare
                : amounts.unitAlone(noun + length + per)
                        .filter(Amount::isTime)
                        .map(time -> bare.per(time.unit()))
                        .orElse(bare);
    }
}
