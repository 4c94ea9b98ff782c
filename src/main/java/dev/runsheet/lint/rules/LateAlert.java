package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Threshold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags an alert that speaks when the rollback has already been decided. */
final class LateAlert implements Rule {

    /** Nobody writes as many; the cost grows with their number times that of the alerts. */
    private static final int MOST_TRIGGERS = 200;

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH05", "late-alert", Severity.WARNING, Audience.ALL, "An alert comes no earlier than the rollback");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        SameMetric same = new SameMetric(subject);
        List<At<Threshold>> triggers = Stream.concat(
                        subject.plan().rollback().triggers().stream()
                                .flatMap(trigger ->
                                        trigger.thresholds().stream().map(limit -> new At<>(trigger.at(), limit))),
                        subject.plan().limits().stream()
                                .filter(limit -> limit.value().severity() == Threshold.Severity.ROLLBACK))
                .distinct()
                .limit(MOST_TRIGGERS)
                .toList();
        return subject.plan().limits().stream()
                .filter(limit -> isAlert(limit.value()))
                .filter(limit ->
                        triggers.stream().noneMatch(trigger -> trigger.at().equals(limit.at())))
                .flatMap(alert -> problem(subject, alert, comparable(alert.value(), triggers, same)).stream());
    }

    private static boolean isAlert(Threshold limit) {
        return limit.severity() == Threshold.Severity.WARNING || limit.severity() == Threshold.Severity.ALERT;
    }

    private static List<At<Threshold>> comparable(Threshold alert, List<At<Threshold>> triggers, SameMetric same) {
        return triggers.stream()
                .filter(trigger -> same.test(alert, trigger.value()))
                .filter(trigger -> Scale.direction(alert).isPresent()
                        && Scale.direction(alert).equals(Scale.direction(trigger.value())))
                .filter(trigger -> ahead(alert, trigger.value()).isPresent())
                .toList();
    }

    /** How far the alert is beyond the trigger: positive beyond, 0 at it, negative in time. */
    private static Optional<Integer> ahead(Threshold alert, Threshold trigger) {
        return Scale.direction(alert)
                .flatMap(direction -> Scale.compare(
                                alert.values().get(0), trigger.values().get(0))
                        .map(order -> order * direction));
    }

    /** In doubt between several triggers, of several stages perhaps, it has to be late for all of them. */
    private static Optional<Problem> problem(Subject subject, At<Threshold> alert, List<At<Threshold>> triggers) {
        boolean late = triggers.stream()
                .allMatch(trigger -> ahead(alert.value(), trigger.value()).orElseThrow() >= 0);
        if (triggers.isEmpty() || !late) {
            return Optional.empty();
        }
        Threshold trigger = triggers.get(0).value();
        boolean beyond = ahead(alert.value(), trigger).orElseThrow() > 0;
        Problem problem = Problem.at(
                Where.words(subject, alert.at(), alert.value().text()),
                quote(alert.value()) + " alerts " + (beyond ? "beyond" : "at")
                        + " the value that triggers the rollback, " + quote(trigger),
                "alert earlier, with a margin to " + trigger.values().get(0).text());
        problem = problem.with(
                triggers.stream()
                        .map(other ->
                                Where.words(subject, other.at(), other.value().text())),
                "the rollback's trigger");
        return Optional.of(problem);
    }

    /** A limit ends within its brackets where its time stands there. */
    private static String quote(Threshold limit) {
        String text = limit.text();
        return Quote.of(text.indexOf('(') > text.indexOf(')') ? text + ")" : text);
    }
}
