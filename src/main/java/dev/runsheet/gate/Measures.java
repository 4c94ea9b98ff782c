package dev.runsheet.gate;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Row;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.Trigger;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds what was measured against the limits of the checklist, and sees which triggers were ticked. */
final class Measures {
    private static final Pattern PERCENTILE = Pattern.compile("(?i)\\bp\\d{2}(?:\\.\\d+)?\\b");

    private final Scope scope;
    private final Plan plan;
    private final Run run;
    private final Vocabulary vocabulary;
    private final Actual.Reader actuals;
    private final List<Reason> reasons = new ArrayList<>();

    Measures(Scope scope, Plan plan, Run run, Vocabulary vocabulary) {
        this.scope = scope;
        this.plan = plan;
        this.run = run;
        this.vocabulary = vocabulary;
        this.actuals = new Actual.Reader(vocabulary);
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
        Part part = scope.part(entry.at());
        Actual actual = actuals.read(entry);
        List<Threshold> limits = limits(part);
        for (Threshold limit : limits) {
            if (part instanceof Row || actual.isFor(limit)) {
                own(entry, actual, limit, part instanceof Row);
            }
        }
        Optional<Threshold> measured = limits.stream()
                .filter(limit -> part instanceof Row || actual.isFor(limit))
                .findFirst();
        conditions()
                .filter(condition -> !condition.at().equals(entry.at()))
                .filter(condition -> names(part, condition.value())
                        || measured.filter(own -> same(own, condition.value())).isPresent())
                .filter(condition -> actual.meets(condition.value()).orElse(false))
                .findFirst()
                .ifPresent(condition -> say(
                        Reason.Kind.TRIGGER_MET,
                        entry,
                        name(part) + " is " + actual.text() + ", and one rolls back at "
                                + scope.quote(condition.at())));
    }

    /** Every limit on which one goes back, wherever it stands. */
    private Stream<At<Threshold>> conditions() {
        Stream<At<Threshold>> stated = plan.limits().stream()
                .filter(limit -> limit.value().severity() == Severity.ROLLBACK
                        && limit.value().sense() == Sense.FIRE);
        Stream<At<Threshold>> listed = plan.rollback().triggers().stream()
                .flatMap(trigger -> trigger.thresholds().stream().map(limit -> new At<>(trigger.at(), limit)));
        return Stream.concat(listed, stated).distinct();
    }

    private void own(Entry entry, Actual actual, Threshold limit, boolean asked) {
        Optional<Boolean> holds = actual.meets(limit);
        String is = name(scope.part(entry.at())) + " is " + actual.text();
        if (holds.isEmpty()) {
            if (asked ? actual.standsAlone() : actual.expectsUnit()) {
                say(Reason.Kind.UNREADABLE, entry, is + ", which cannot be compared with " + limit.text());
            }
        } else if (limit.sense() == Sense.REQUIRE) {
            if (!holds.get()) {
                say(Reason.Kind.TARGET_MISSED, entry, is + " and has to be " + wanted(limit));
            }
        } else if (holds.get()) {
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

    private boolean same(Threshold one, Threshold other) {
        boolean subjects = one.subject().isEmpty()
                || other.subject().isEmpty()
                || one.subject().equals(other.subject());
        return subjects && one.statistic().equals(other.statistic()) && sameMetric(one.metric(), other.metric());
    }

    /** Equal names, or one the head of the other where the checklist has no second metric of this head. */
    private boolean sameMetric(String one, String other) {
        String a = vocabulary.metric(one);
        String b = vocabulary.metric(other);
        if (a.isEmpty() || b.isEmpty() || !vocabulary.sameMetric(one, other)) {
            return false;
        }
        String head = a.length() < b.length() ? a : b;
        long kinds = plan.limits().stream()
                .map(limit -> vocabulary.metric(limit.value().metric()))
                .filter(name -> vocabulary.isHead(head, name))
                .distinct()
                .count();
        return a.equals(b) || kinds <= 1;
    }

    /** Whether the label of a part names what {@code limit} is about. */
    private boolean names(Part part, Threshold limit) {
        String label = label(part);
        Matcher percentile = PERCENTILE.matcher(label);
        Optional<String> statistic =
                percentile.find() ? Optional.of(percentile.group().toLowerCase(Locale.ROOT)) : Optional.empty();
        String metric = vocabulary.metric(label);
        return !metric.isEmpty()
                && metric.equals(vocabulary.metric(limit.metric()))
                && statistic.equals(limit.statistic());
    }

    private static String name(Part part) {
        String label = label(part);
        return label.isEmpty() ? Scope.quote(part) : '"' + label + '"';
    }

    private static String label(Part part) {
        String label = "";
        if (part instanceof Item item) {
            label = item.label().orElse("");
        } else if (part instanceof Block.Property property) {
            label = property.name();
        } else if (part instanceof Row row && !row.cells().isEmpty()) {
            label = row.cells().get(0);
        }
        return PlainText.of(label).text().replaceAll("[\\s:]+$", "");
    }

    private static List<Threshold> limits(Part part) {
        if (part instanceof Item item) {
            return item.phrases().thresholds();
        } else if (part instanceof Row row) {
            return row.phrases().thresholds();
        } else if (part instanceof Block.Property property) {
            return property.phrases().thresholds();
        } else if (part instanceof Block.Paragraph paragraph) {
            return paragraph.phrases().thresholds();
        }
        return List.of();
    }
}
