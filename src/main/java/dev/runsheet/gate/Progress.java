package dev.runsheet.gate;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether everything was done and filled in. Sign-offs are looked at on their own. */
final class Progress {
    private Progress() {}

    static List<Reason> reasons(Scope scope, Run run) {
        Set<Pointer> signed = run.signatures().stream()
                .map(signature -> signature.approval())
                .map(Approval::at)
                .collect(Collectors.toSet());
        List<Reason> reasons = new ArrayList<>();
        for (Pointer at : scope.places().keySet()) {
            boolean task = scope.part(at) instanceof Item item && item.isTask();
            boolean skipped = run.state(at).status() == RunState.Status.NOT_APPLICABLE;
            if ((task || skipped) && !signed.contains(at)) {
                task(scope, run, at).ifPresent(reasons::add);
            }
        }
        Map<Pointer, List<Entry>> open = run.entries().stream()
                .filter(entry -> entry.blank().isPresent() && !entry.isFilled())
                .filter(entry -> scope.asks(entry.at()) && !signed.contains(entry.at()))
                .collect(Collectors.groupingBy(Entry::at, LinkedHashMap::new, Collectors.toList()));
        open.forEach((at, places) -> reasons.add(reason(
                Reason.Kind.BLANK_OPEN,
                scope,
                at,
                (places.size() == 1 ? "nothing is" : places.size() + " places are not") + " filled in at "
                        + scope.quote(at))));
        boxes(scope, run, signed)
                .forEach(at -> reasons.add(reason(Reason.Kind.TASK_OPEN, scope, at, scope.quote(at) + " has no tick")));
        return reasons;
    }

    /** Rows, fields and paragraphs with boxes in their text of which none is ticked: two boxes may be a choice. */
    private static List<Pointer> boxes(Scope scope, Run run, Set<Pointer> signed) {
        Map<Pointer, List<Entry>> boxes = run.entries().stream()
                .filter(entry -> entry.box() && scope.asks(entry.at()) && !signed.contains(entry.at()))
                .filter(entry -> !(scope.part(entry.at()) instanceof Item item && item.isTask()))
                .collect(Collectors.groupingBy(Entry::at, LinkedHashMap::new, Collectors.toList()));
        return boxes.entrySet().stream()
                .filter(each -> each.getValue().stream().noneMatch(Entry::isFilled))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<Reason> task(Scope scope, Run run, Pointer at) {
        RunState state = run.state(at);
        if (state.status() == RunState.Status.NOT_APPLICABLE) {
            return state.reason().isEmpty() || scope.asksUnlessSkipped(at)
                    ? Optional.of(skipped(scope, at, state))
                    : Optional.empty();
        }
        return scope.asks(at) && !state.isDone()
                ? Optional.of(reason(Reason.Kind.TASK_OPEN, scope, at, scope.quote(at) + " is not done"))
                : Optional.empty();
    }

    private static Reason skipped(Scope scope, Pointer at, RunState state) {
        return state.reason()
                .map(why -> reason(
                        Reason.Kind.SKIPPED, scope, at, scope.quote(at) + " does not apply: " + Scope.shortened(why)))
                .orElseGet(() -> reason(
                        Reason.Kind.UNEXPLAINED, scope, at, "nobody says why " + scope.quote(at) + " does not apply"));
    }

    private static Reason reason(Reason.Kind kind, Scope scope, Pointer at, String sentence) {
        return new Reason(kind, Optional.of(at), scope.copy(at), sentence);
    }
}
