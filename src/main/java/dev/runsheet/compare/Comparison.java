package dev.runsheet.compare;

import dev.runsheet.model.At;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Approval;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.Plan;
import dev.runsheet.run.Match;
import dev.runsheet.run.Matching;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two versions of a checklist side by side, and what changed in meaning. Wording, order and layout that mean the same
 * change nothing.
 *
 * <pre>{@code
 * List<Change> changes = Comparison.of(old, oldPlan, now, nowPlan, vocabulary);
 * }</pre>
 */
public final class Comparison {
    private final Version old;
    private final Version now;
    private final Matching matching;
    private final Map<Pointer, Pointer> places;

    /** A version with its parts by pointer and their order. */
    record Version(Plan plan, Map<Pointer, Part> parts, Map<Pointer, Integer> order) {
        static Version of(Checklist checklist, Plan plan) {
            Map<Pointer, Part> parts = new HashMap<>();
            Map<Pointer, Integer> order = new HashMap<>();
            for (Place place : checklist.places()) {
                order.put(place.at(), parts.size());
                parts.put(place.at(), place.part());
            }
            return new Version(plan, parts, order);
        }

        Optional<At<Item>> item(Pointer at) {
            return parts.get(at) instanceof Item item ? Optional.of(new At<>(at, item)) : Optional.empty();
        }

        boolean isBehind(Pointer at, Gate gate) {
            return order.getOrDefault(at, -1) > order.getOrDefault(gate.at(), -1);
        }
    }

    private Comparison(Version old, Version now, Matching matching) {
        this.old = old;
        this.now = now;
        this.matching = matching;
        this.places = matching.places();
    }

    /**
     * What changed from {@code old} to {@code now}, both recognised: limits, triggers, approvers, items, gates, commands,
     * each in the order of the documents.
     *
     * @param vocabulary tells which names speak of one metric
     */
    public static List<Change> of(Checklist old, Plan oldPlan, Checklist now, Plan nowPlan, Vocabulary vocabulary) {
        Comparison comparison =
                new Comparison(Version.of(old, oldPlan), Version.of(now, nowPlan), Matching.of(old, now));
        List<Change> changes = new ArrayList<>();
        changes.addAll(new LimitChanges(vocabulary, comparison.places).between(oldPlan.limits(), nowPlan.limits()));
        comparison.triggers(changes);
        comparison.approvers(changes, vocabulary);
        comparison.items(changes);
        comparison.moves(changes);
        changes.addAll(Irreversible.added(old, now));
        return List.copyOf(changes);
    }

    private void triggers(List<Change> changes) {
        Set<Pointer> known = old.plan.rollback().triggers().stream()
                .map(trigger -> places.getOrDefault(trigger.at(), Pointer.ROOT))
                .collect(Collectors.toSet());
        Set<Pointer> kept = now.plan.rollback().triggers().stream()
                .map(trigger -> trigger.at())
                .collect(Collectors.toSet());
        old.plan.rollback().triggers().stream()
                .filter(trigger -> !kept.contains(places.getOrDefault(trigger.at(), Pointer.ROOT)))
                .map(Change.TriggerRemoved::new)
                .forEach(changes::add);
        now.plan.rollback().triggers().stream()
                .filter(trigger -> !known.contains(trigger.at()))
                .map(Change.TriggerAdded::new)
                .forEach(changes::add);
    }

    /** By role and person: the same role in another table still signs. */
    private void approvers(List<Change> changes, Vocabulary vocabulary) {
        List<Approval> gone = new ArrayList<>(old.plan.approvals());
        List<Approval> added = new ArrayList<>();
        for (Approval approval : now.plan.approvals()) {
            Optional<Approval> same = gone.stream()
                    .filter(other -> key(other, vocabulary).equals(key(approval, vocabulary)))
                    .findFirst();
            same.ifPresentOrElse(gone::remove, () -> added.add(approval));
        }
        gone.stream().map(Change.ApproverRemoved::new).forEach(changes::add);
        added.stream().map(Change.ApproverAdded::new).forEach(changes::add);
    }

    private static String key(Approval approval, Vocabulary vocabulary) {
        return vocabulary.metric(approval.role()) + ' ' + approval.signer().orElse("");
    }

    private void items(List<Change> changes) {
        matching.removed().stream()
                .flatMap(at -> old.item(at).stream())
                .map(Change.ItemRemoved::new)
                .forEach(changes::add);
        for (Match match : matching.matches()) {
            boolean edited = match.kind() == Match.Kind.EDITED || match.kind() == Match.Kind.ANNOTATED;
            Optional<At<Item>> before = old.item(match.before()).filter(any -> edited);
            before.flatMap(from -> now.item(match.after()).map(to -> new Change.ItemEdited(from, to)))
                    .ifPresent(changes::add);
        }
        matching.added().stream()
                .flatMap(at -> now.item(at).stream())
                .map(Change.ItemAdded::new)
                .forEach(changes::add);
    }

    /** Items that changed sides of a gate that both versions have. */
    private void moves(List<Change> changes) {
        Map<Pointer, Gate> gates =
                now.plan.gates().stream().collect(Collectors.toMap(Gate::at, gate -> gate, (a, b) -> a));
        for (Gate before : old.plan.gates()) {
            Optional<Gate> after = Optional.ofNullable(places.get(before.at())).map(gates::get);
            after.ifPresent(gate -> moves(before, gate).forEach(changes::add));
        }
    }

    private List<Change> moves(Gate before, Gate after) {
        List<Change> moved = new ArrayList<>();
        for (Match match : matching.matches()) {
            boolean behind = now.isBehind(match.after(), after);
            Optional<At<Item>> item =
                    old.item(match.before()).filter(any -> behind != old.isBehind(match.before(), before));
            item.flatMap(from -> now.item(match.after()).map(to -> new Change.ItemMoved(from, to, after, behind)))
                    .ifPresent(moved::add);
        }
        return moved;
    }
}
