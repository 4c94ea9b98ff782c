package dev.runsheet.gate;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Approval;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.Plan;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunState;
import dev.runsheet.run.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether everybody signed who has to, and in time. */
final class SignOffs {
    private final Scope scope;
    private final Plan plan;
    private final Run run;

    private SignOffs(Scope scope, Plan plan, Run run) {
        this.scope = scope;
        this.plan = plan;
        this.run = run;
    }

    static List<Reason> reasons(Scope scope, Plan plan, Run run) {
        return new SignOffs(scope, plan, run).reasons();
    }

    private List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (Signature signature : run.signatures()) {
            Approval approval = signature.approval();
            if (scope.asks(approval.at()) && !signature.given()) {
                reasons.add(reason(Reason.Kind.SIGN_OFF_MISSING, signature, approval.role() + " has not signed"));
            }
            stranger(signature)
                    .ifPresent(other -> reasons.add(reason(
                            Reason.Kind.WRONG_SIGNER,
                            signature,
                            other + " signed for " + approval.role() + ", not "
                                    + approval.signer().orElse(""))));
        }
        plan.gates().forEach(gate -> passed(gate).ifPresent(reasons::add));
        return reasons;
    }

    private static Reason reason(Reason.Kind kind, Signature signature, String sentence) {
        return new Reason(kind, Optional.of(signature.approval().at()), signature.in(), sentence);
    }

    /** Handles are compared; a name may be written in many ways. */
    private static Optional<String> stranger(Signature signature) {
        Optional<String> named = signature.approval().signer().filter(who -> who.startsWith("@"));
        return signature
                .by()
                .filter(who -> who.startsWith("@"))
                .filter(who -> named.isPresent() && !who.equalsIgnoreCase(named.get()));
    }

    /** A task of the change that was done though somebody had not signed by then. */
    private Optional<Reason> passed(Gate gate) {
        int change = plan.firstChange().map(scope::position).orElse(-1);
        int from = Math.max(change, scope.position(gate.at()));
        List<Signature> awaited = run.signatures().stream()
                .filter(signature ->
                        gate.approvals().contains(signature.approval().at()))
                .toList();
        return scope.places().keySet().stream()
                .filter(at -> scope.position(at) >= from && scope.part(at) instanceof Item item && item.isTask())
                .filter(at -> !gate.approvals().contains(at) && run.state(at).isDone())
                .flatMap(at -> awaited.stream()
                        .filter(signature -> isLate(signature, run.state(at)))
                        .map(signature -> passed(at, signature)))
                .findFirst();
    }

    private static boolean isLate(Signature signature, RunState done) {
        boolean later = signature.at().isPresent()
                && done.at().isPresent()
                && signature.at().get().isAfter(done.at().get());
        return !signature.given() || later;
    }

    private Reason passed(Pointer at, Signature signature) {
        return new Reason(
                Reason.Kind.GATE_PASSED,
                Optional.of(at),
                scope.copy(at),
                scope.quote(at) + " was done before " + signature.approval().role() + " had signed");
    }
}
