package dev.runsheet.gate;

import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.run.Run;
import dev.runsheet.run.Signature;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether everybody signed who has to, for this checklist, and in time. */
final class SignOffs {
    private final Scope scope;
    private final Plan plan;
    private final Run run;
    private final Signers signers;
    private final SignedDays days;
    private final Ticks ticks;

    SignOffs(Scope scope, Plan plan, Run run, Signers signers, SignedDays days) {
        this.scope = scope;
        this.plan = plan;
        this.run = run;
        this.signers = signers;
        this.days = days;
        Set<Pointer> signed = run.signatures().stream()
                .map(signature -> signature.approval().at())
                .collect(Collectors.toSet());
        this.ticks = Ticks.of(scope, run, at -> !signed.contains(at));
    }

    /** {@code other} tells that the copy was made of another version. */
    List<Reason> reasons(boolean other) {
        List<Reason> reasons = new ArrayList<>();
        for (Signature signature : run.signatures()) {
            Approval approval = signature.approval();
            if (!signature.given() && scope.asks(approval.at())) {
                reasons.add(reason(Reason.Kind.SIGN_OFF_MISSING, signature, approval.role() + " has not signed"));
            }
            signers.stranger(signature).ifPresent(why -> reasons.add(reason(Reason.Kind.WRONG_SIGNER, signature, why)));
            if (other && signature.given()) {
                reasons.add(reason(
                        Reason.Kind.SIGNED_OTHER,
                        signature,
                        approval.role() + " signed another version of the checklist"));
            }
        }
        Set<Pointer> told = new HashSet<>();
        waits().forEach(wait -> wait.awaited().stream()
                .flatMap(signature -> passed(wait.from(), signature).stream())
                .filter(reason -> told.add(reason.awaited()))
                .forEach(late -> reasons.add(late.reason())));
        return reasons;
    }

    private static Reason reason(Reason.Kind kind, Signature signature, String sentence) {
        return new Reason(kind, Optional.of(signature.approval().at()), signature.in(), sentence);
    }

    /** From the part with the number {@code from} on, nothing may be done before {@code awaited} are given. */
    private record Wait(int from, List<Signature> awaited) {}

    /** That something was done before the sign-off at {@code awaited}. */
    private record Late(Pointer awaited, Reason reason) {}

    /** The gates of the checklist, and the sign-offs that are meant to come first though no gate waits for them. */
    private Stream<Wait> waits() {
        int change = plan.firstChange().map(scope::position).orElse(-1);
        Set<Pointer> gated = new HashSet<>();
        plan.gates().forEach(gate -> gated.addAll(gate.approvals()));
        Map<Pointer, Signature> byPlace = run.signatures().stream()
                .collect(Collectors.toMap(one -> one.approval().at(), one -> one, (one, again) -> one));
        Stream<Wait> gates = plan.gates().stream()
                .map(gate -> new Wait(
                        Math.max(change, scope.position(gate.at())),
                        gate.approvals().stream()
                                .flatMap(at -> Optional.ofNullable(byPlace.get(at)).stream())
                                .toList()));
        Wait first = new Wait(
                change,
                run.signatures().stream()
                        .filter(signature -> change >= 0
                                && signature.approval().meantFirst()
                                && !gated.contains(signature.approval().at()))
                        .toList());
        return Stream.concat(gates, Stream.of(first));
    }

    /** That something from the part with the number {@code from} on was done though {@code signature} was not given by then. */
    private Optional<Late> passed(int from, Signature signature) {
        String role = signature.approval().role();
        if (!signature.given()) {
            return ticks.first(from)
                    .map(tick -> late(
                            Reason.Kind.GATE_PASSED,
                            tick.at(),
                            signature,
                            " was done, and " + role + " has not signed"));
        }
        return ticks.earliest(from)
                .filter(tick -> isLate(signature, tick.time().orElseThrow()))
                .map(tick -> late(
                        Reason.Kind.SIGNED_LATE, tick.at(), signature, " was done before " + role + " had signed"));
    }

    private Late late(Reason.Kind kind, Pointer at, Signature signature, String what) {
        return new Late(
                signature.approval().at(), new Reason(kind, Optional.of(at), scope.copy(at), scope.quote(at) + what));
    }

    private boolean isLate(Signature signature, OffsetDateTime done) {
        return signature
                .at()
                .map(time -> time.isAfter(done))
                .orElseGet(() -> days.of(signature)
                        .filter(day -> day.isAfter(done.toLocalDate()))
                        .isPresent());
    }
}
