package dev.runsheet.compare;

import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Metric;
import java.util.Locale;
import java.util.Optional;

/**
 * Pairs the limits of two versions: those of one metric, statistic, severity and subject, first on the same line, then
 * equal ones, then in order; then what is left on the same line, where the metric may have got another name.
 */
final class LimitChanges {
    private final Pair pair;
    private final Couples<At<Threshold>> limits;

    private record Key(
            String metric, Optional<String> statistic, Threshold.Severity severity, Optional<String> subject) {}

    LimitChanges(Pair pair) {
        this.pair = pair;
        this.limits =
                new Couples<>(pair.old().plan().limits(), pair.now().plan().limits());
    }

    void tell(Telling telling) {
        limits.join(this::place, At::at, (one, other) -> key(one).equals(key(other)) && same(one, other));
        limits.join(this::place, At::at, (one, other) -> key(one).equals(key(other)));
        limits.join(limit -> Optional.of(key(limit)), this::key, this::same);
        limits.join(limit -> Optional.of(key(limit)), this::key, (one, other) -> true);
        limits.join(this::place, At::at, (one, other) -> metric(one).equals(metric(other)));
        limits.join(this::place, At::at, (one, other) -> !speakOfDifferentMetrics(one, other));
        limits.gone().stream()
                .filter(limit -> !telling.hasGone(limit.at()))
                .forEach(limit ->
                        telling.gone(Change.Kind.LIMIT_REMOVED, limit.at(), "the limit " + named(limit) + " is gone"));
        limits.joined().forEach(limit -> changed(limit.before(), limit.after(), telling));
        limits.come().stream()
                .filter(limit -> !telling.hasCome(limit.at()))
                .forEach(limit ->
                        telling.come(Change.Kind.LIMIT_ADDED, limit.at(), "the limit " + named(limit) + " is new"));
    }

    private Optional<Pointer> place(At<Threshold> limit) {
        return pair.later(limit.at());
    }

    private String metric(At<Threshold> limit) {
        return pair.vocabulary().metric(limit.value().metric());
    }

    private Key key(At<Threshold> limit) {
        Threshold threshold = limit.value();
        return new Key(metric(limit), threshold.statistic(), threshold.severity(), LimitShift.subject(threshold));
    }

    private boolean same(At<Threshold> one, At<Threshold> other) {
        return LimitShift.of(one.value(), other.value(), pair.vocabulary()).isNone();
    }

    private boolean speakOfDifferentMetrics(At<Threshold> one, At<Threshold> other) {
        Optional<String> before = pair.vocabulary().known(one.value().metric()).map(Metric::name);
        Optional<String> after = pair.vocabulary().known(other.value().metric()).map(Metric::name);
        return before.isPresent() && after.isPresent() && !before.equals(after);
    }

    private void changed(At<Threshold> before, At<Threshold> after, Telling telling) {
        LimitShift shift = LimitShift.of(before.value(), after.value(), pair.vocabulary());
        if (!shift.isNone()) {
            telling.became(
                    shift.kind(),
                    before.at(),
                    after.at(),
                    named(before) + " became " + named(after) + ": " + effect(shift.kind(), after.value()));
        }
    }

    private static String effect(Change.Kind kind, Threshold limit) {
        boolean fires = limit.sense() == Threshold.Sense.FIRE;
        return switch (kind.weight()) {
            case TIGHTENED -> fires ? "it acts earlier" : "it allows less";
            case LOOSENED, CHANGED ->
                kind == Change.Kind.LIMIT_REPLACED
                        ? "nothing shows that it is as strict"
                        : fires ? "it acts later" : "it allows more";
        };
    }

    /** The limit as written, with what it measures where that stands elsewhere. */
    private static String named(At<Threshold> limit) {
        String text = limit.value().text();
        String metric = limit.value().metric();
        boolean said = text.toLowerCase(Locale.ROOT).contains(metric.toLowerCase(Locale.ROOT));
        return Version.quoted(said ? text : metric + " " + text);
    }
}
