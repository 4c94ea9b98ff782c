package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the points that must be signed before going on. */
final class Gates {
    private final Outline outline;
    private final List<Approval> approvals;

    Gates(Outline outline, List<Approval> approvals) {
        this.outline = outline;
        this.approvals = approvals;
    }

    List<Gate> all() {
        List<Gate> gates = new ArrayList<>();
        for (Spot spot : outline.spots()) {
            if (isHold(spot)) {
                gates.add(new Gate(spot.at(), spot.text().strip(), true, nearest(spot)));
            }
        }
        outline.sections()
                .filter(section -> section.role() == Role.APPROVAL)
                .map(section -> new Gate(section.at(), section.text(), false, within(section)))
                .filter(gate -> !gate.approvals().isEmpty())
                .filter(gate -> approvals.stream()
                        .anyMatch(approval -> gate.approvals().contains(approval.at()) && approval.beforeExecution()))
                .filter(gate ->
                        gates.stream().noneMatch(hold -> hold.approvals().containsAll(gate.approvals())))
                .forEach(gates::add);
        return gates.stream()
                .sorted(Comparator.comparingInt(gate -> outline.at(gate.at()).index()))
                .toList();
    }

    private static boolean isHold(Spot spot) {
        boolean text = spot.part() instanceof Block.Paragraph || spot.isItem() || spot.part() instanceof Section;
        boolean signed = spot.says(Word.SIGN) || spot.says(Word.TICKED);
        return text && spot.holds() && signed && !spot.role().isRollback();
    }

    /** The sign-offs of the section the sentence stands in, else the last ones before it. */
    private List<Pointer> nearest(Spot spot) {
        Optional<Spot> section = spot.section();
        List<Pointer> own = section.map(this::within).orElse(List.of());
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Spot> outer =
                section.flatMap(inner -> inner.parent()).filter(parent -> parent.part() instanceof Section);
        return outer.map(this::within).orElse(List.of());
    }

    private List<Pointer> within(Spot section) {
        return approvals.stream()
                .map(Approval::at)
                .filter(at -> section.at().contains(at))
                .toList();
    }
}
