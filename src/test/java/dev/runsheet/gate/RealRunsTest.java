package dev.runsheet.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.trigger.Trigger;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunHeader;
import dev.runsheet.run.RunState;
import dev.runsheet.testing.Effort;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Read;
import dev.runsheet.testing.RealDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A good run of a real checklist is GO, and one thing wrong in it gives the reason it should: every kind somewhere. */
class RealRunsTest {

    /** Of the documents of a folder, which are played: each, or one of two. */
    private static final int EVERY = Effort.of(1, 2);

    /** What makes a reason of a kind; empty where the checklist has nothing to do it with. */
    private static Map<Reason.Kind, Function<GoodRun, Optional<String>>> scenarios() {
        Map<Reason.Kind, Function<GoodRun, Optional<String>>> all = new EnumMap<>(Reason.Kind.class);
        all.put(Reason.Kind.TASK_OPEN, run -> task(run, RunState.OPEN));
        all.put(Reason.Kind.UNEXPLAINED, run -> task(run, RunState.notApplicable(" ")));
        all.put(Reason.Kind.SKIPPED, run -> task(run, RunState.notApplicable("nothing of that here")));
        all.put(Reason.Kind.SIGN_OFF_MISSING, run -> signature(run, approval -> true, RunState.OPEN));
        all.put(Reason.Kind.GATE_PASSED, run -> signature(run, gated(run), RunState.OPEN));
        all.put(
                Reason.Kind.SIGNED_LATE,
                run -> signature(run, gated(run), RunState.done("Ann Bo", GoodRun.BEGIN.plusYears(1))));
        all.put(
                Reason.Kind.WRONG_SIGNER,
                run -> signature(
                        run,
                        approval -> approval.signer()
                                .filter(who -> who.startsWith("@"))
                                .isPresent(),
                        RunState.done("@mallory", GoodRun.BEGIN.minusDays(1))));
        all.put(Reason.Kind.BLANK_OPEN, run -> blank(run));
        all.put(Reason.Kind.TARGET_MISSED, run -> value(run, entry -> run.measured(entry, false)));
        all.put(
                Reason.Kind.UNREADABLE,
                run -> value(run, entry -> measures(run, entry) ? Optional.of("fine") : Optional.empty()));
        all.put(Reason.Kind.TRIGGER_MET, RealRunsTest::alarming);
        all.put(Reason.Kind.SOAK_CUT, RealRunsTest::hurried);
        all.put(Reason.Kind.OTHER_VERSION, RealRunsTest::forged);
        all.put(
                Reason.Kind.SIGNED_OTHER,
                run -> run.document.plan().approvals().isEmpty() ? Optional.empty() : forged(run));
        all.put(Reason.Kind.REMOVED, run -> line(run, line -> ""));
        all.put(Reason.Kind.EDITED, run -> line(run, line -> line.replaceFirst("(?<=] )[*\\w]+ ", "Never ")));
        all.put(Reason.Kind.ANNOTATED, run -> line(run, line -> line.replaceFirst(" <!--", " (as agreed) <!--")));
        all.put(Reason.Kind.ADDED, run -> line(run, line -> line + "\n- [x] Something nobody had asked for\n"));
        return all;
    }

    private static String record(GoodRun run, Pointer at, RunState state) {
        run.states.put(at, state);
        return run.record();
    }

    private static Optional<String> task(GoodRun run, RunState state) {
        Scope scope = scope(run);
        Set<Pointer> signed =
                run.document.plan().approvals().stream().map(Approval::at).collect(Collectors.toSet());
        return scope.places().keySet().stream()
                .filter(at -> run.states.containsKey(at) && scope.asks(at) && !signed.contains(at))
                .findFirst()
                .map(at -> record(run, at, state));
    }

    private static Scope scope(GoodRun run) {
        Checklist checklist = run.document.checklist();
        return Scope.of(checklist, run.document.plan(), Run.of(checklist, run.document.plan(), checklist), Reach.ALL);
    }

    /** A sign-off in another state; one that is taken back has its fields emptied. */
    private static Optional<String> signature(GoodRun run, Predicate<Approval> wanted, RunState state) {
        Scope scope = scope(run);
        Optional<Pointer> at = run.document.plan().approvals().stream()
                .filter(wanted)
                .map(Approval::at)
                .filter(scope::asks)
                .findFirst();
        at.filter(any -> !state.isDone())
                .ifPresent(open -> run.entries.replaceAll(entry -> entry.at().equals(open) ? entry.with("") : entry));
        return at.map(one -> record(run, one, state));
    }

    private static Predicate<Approval> gated(GoodRun run) {
        Set<Pointer> gated = run.document.plan().firstChange().isEmpty()
                ? Set.of()
                : run.document.plan().gates().stream()
                        .flatMap(gate -> gate.approvals().stream())
                        .collect(Collectors.toSet());
        return approval -> gated.contains(approval.at());
    }

    private static Optional<String> blank(GoodRun run) {
        Scope scope = scope(run);
        Set<Pointer> signed =
                run.document.plan().approvals().stream().map(Approval::at).collect(Collectors.toSet());
        return value(
                run,
                entry -> entry.blank().isPresent() && scope.asks(entry.at()) && !signed.contains(entry.at())
                        ? Optional.of("")
                        : Optional.empty());
    }

    private static boolean measures(GoodRun run, Entry entry) {
        boolean stated = run.limits.gauge(entry).own().stream()
                .anyMatch(limit -> limit.state().isPresent());
        return !stated
                && !entry.box()
                && run.limits.gauge(entry).measure()
                && run.measured(entry, true).isPresent();
    }

    private static Optional<String> value(GoodRun run, Function<Entry, Optional<String>> other) {
        for (int i = 0; i < run.entries.size(); i++) {
            Entry entry = run.entries.get(i);
            Optional<String> value = other.apply(entry);
            if (value.isPresent()) {
                run.entries.set(i, entry.with(value.get()));
                return Optional.of(run.record());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> alarming(GoodRun run) {
        return value(run, run::alarming)
                .or(() -> run.document.plan().rollback().triggers().stream()
                        .map(Trigger::at)
                        .findFirst()
                        .map(at -> record(run, at, RunState.done("@ann", GoodRun.BEGIN))));
    }

    /** Everything was done within a minute of each other. */
    private static Optional<String> hurried(GoodRun run) {
        Scope scope = scope(run);
        run.states.replaceAll(
                (at, state) -> RunState.done(state.by().orElse("@ann"), GoodRun.BEGIN.plusSeconds(scope.position(at))));
        String record = run.record();
        return new Soaks(
                                scope,
                                run.document.plan(),
                                Run.of(
                                        run.document.checklist(),
                                        run.document.plan(),
                                        Read.document(record).checklist()),
                                Reach.ALL)
                        .reasons()
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(record);
    }

    private static Optional<String> forged(GoodRun run) {
        run.header = Optional.of(new RunHeader(
                Optional.of(run.document.checklist().id()), Optional.of("0".repeat(64)), Optional.of(GoodRun.BEGIN)));
        return Optional.of(run.record());
    }

    /** The first line with a task, in another wording. */
    private static Optional<String> line(GoodRun run, UnaryOperator<String> other) {
        List<String> lines = new ArrayList<>(run.record().lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String task = line.replaceFirst("- \\[x] (.*) <!-- run: .*", "- [ ] $1");
            boolean plain = line.matches("- \\[x] (?:\\S+ ){5}.*") && !task.matches(".*\\d.*");
            if (plain
                    && run.document.source().text().contains(task + "\n")
                    && !other.apply(line).equals(line)) {
                lines.set(i, other.apply(line));
                return Optional.of(String.join("\n", lines) + "\n");
            }
        }
        return Optional.empty();
    }

    private static Decision decide(Document document, String copy) {
        return Decision.of(
                document.checklist(), document.plan(), Read.document(copy).checklist(), document.vocabulary());
    }

    private static Set<Reason.Kind> play(Path folder) throws IOException {
        Set<Reason.Kind> played = EnumSet.noneOf(Reason.Kind.class);
        List<Path> files = RealDocuments.in(folder).toList();
        for (int i = 0; i < files.size(); i += EVERY) {
            Path file = files.get(i);
            Document document = Read.document(file);
            Decision good = decide(document, GoodRun.of(document).record());
            assertEquals(Verdict.GO, good.verdict(), () -> file + ": " + good.reasons());
            scenarios()
                    .forEach((kind, scenario) -> scenario.apply(GoodRun.of(document))
                            .ifPresent(copy -> {
                                Decision decision = decide(document, copy);
                                assertTrue(
                                        decision.reasons().stream().anyMatch(reason -> reason.kind() == kind),
                                        () -> file + ": " + kind + " in " + decision.reasons());
                                assertTrue(
                                        decision.verdict().compareTo(kind.best()) >= 0, () -> file + ": " + decision);
                                played.add(kind);
                            }));
        }
        return played;
    }

    @Test
    void everyReasonIsGivenOnOurChecklists() throws IOException {
        Set<Reason.Kind> missing = EnumSet.copyOf(scenarios().keySet());
        missing.removeAll(play(Path.of("checklists")));
        // ours name roles, and nobody in person
        missing.remove(Reason.Kind.WRONG_SIGNER);
        assertEquals(EnumSet.noneOf(Reason.Kind.class), missing);
    }

    @Test
    void everyReasonIsGivenOnForeignChecklists() throws IOException {
        Set<Reason.Kind> missing = EnumSet.copyOf(scenarios().keySet());
        missing.removeAll(play(External.seeds()));
        assertEquals(EnumSet.noneOf(Reason.Kind.class), missing);
    }
}
