package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.CountedThings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads cells of limits that hold nothing but a value or a state: below {@code Target} the {@code 99.9%} of an uptime. */
final class BareValues {
    /** A share of which less is worse, where nothing is known of what is measured. */
    private static final BigDecimal MOST = BigDecimal.valueOf(60);

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final Pattern GRADE = Pattern.compile("[A-F][+-]?(?:/[A-F][+-]?)?");

    private final Vocabulary vocabulary;

    BareValues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The limit of {@code cell} in a row called {@code name}: which way it is meant, the metric tells. */
    Optional<Threshold> of(String name, String column, String cell, Context context, Optional<Window> window) {
        Reading reading = Reading.of(vocabulary.isAll(Word.NONE, cell) ? "0" : cell);
        // "exactly 0.00"
        Optional<Amount> amount = new Amounts(vocabulary, reading).at(vocabulary.match(Word.EQUAL, reading, 0));
        boolean state = vocabulary.isAll(Word.STATE, cell) || isGrade(name, cell);
        Reading metric = Reading.of(name);
        if (amount.filter(a -> a.unit().equals("%")).isPresent()
                && vocabulary.anyIn(Word.ROLLOUT, metric, 0, metric.size())) {
            return Optional.empty();
        }
        boolean measured = amount.isPresent()
                && (Units.isMeasured(amount.get().unit())
                        || amount.get().end() == reading.size()
                        || reading.at(amount.get().end()).isSign(",")
                        || reading.at(amount.get().end()).isSign("(")
                        || isCount(amount.get(), reading)
                        || isMultiple(amount.get(), reading)
                        || isNothing(amount.get(), reading));
        if (!state && !measured) {
            return Optional.empty();
        }
        boolean tested = vocabulary
                .known(name)
                .filter(known -> !known.ofSystem() && known.better() == Metric.Better.HIGHER)
                .isPresent();
        Severity severity = tested && context.severity() == Severity.TARGET ? Severity.OTHER : context.severity();
        Sense sense = Context.sense(severity);
        Optional<String> statistic = Statistics.in(vocabulary, metric, 0, metric.size());
        return Optional.of(new Threshold(
                name + ": " + cell,
                new Subjects(vocabulary, metric, new Segments(vocabulary, metric)).name(),
                statistic,
                state ? Operator.EQUAL : operator(name, column, amount.get(), sense),
                state ? List.of() : quantities(amount.get(), reading),
                state ? Optional.of(cell) : Optional.empty(),
                window,
                sense,
                severity,
                Optional.empty()));
    }

    /** "0 hits": a number and what is counted. */
    private boolean isCount(Amount amount, Reading reading) {
        return amount.unit().isEmpty()
                && amount.end() + 1 == reading.size()
                && reading.at(amount.end()).isWord()
                && reading.at(amount.end()).text().endsWith("s");
    }

    /** "2x baseline": of what it is otherwise. */
    private boolean isMultiple(Amount amount, Reading reading) {
        int named = vocabulary.match(Word.BASELINE, reading, amount.end());
        return amount.unit().equals("x") && named > 0 && amount.end() + named == reading.size();
    }

    /** "0 in the rehearsal": none, wherever that is. */
    private static boolean isNothing(Amount amount, Reading reading) {
        boolean plain = amount.unit().isEmpty() && amount.low().signum() == 0;
        for (int i = amount.end(); i < reading.size() && plain; i++) {
            plain = reading.at(i).isWord();
        }
        return plain;
    }

    /** "14/14": all of them. */
    private static boolean isFull(Amount amount) {
        return amount.unit().equals("/" + amount.low().toPlainString());
    }

    private List<Quantity> quantities(Amount amount, Reading reading) {
        CountedThings things = new CountedThings(vocabulary, reading, new Segments(vocabulary, reading));
        Amount counted = things.counted(amount);
        return counted.quantities(things.written(counted));
    }

    /** "Security score | A-": a mark, as schools give them. */
    private boolean isGrade(String name, String cell) {
        return GRADE.matcher(cell.strip()).matches()
                && vocabulary
                        .known(name)
                        .filter(metric ->
                                metric.name().equals("rating") || metric.name().equals("code quality"))
                        .isPresent();
    }

    private Operator operator(String metric, String column, Amount amount, Sense sense) {
        if (amount.high().isPresent()) {
            return Operator.BETWEEN;
        }
        if (amount.plus()) {
            return Operator.AT_LEAST;
        }
        boolean improved = vocabulary
                .known(metric)
                .filter(known -> known.name().equals("improvement"))
                .isPresent();
        boolean all = amount.unit().equals("%") && amount.low().compareTo(ALL) == 0;
        // "at least none" would always be so
        if (improved || amount.low().signum() == 0 || ((all || isFull(amount)) && sense == Sense.REQUIRE)) {
            return Operator.EQUAL;
        }
        Metric.Better better = vocabulary
                .known(metric)
                .map(Metric::better)
                .filter(known -> known != Metric.Better.NEITHER)
                .orElseGet(() -> better(column, amount, sense));
        Reading named = Reading.of(metric);
        if (better == Metric.Better.NEITHER
                && (amount.isTime() || amount.unit().equals("x"))
                && Statistics.in(vocabulary, named, 0, named.size())
                        .filter(Statistics::isPercentile)
                        .isPresent()) {
            better = Metric.Better.LOWER;
        }
        if (better == Metric.Better.NEITHER) {
            return Operator.EQUAL;
        }
        boolean upper = (better == Metric.Better.LOWER) == (sense == Sense.REQUIRE);
        return upper ? Operator.AT_MOST : Operator.AT_LEAST;
    }

    /** Of what nobody knows: a budget is not exceeded, of most of all there should be no less, a change acts from there on. */
    private Metric.Better better(String column, Amount amount, Sense sense) {
        boolean share = amount.unit().equals("%");
        Reading headed = Reading.of(column);
        if (sense == Sense.REQUIRE && vocabulary.anyIn(Word.MAXIMUM, headed, 0, headed.size())) {
            return Metric.Better.LOWER;
        }
        boolean most =
                share && amount.low().compareTo(MOST) >= 0 && amount.low().compareTo(ALL) < 0;
        if (most) {
            return Metric.Better.HIGHER;
        }
        Reading title = Reading.of(column);
        boolean ceiling = vocabulary.anyIn(Word.CEILING_COLUMN, title, 0, title.size());
        if (sense == Sense.FIRE && share) {
            return amount.low().signum() < 0 ? Metric.Better.HIGHER : Metric.Better.LOWER;
        }
        return ceiling ? Metric.Better.LOWER : Metric.Better.NEITHER;
    }
}
