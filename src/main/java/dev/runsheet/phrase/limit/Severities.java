package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/** Decides what follows from a limit. */
final class Severities {
    /** From here on more of a share is often what is wished for. */
    private static final BigDecimal MOST = BigDecimal.valueOf(60);

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Context context;

    Severities(Vocabulary vocabulary, Reading reading, Segments segments, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.context = context;
    }

    /**
     * What follows from a limit: as its wording says, else as its place and its sense do. In "warnings: zero warnings" they are
     * counted, and nobody is warned of none.
     */
    Severity of(Limit limit, Subject subject, Operator operator, Optional<Severity> said) {
        // "Coverage page < 300 ms" speaks of a page, and not of what tests reach
        boolean offline = offline(subject) && !limit.isTime();
        boolean tests =
                (context == Context.OFFLINE && subject.known().isEmpty()) || isOfTests(limit, subject, operator);
        if (said.isPresent()
                && !(said.get() == Severity.TARGET && (offline || tests))
                && !(said.get() == Severity.WARNING && vocabulary.is(Word.ZERO, reading, limit.begin()))) {
            return said.get();
        }
        boolean people = limit.amount().isPresent()
                && !limit.amount().get().unit().equals("%")
                && vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), limit.end() + 2)
                && limit.form() != Limit.Form.SIGN
                && subject.known().isEmpty();
        if (context.severity() == Severity.TARGET
                && (offline || people || tests || isSetting(limit, subject, operator))) {
            return Severity.OTHER;
        }
        boolean open = context == Context.PLAIN || context == Context.OFFLINE;
        boolean acts = (open
                        && (fires(limit, subject, operator)
                                || isOccasion(limit, subject)
                                || isCrossed(limit, subject, operator)
                                || isDeedBefore(limit, subject, operator)
                                || isExcess(subject, operator)))
                || (context.isDemanding() && limit.form() == Limit.Form.WORD && fires(limit, subject, operator));
        return acts ? Severity.OTHER : holds(limit, subject, operator) ? Severity.TARGET : context.severity();
    }

    /** "Is P99 < 500 ms?" among what is less grave: nobody warns of what is good. */
    private boolean holds(Limit limit, Subject subject, Operator operator) {
        return context == Context.WARNING
                && limit.form() == Limit.Form.SIGN
                && (operator == Operator.LESS || operator == Operator.AT_MOST)
                && subject.known()
                        .filter(metric -> metric.better() == Metric.Better.LOWER)
                        .isPresent();
    }

    /** "Unit tests: 100% pass rate", "All tests pass (100%)". */
    private boolean isOfTests(Limit limit, Subject subject, Operator operator) {
        int first = Math.min(segments.hardStartBefore(limit.begin()), subject.begin());
        boolean rate = subject.known()
                .filter(metric -> metric.name().equals("pass rate"))
                .isPresent();
        return (rate || limit.form() == Limit.Form.CONSEQUENCE)
                && operator == Operator.EQUAL
                && limit.amount().filter(amount -> amount.unit().equals("%")).isPresent()
                && vocabulary.anyIn(Word.TESTS, reading, first, limit.begin());
    }

    /** "If adoption < 20% …": what is done then follows; nobody demands it. */
    private boolean isOccasion(Limit limit, Subject subject) {
        int first = Math.min(subject.begin(), limit.begin());
        for (int i = Math.max(0, first - 3); i <= first; i++) {
            boolean opens = i == 0 || reading.at(i - 1).kind() != Token.Kind.WORD;
            // "only if the lag < 2 s": that has to hold
            if (vocabulary.is(Word.MERELY, reading, i - 1) && vocabulary.is(Word.CONDITION, reading, i)) {
                return false;
            }
            if (opens
                    && vocabulary.is(Word.CONDITION, reading, i)
                    && subject.known()
                            .filter(metric -> metric.better() != Metric.Better.NEITHER)
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** "The drift exceeds 4 mm", "the yield falls by more than 5 %": what happens, not what has to be so. */
    boolean isCrossed(Limit limit, Subject subject, Operator operator) {
        int first = Math.max(0, limit.begin() - 2);
        boolean most = operator == Operator.MORE
                && limit.amount()
                        .filter(amount ->
                                amount.unit().equals("%") && amount.low().compareTo(MOST) >= 0)
                        .isPresent();
        return limit.form() == Limit.Form.WORD
                && operator == Operator.MORE
                && !most
                && subject.known()
                        .filter(metric -> metric.better() != Metric.Better.NEITHER)
                        .isEmpty()
                && vocabulary.anyIn(Word.CROSSES, reading, first, limit.begin() + 1)
                && !vocabulary.anyIn(Word.MUST, reading, Math.max(0, first - 2), limit.begin())
                && !vocabulary.anyIn(Word.NOT, reading, Math.max(0, first - 2), limit.begin());
    }

    /** "High jam rate (> 2%)": what is called so is not wished for. */
    private boolean isExcess(Subject subject, Operator operator) {
        return (operator == Operator.MORE || operator == Operator.AT_LEAST)
                && vocabulary.anyIn(
                        Word.EXCESSIVE, reading, Math.max(0, subject.begin() - 1), Math.max(0, subject.begin()) + 1)
                && subject.known()
                        .filter(metric -> metric.better() == Metric.Better.HIGHER)
                        .isEmpty();
    }

    /** "Tell the crew if > 30 min": what is done then stands before. */
    private boolean isDeedBefore(Limit limit, Subject subject, Operator operator) {
        return operator == Operator.MORE
                && limit.begin() > 0
                && vocabulary.is(Word.CONDITION, reading, limit.begin() - 1)
                && subject.known()
                        .filter(metric -> metric.better() == Metric.Better.HIGHER)
                        .isEmpty();
    }

    /** "Max file size: 10 MB", "at most 20 connections": what is set, not what is measured. */
    private boolean isSetting(Limit limit, Subject subject, Operator operator) {
        String unit = limit.amount().map(Amount::unit).orElse("");
        boolean size = unit.endsWith("B") || !Units.isMeasured(unit);
        boolean extreme = vocabulary.anyIn(Word.MAXIMUM, reading, limit.begin(), limit.end())
                || vocabulary.anyIn(Word.MAXIMUM, reading, Math.max(0, subject.begin() - 1), limit.begin());
        boolean cap = limit.form() == Limit.Form.STATED
                && vocabulary.anyIn(Word.CAP, reading, segments.hardStartBefore(limit.begin()), limit.begin());
        if (cap) {
            return true;
        }
        // "scrap: max. 2 parts" is counted, "max 20 connections" is set
        boolean valued = reading.at(limit.begin() - 1).isSign(":") && !unit.endsWith("B");
        String name = subject.known().map(Metric::name).orElse(valued ? "" : "size");
        return operator == Operator.AT_MOST
                && size
                && extreme
                && limit.form() != Limit.Form.SIGN
                && (name.equals("size") || name.equals("connections"));
    }

    static boolean offline(Subject subject) {
        return subject.known().filter(metric -> !metric.ofSystem()).isPresent();
    }

    /** Nobody demands that errors exceed a value: such a limit acts. */
    static boolean fires(Limit limit, Subject subject, Operator operator) {
        // "performance < 1 s": less is better of a time, whatever it is called, but for what may not end soon
        boolean time = limit.isTime();
        Optional<Metric.Better> better = subject.known()
                .filter(Metric::ofSystem)
                .filter(metric -> !time
                        || metric.better() != Metric.Better.HIGHER
                        || metric.name().startsWith("certificate"))
                .map(Metric::better);
        boolean lower = better.filter(Metric.Better.LOWER::equals).isPresent();
        boolean higher = better.filter(Metric.Better.HIGHER::equals).isPresent();
        boolean percentile = limit.isTime()
                && subject.known().isEmpty()
                && subject.statistic().filter(Statistics::isPercentile).isPresent();
        return (operator == Operator.MORE && (lower || percentile)) || (operator == Operator.LESS && higher);
    }
}
