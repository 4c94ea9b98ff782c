package dev.runsheet.gate;

import dev.runsheet.model.Part;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.run.Actual;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Gauge;
import dev.runsheet.run.Limits;
import dev.runsheet.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what was measured against the limits of the checklist, and sees which triggers were ticked. */
final class Measures {
    private final Scope scope;
    private final Plan plan;
    private final Run run;
    private final Limits limits;
    private final List<Reason> reasons = new ArrayList<>();

    Measures(Scope scope, Plan plan, Run run, Limits limits) {
        this.scope = scope;
        this.plan = plan;
        this.run = run;
        this.limits = limits;
    }

    List<Reason> reasons() {
        for (Trigger trigger : plan.rollback().triggers()) {
            if (run.state(trigger.at()).isDone()) {
                reasons.add(new Reason(
                        Reason.Kind.TRIGGER_MET,
                        Optional.of(trigger.at()),
                        scope.copy(trigger.at()),
                        scope.quote(trigger.at()) + " is ticked"));
            }
        }
        run.entries().stream().filter(entry -> entry.isFilled() && !entry.box()).forEach(this::judge);
        return reasons;
    }

    private void judge(Entry entry) {
        Gauge gauge = limits.gauge(entry);
        Actual actual = limits.read(entry);
        List<Threshold> own = gauge.own(actual);
        own.forEach(limit -> own(entry, actual, limit));
        boolean unread = own.stream().noneMatch(limit -> actual.meets(limit).isPresent());
        if (!own.isEmpty() && unread && gauge.measure()) {
            say(
                    Reason.Kind.UNREADABLE,
                    entry,
                    name(entry) + " is " + actual.text() + ", which cannot be compared with "
                            + own.get(0).text());
        }
        gauge.conditions(actual).stream()
                .filter(condition -> actual.meets(condition.value()).orElse(false))
                .findFirst()
                .ifPresent(condition -> say(
                        Reason.Kind.TRIGGER_MET,
                        entry,
                        name(entry) + " is " + actual.text() + ", and one rolls back at "
                                + scope.quote(condition.at())));
    }

    /** What cannot be compared neither breaks a limit nor sets anything off. */
    private void own(Entry entry, Actual actual, Threshold limit) {
        boolean holds = actual.meets(limit).orElse(limit.sense() == Sense.REQUIRE);
        String is = name(entry) + " is " + actual.text();
        if (limit.sense() == Sense.REQUIRE && !holds) {
            say(Reason.Kind.TARGET_MISSED, entry, is + " and has to be " + wanted(limit));
        } else if (limit.sense() == Sense.FIRE && holds) {
            boolean back = limit.severity() == Severity.ROLLBACK;
            say(
                    back ? Reason.Kind.TRIGGER_MET : Reason.Kind.WARNED,
                    entry,
                    is + (back ? ", and one rolls back at " : ", and people are warned at ") + wanted(limit));
        }
    }

    private void say(Reason.Kind kind, Entry entry, String sentence) {
        Reason reason = new Reason(kind, Optional.of(entry.at()), entry.in(), sentence);
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private static String wanted(Threshold limit) {
        String values = limit.state()
                .orElseGet(() -> String.join(
                        " and ",
                        limit.values().stream().map(Quantity::text).distinct().toList()));
        return limit.operator().symbol() + " " + values;
    }

    private String name(Entry entry) {
        Part part = scope.part(entry.at());
        String label = Limits.label(part);
        return label.isEmpty() ? Scope.quote(part) : '"' + label + '"';
    }
}
