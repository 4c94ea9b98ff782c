package dev.runsheet.gate;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import dev.runsheet.run.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
 * @param reasons the gravest first, then in the order of the checklist; some are only said and forbid nothing
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
        return of(reasons(checklist, plan, copy, vocabulary), plan);
    }

    /** Looks at {@code copy} alone, whose plan is {@code plan}: the verdict is at most {@link Verdict#INCOMPLETE}. */
    public static Decision alone(Checklist copy, Plan plan, Vocabulary vocabulary) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                Reason.Kind.NO_CHECKLIST,
                Optional.empty(),
                Optional.of(Pointer.ROOT),
                "there is no checklist to hold the copy against: name it to have limits and removed tasks judged"));
        reasons.addAll(reasons(copy.withSource(Optional.empty()), plan, copy, vocabulary));
        return of(reasons, plan);
    }

    private static List<Reason> reasons(Checklist checklist, Plan plan, Checklist copy, Vocabulary vocabulary) {
        Run run = Run.of(checklist, plan, copy);
        Scope scope = Scope.of(checklist, plan, run);
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(Integrity.reasons(checklist, copy, run));
        reasons.addAll(Progress.reasons(scope, run));
        reasons.addAll(SignOffs.reasons(scope, plan, run));
        reasons.addAll(new Measures(scope, plan, run, vocabulary).reasons());
        return reasons;
    }

    private static Decision of(List<Reason> found, Plan plan) {
        List<Reason> reasons = found.stream()
                .sorted(Comparator.comparing((Reason reason) -> reason.kind().best())
                        .reversed())
                .toList();
        Verdict verdict = reasons.stream()
                .map(reason -> reason.kind().best())
                .max(Comparator.naturalOrder())
                .orElse(Verdict.GO);
        return new Decision(verdict, reasons, verdict == Verdict.ROLL_BACK ? steps(plan, reasons) : List.of());
    }

    /** Of the stage the trigger was met in, where it has a way back of its own; else of the whole. */
    private static List<Pointer> steps(Plan plan, List<Reason> reasons) {
        List<Pointer> own = reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.TRIGGER_MET)
                .flatMap(reason -> reason.at().stream())
                .flatMap(at -> plan.stages().stream().filter(stage -> stage.at().contains(at)))
                .flatMap(stage -> stage.backouts().stream())
                .distinct()
                .toList();
        return own.isEmpty() ? plan.rollback().steps() : own;
    }
}
