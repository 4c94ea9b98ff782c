package dev.runsheet.page;

import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.approval.Approval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the gates of a plan into barriers that say who has to sign. */
final class Barriers {
    /** More names than these are told as a number. */
    private static final int NAMED = 8;

    private final Map<Pointer, Approval> signOffs;
    private final Prose prose;
    private final Anchors anchors;

    Barriers(Map<Pointer, Approval> signOffs, Prose prose, Anchors anchors) {
        this.signOffs = signOffs;
        this.prose = prose;
        this.anchors = anchors;
    }

    Map<Pointer, GateView> of(List<Gate> gates) {
        Map<Pointer, GateView> barriers = new HashMap<>();
        for (Gate gate : gates) {
            barriers.computeIfAbsent(gate.at(), at -> barrier(gate, barriers.size() + 1));
        }
        return barriers;
    }

    private GateView barrier(Gate gate, int number) {
        List<Approval> approvals = gate.approvals().stream()
                .map(signOffs::get)
                .flatMap(approval -> Optional.ofNullable(approval).stream())
                .toList();
        return new GateView(
                number,
                anchors.nearest(gate.at()).orElse(""),
                gate.explicit(),
                Numbers.counted(approvals.size(), "sign-off").orElse("what it says"),
                approvals.stream().limit(NAMED).map(this::signer).toList(),
                Numbers.more(approvals.size(), NAMED, "sign-off"));
    }

    private GateView.Signer signer(Approval approval) {
        String role = prose.plain(approval.role());
        Optional<String> signer = approval.signer().map(prose::plain).filter(name -> !role.contains(name));
        return new GateView.Signer(
                anchors.href(approval.at()),
                role.isEmpty() ? signer.orElse("Sign-off") : role,
                role.isEmpty() ? Optional.empty() : signer,
                approval.signed());
    }
}
