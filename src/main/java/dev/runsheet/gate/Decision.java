package dev.runsheet.gate;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import dev.runsheet.run.Copy;
import dev.runsheet.run.Form;
import dev.runsheet.run.Limits;
import dev.runsheet.run.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a gate decides on a filled-in copy, and why.
 *
 * <pre>{@code
 * Decision decision = Decision.of(checklist, plan, copy, vocabulary);
 * decision.verdict().label();   // "NO-GO"
 * decision.reasons();           // "Error rate" is 3% and has to be < 1%
 * }</pre>
 *
 * <p>Tasks, limits, roles and gates are those of the checklist; of the copy only ticks, marks and values count.
 *
 * @param verdict the best that all reasons leave possible
 * @param reasons the gravest first, those of a kind in the order of the checklist; some are only said and forbid nothing
 * @param rollback the steps of the way back, as they stand in the checklist; empty but for {@link Verdict#ROLL_BACK}
 */
public record Decision(Verdict verdict, List<Reason> reasons, List<Pointer> rollback) {
    public Decision {
        reasons = List.copyOf(reasons);
        rollback = List.copyOf(rollback);
    }

    /**
     * Holds {@code copy} against {@code checklist}, both recognised.
     *
     * @param plan the plan of {@code checklist}
     * @param vocabulary reads what was measured
     */
    public static Decision of(Checklist checklist, Plan plan, Checklist copy, Vocabulary vocabulary) {
        return of(checklist, plan, copy, vocabulary, Reach.ALL);
    }

    /** The same for a run that has to have come as far as {@code reach} says. */
    public static Decision of(Checklist checklist, Plan plan, Checklist copy, Vocabulary vocabulary, Reach reach) {
        return of(checklist, plan, Copy.of(copy), vocabulary, reach);
    }

    /** The same for a copy that may lie in several files and answer in fields of its own. */
    public static Decision of(Checklist checklist, Plan plan, Copy copy, Vocabulary vocabulary, Reach reach) {
        return of(reasons(checklist, plan, copy, vocabulary, reach), checklist, plan);
    }

    /** Looks at {@code copy} alone, whose plan is {@code plan}: the verdict is at most {@link Verdict#INCOMPLETE}. */
    public static Decision alone(Checklist copy, Plan plan, Vocabulary vocabulary, Reach reach) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                Reason.Kind.NO_CHECKLIST,
                Optional.empty(),
                Optional.of(Pointer.ROOT),
                "there is no checklist to hold the copy against: name it to have limits and removed tasks judged"));
        Checklist bare = copy.withSource(Optional.empty());
        reasons.addAll(reasons(bare, plan, Copy.of(copy), vocabulary, reach));
        return of(reasons, bare, plan);
    }

    private static List<Reason> reasons(Checklist checklist, Plan plan, Copy copy, Vocabulary vocabulary, Reach reach) {
        Run run = Run.of(checklist, plan, copy);
        Scope scope = Scope.of(checklist, plan, run, reach);
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(Integrity.reasons(checklist, copy.checklist(), run));
        reasons.addAll(Progress.reasons(scope, run));
        Limits limits = Limits.of(checklist, plan, Form.of(checklist, plan), vocabulary);
        SignOffs signOffs = new SignOffs(scope, plan, run, Signers.of(scope, plan), new SignedDays(run, vocabulary));
        reasons.addAll(signOffs.reasons(Integrity.isOther(checklist, copy.checklist())));
        reasons.addAll(new Soaks(scope, plan, run, reach).reasons());
        reasons.addAll(new Measures(scope, plan, run, limits).reasons());
        return reasons;
    }

    private static Decision of(List<Reason> found, Checklist checklist, Plan plan) {
        List<Reason> reasons = found.stream()
                .sorted(Comparator.comparing((Reason reason) -> reason.kind().best())
                        .reversed()
                        .thenComparing(Reason::kind))
                .toList();
        Verdict verdict = reasons.stream()
                .map(reason -> reason.kind().best())
                .max(Comparator.naturalOrder())
                .orElse(Verdict.GO);
        Map<Pointer, Place> places = checklist.places().stream().collect(Collectors.toMap(Place::at, place -> place));
        return new Decision(
                verdict, reasons, verdict == Verdict.ROLL_BACK ? new Retreat(places, plan).steps(reasons) : List.of());
    }
}
