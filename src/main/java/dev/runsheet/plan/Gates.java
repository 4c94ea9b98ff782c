package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.approval.Approval;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the points that must be signed before going on. */
final class Gates {
    private final Outline outline;

    /** The sign-offs of each section, those of the sections in it included. Gates share these lists. */
    private final Map<Pointer, List<Pointer>> bySection = new HashMap<>();

    /** The sign-offs before the first change. */
    private final Set<Pointer> early;

    /** The sections that a sentence holds up, until they are signed. */
    private final Set<Pointer> holding = new HashSet<>();

    Gates(Outline outline, List<Approval> approvals) {
        this.outline = outline;
        this.early = approvals.stream()
                .filter(Approval::beforeExecution)
                .map(Approval::at)
                .collect(Collectors.toSet());
        for (Approval approval : approvals) {
            outline.at(approval.at())
                    .around()
                    .filter(outer -> outer.part() instanceof Section)
                    .forEach(section -> bySection
                            .computeIfAbsent(section.at(), at -> new ArrayList<>())
                            .add(approval.at()));
        }
        bySection.replaceAll((section, signed) -> List.copyOf(signed));
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
                .filter(gate -> gate.approvals().stream().anyMatch(early::contains))
                .filter(gate -> !isHeld(gate))
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

    /** The sign-offs of the section the sentence stands in, else those of the section around that. */
    private List<Pointer> nearest(Spot spot) {
        Optional<Spot> section = spot.section();
        Optional<Spot> outer =
                section.flatMap(inner -> inner.parent()).filter(parent -> parent.part() instanceof Section);
        Optional<Spot> signed = Stream.of(section, outer)
                .flatMap(Optional::stream)
                .filter(part -> !within(part).isEmpty())
                .findFirst();
        signed.ifPresent(part -> holding.add(part.at()));
        return signed.map(this::within).orElse(List.of());
    }

    /** Whether a sentence holds for all sign-offs of {@code gate}; of two sections around one of them, one holds the other. */
    private boolean isHeld(Gate gate) {
        return outline.at(gate.approvals().get(0))
                .around()
                .filter(section -> holding.contains(section.at()))
                .anyMatch(section -> within(section).size() >= gate.approvals().size());
    }

    private List<Pointer> within(Spot section) {
        return bySection.getOrDefault(section.at(), List.of());
    }
}
