package dev.runsheet.gate;

import dev.runsheet.lint.Document;
import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.At;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.run.Actual;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Form;
import dev.runsheet.run.Gauge;
import dev.runsheet.run.Limits;
import dev.runsheet.run.Question;
import dev.runsheet.run.Questions;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunHeader;
import dev.runsheet.run.RunRecord;
import dev.runsheet.run.RunState;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of a real checklist in which nothing is wrong: everything done, signed the day before, measured well within its
 * limits, and each stage watched for as long as it says. Scenarios change one thing in it.
 */
final class GoodRun {
    static final OffsetDateTime BEGIN = OffsetDateTime.parse("2026-11-21T10:00Z");

    final Document document;
    final Limits limits;
    final Map<Pointer, RunState> states = new HashMap<>();
    final List<Entry> entries = new ArrayList<>();
    Optional<RunHeader> header;

    private GoodRun(Document document) {
        this.document = document;
        this.limits = Limits.of(
                document.checklist(),
                document.plan(),
                Form.of(document.checklist(), document.plan()),
                document.vocabulary());
        this.header = Optional.of(RunHeader.of(document.checklist(), BEGIN));
    }

    static GoodRun of(Document document) {
        GoodRun run = new GoodRun(document);
        run.tick();
        run.sign();
        run.fill();
        return run;
    }

    private void tick() {
        Set<Pointer> left = new HashSet<>();
        document.plan().rollback().triggers().stream().map(Trigger::at).forEach(left::add);
        Map<Pointer, Timespan> soaks =
                document.plan().soaks().stream().collect(Collectors.toMap(At::at, At::value, (one, other) -> one));
        OffsetDateTime now = BEGIN;
        for (Place place : document.checklist().places()) {
            Timespan soak = soaks.get(place.at());
            now = soak == null ? now : now.plus(soak.max());
            if (place.part() instanceof Item item && item.isTask() && !left.contains(place.at())) {
                now = now.plusMinutes(1);
                states.put(place.at(), RunState.done("@ann", now));
                // what stands at the task itself is watched from it on
                now = soak == null ? now : now.plus(soak.max());
            }
        }
    }

    private void sign() {
        for (Approval approval : document.plan().approvals()) {
            String who = approval.signer().orElse("Ann Bo");
            states.put(approval.at(), RunState.done(who, BEGIN.minusDays(1)));
        }
    }

    private void fill() {
        Map<Pointer, Approval> approvals = document.plan().approvals().stream()
                .collect(Collectors.toMap(Approval::at, approval -> approval, (one, other) -> one));
        Map<String, String> labels = Questions.of(document.checklist(), document.plan()).stream()
                .filter(question -> question.entry().isPresent())
                .collect(Collectors.toMap(
                        question -> key(question.entry().orElseThrow()), Question::label, (one, other) -> one));
        for (Entry entry : Run.of(document.checklist(), document.plan(), document.checklist())
                .entries()) {
            String label = labels.getOrDefault(key(entry), entry.before());
            Optional<Approval> approval = Optional.ofNullable(approvals.get(entry.at()));
            entries.add(entry.with(value(entry, label, approval)));
        }
    }

    private static String key(Entry entry) {
        return entry.at() + " " + entry.text() + " " + entry.slot();
    }

    private String value(Entry entry, String label, Optional<Approval> approval) {
        if (entry.box()) {
            return "☑";
        }
        Optional<String> measured = measured(entry, true);
        if (measured.isPresent()) {
            return measured.get();
        }
        boolean date = label.toLowerCase(Locale.ROOT).contains("date");
        Optional<String> choice =
                entry.blank().map(Blank::choices).flatMap(all -> all.stream().findFirst());
        return date
                ? "2026-11-20"
                : choice.or(() -> approval.flatMap(Approval::signer)).orElse("Ann Bo");
    }

    /** A value that keeps all limits of the place, or one that breaks the first that has to hold. */
    Optional<String> measured(Entry entry, boolean good) {
        Gauge gauge = limits.gauge(entry);
        return candidates(gauge)
                .filter(value ->
                        isGood(entry, gauge, value).filter(kept -> kept == good).isPresent())
                .findFirst();
    }

    /** A value on which one goes back. */
    Optional<String> alarming(Entry entry) {
        Gauge gauge = limits.gauge(entry);
        return candidates(gauge)
                .filter(value -> {
                    Actual actual = limits.read(entry.with(value));
                    return gauge.conditions(actual).stream()
                            .anyMatch(
                                    condition -> actual.meets(condition.value()).orElse(false));
                })
                .findFirst();
    }

    private Optional<Boolean> isGood(Entry entry, Gauge gauge, String value) {
        Actual actual = limits.read(entry.with(value));
        List<Threshold> own = gauge.own(actual);
        boolean alarm = gauge.conditions(actual).stream()
                .anyMatch(condition -> actual.meets(condition.value()).orElse(false));
        if (own.isEmpty() || own.stream().anyMatch(limit -> actual.meets(limit).isEmpty())) {
            return Optional.empty();
        }
        boolean kept = own.stream()
                .allMatch(limit -> actual.meets(limit).orElseThrow() == (limit.sense() == Threshold.Sense.REQUIRE));
        boolean missed = own.stream()
                .anyMatch(limit -> limit.sense() == Threshold.Sense.REQUIRE
                        && !actual.meets(limit).orElseThrow());
        return alarm ? Optional.empty() : kept ? Optional.of(true) : missed ? Optional.of(false) : Optional.empty();
    }

    private static Stream<String> candidates(Gauge gauge) {
        Stream<Threshold> all = Stream.concat(
                gauge.own().stream(),
                gauge.conditions().stream().map(condition -> condition.limit().value()));
        List<Threshold> limits = all.toList();
        Stream<String> bounds = limits.stream()
                .flatMap(limit -> Stream.concat(
                        limit.state().stream(), limit.values().stream().map(Quantity::text)));
        Stream<String> numbers = Stream.of(
                "0", "0.01", "1", "3", "10", "50", "90", "99", "100", "99.99", "300", "500", "1000", "5000", "1000000");
        return Stream.concat(bounds, numbers).distinct();
    }

    /** The run record. */
    String record() {
        return MarkdownWriter.write(RunRecord.of(
                document.checklist(),
                header.orElse(new RunHeader(Optional.empty(), Optional.empty(), Optional.empty())),
                states,
                entries));
    }
}
