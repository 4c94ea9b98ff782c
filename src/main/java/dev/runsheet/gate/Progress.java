package dev.runsheet.gate;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Approval;
import dev.runsheet.run.Entry;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunState;
import java.util.ArrayList;
import java.util.List;
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
            if (scope.part(at) instanceof Item item && item.isTask() && !signed.contains(at)) {
                task(scope, run, at).ifPresent(reasons::add);
            }
        }
        for (Entry entry : run.entries()) {
            boolean asked = entry.blank().isPresent() && scope.asks(entry.at()) && !signed.contains(entry.at());
            if (asked && !entry.isFilled()) {
                reasons.add(new Reason(
                        Reason.Kind.BLANK_OPEN,
                        Optional.of(entry.at()),
                        entry.in(),
                        "nothing is filled in at " + scope.quote(entry.at())));
            }
        }
        return reasons;
    }

    private static Optional<Reason> task(Scope scope, Run run, Pointer at) {
        RunState state = run.state(at);
        Optional<Pointer> in = scope.copy(at);
        boolean skipped = state.status() == RunState.Status.NOT_APPLICABLE
                && state.reason().isEmpty();
        if (skipped) {
            return Optional.of(new Reason(
                    Reason.Kind.UNEXPLAINED,
                    Optional.of(at),
                    in,
                    "nobody says why " + scope.quote(at) + " does not apply"));
        }
        boolean open = scope.asks(at) && !state.isSettled();
        return open
                ? Optional.of(new Reason(Reason.Kind.TASK_OPEN, Optional.of(at), in, scope.quote(at) + " is not done"))
                : Optional.empty();
    }
}
