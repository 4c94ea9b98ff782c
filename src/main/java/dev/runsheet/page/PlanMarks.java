package dev.runsheet.page;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.approval.Approval;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the plan has to say at parts of the document: which of them are stages, gates and sign-offs.
 *
 * @param stages by section, item or row
 * @param gates by paragraph, item or section
 * @param signOffs by item, row or property
 */
record PlanMarks(Map<Pointer, StageView> stages, Map<Pointer, GateView> gates, Map<Pointer, Approval> signOffs) {

    /** For a document that nobody carries out. */
    static final PlanMarks NONE = new PlanMarks(Map.of(), Map.of(), Map.of());

    static PlanMarks of(Checklist checklist, Plan plan, Prose prose, Anchors anchors) {
        Map<Pointer, Approval> signOffs = plan.approvals().stream()
                .collect(Collectors.toMap(Approval::at, approval -> approval, (first, second) -> first));
        return new PlanMarks(
                new StageCards(checklist, plan, prose, anchors).all(),
                new Barriers(signOffs, prose, anchors).of(plan.gates()),
                signOffs);
    }

    Optional<StageView> stage(Pointer at) {
        return Optional.ofNullable(stages.get(at));
    }

    Optional<GateView> gate(Pointer at) {
        return Optional.ofNullable(gates.get(at));
    }

    Optional<Approval> signOff(Pointer at) {
        return Optional.ofNullable(signOffs.get(at));
    }
}
