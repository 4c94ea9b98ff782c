package dev.runsheet.phrase;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Severity;
import java.util.Optional;

/** Decides what follows from a limit. */
final class Severities {
    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Context context;

    Severities(Vocabulary vocabulary, Reading reading, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.context = context;
    }

    /** What follows from a limit: as its wording says, else as its place and its sense do. */
    Severity of(Limit limit, Subject subject, Operator operator, Optional<Severity> said) {
        if (said.isPresent() && !(said.get() == Severity.TARGET && offline(subject))) {
            return said.get();
        }
        boolean people = limit.amount().isPresent()
                && vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), limit.end() + 2)
                && subject.known().isEmpty();
        if (context.severity() == Severity.TARGET && (offline(subject) || people)) {
            return Severity.OTHER;
        }
        boolean acts = context == Context.PLAIN && (fires(subject, operator) || isOccasion(limit, subject));
        return acts ? Severity.OTHER : context.severity();
    }

    /** "If adoption < 20% …": what is done then follows; nobody demands it. */
    private boolean isOccasion(Limit limit, Subject subject) {
        int first = Math.min(subject.begin(), limit.begin());
        for (int i = Math.max(0, first - 3); i <= first; i++) {
            boolean opens = i == 0 || reading.at(i - 1).kind() != Token.Kind.WORD;
            if (opens
                    && vocabulary.is(Word.CONDITION, reading, i)
                    && subject.known().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static boolean offline(Subject subject) {
        return subject.known().filter(metric -> !metric.ofSystem()).isPresent();
    }

    /** Nobody demands that errors exceed a value: such a limit acts. */
    static boolean fires(Subject subject, Operator operator) {
        Optional<Metric.Better> better =
                subject.known().filter(Metric::ofSystem).map(Metric::better);
        boolean lower = better.filter(Metric.Better.LOWER::equals).isPresent();
        boolean higher = better.filter(Metric.Better.HIGHER::equals).isPresent();
        return (operator == Operator.MORE && lower) || (operator == Operator.LESS && higher);
    }
}
