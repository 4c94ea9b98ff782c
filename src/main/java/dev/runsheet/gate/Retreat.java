package dev.runsheet.gate;

import dev.runsheet.model.Block;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.Plan;
import dev.runsheet.plan.stage.Stage;
import dev.runsheet.plan.trigger.Trigger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The way back as a run meets it: what one does only when going back, and none of what prepares for that. */
final class Retreat {
    private final Map<Pointer, Place> places;
    private final Plan plan;

    Retreat(Map<Pointer, Place> places, Plan plan) {
        this.places = places;
        this.plan = plan;
    }

    /** The parts nothing is asked of unless one goes back: conditions, steps, and what shows that they worked. */
    Set<Pointer> parts() {
        Set<Pointer> parts = new HashSet<>();
        plan.rollback().triggers().stream().map(Trigger::at).forEach(parts::add);
        Stream.concat(plan.rollback().steps().stream(), plan.rollback().verification().stream())
                .filter(at -> !isPrepared(at))
                .forEach(parts::add);
        places.values().stream()
                .filter(place -> isWayBack(place.part()))
                .map(Place::at)
                .forEach(parts::add);
        return parts;
    }

    /** The steps to go back by where {@code reasons} say so: of the stages they were met in, else of the whole. */
    List<Pointer> steps(List<Reason> reasons) {
        List<Pointer> all =
                plan.rollback().steps().stream().filter(at -> !isPrepared(at)).toList();
        List<Pointer> own = reasons.stream()
                .filter(reason -> reason.kind() == Reason.Kind.TRIGGER_MET)
                .flatMap(reason -> reason.at().stream())
                .flatMap(this::stage)
                .flatMap(stage -> stage.backouts().stream())
                .distinct()
                .flatMap(backout -> steps(all, backout))
                .distinct()
                .toList();
        return own.isEmpty() ? all : own;
    }

    private Stream<Stage> stage(Pointer at) {
        return plan.stages().stream().filter(stage -> stage.at().contains(at));
    }

    /** The steps that stand in {@code backout}; itself where none is told from the rest. */
    private static Stream<Pointer> steps(List<Pointer> all, Pointer backout) {
        List<Pointer> inside = all.stream().filter(backout::contains).toList();
        return inside.isEmpty() ? Stream.of(backout) : inside.stream();
    }

    /**
     * Whether it makes going back possible, {@code - [ ] Image of the last release kept}, instead of being a part of it. The
     * nearest heading that tells decides.
     */
    private boolean isPrepared(Pointer at) {
        return Optional.ofNullable(places.get(at)).stream()
                .flatMap(place -> Stream.concat(Stream.of(place), place.ancestors()))
                .map(Place::part)
                .filter(part -> isWayBack(part) || isPreparation(part))
                .findFirst()
                .filter(Retreat::isPreparation)
                .isPresent();
    }

    private static boolean isPreparation(Part part) {
        return role(part)
                .filter(role -> role == Role.PREPARATION || role == Role.ROLLBACK_READINESS)
                .isPresent();
    }

    private static boolean isWayBack(Part part) {
        return role(part)
                .filter(role -> role == Role.ROLLBACK_TRIGGER
                        || role == Role.ROLLBACK_STEP
                        || role == Role.ROLLBACK_VERIFICATION)
                .isPresent();
    }

    private static Optional<Role> role(Part part) {
        if (part instanceof Section section) {
            return section.role();
        }
        return part instanceof Block.ItemList list ? list.role() : Optional.empty();
    }
}
