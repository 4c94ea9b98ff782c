package dev.runsheet.compare;

import dev.runsheet.model.Pointer;
import dev.runsheet.plan.rollback.Rollback;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells which steps of the way back came and went; where a whole part of it did, that alone. */
final class WayBackChanges {
    private WayBackChanges() {}

    static void tell(Pair pair, Telling telling) {
        Rollback old = pair.old().plan().rollback();
        Rollback now = pair.now().plan().rollback();
        List<Pointer> lost = without(old.steps(), now.steps(), pair::later);
        List<Pointer> won = without(now.steps(), old.steps(), pair::earlier);
        for (Pointer section : whole(old, lost, without(old.sections(), now.sections(), pair::later))) {
            telling.gone(
                    Change.Kind.WAY_BACK_REMOVED,
                    section,
                    "the way back " + pair.old().quoted(section) + " is gone with " + steps(section, lost));
            telling.covers(section);
        }
        for (Pointer section : whole(now, won, without(now.sections(), old.sections(), pair::earlier))) {
            telling.come(
                    Change.Kind.WAY_BACK_ADDED,
                    section,
                    "there is a way back, " + pair.now().quoted(section) + ", with " + steps(section, won));
            telling.brings(section);
        }
        lost.stream()
                .filter(step -> !telling.hasGone(step))
                .forEach(step -> telling.gone(
                        Change.Kind.ROLLBACK_STEP_REMOVED,
                        step,
                        pair.old().quoted(step) + " is no step of the way back any more"));
        won.stream()
                .filter(step -> !telling.hasCome(step) && !stoodThere(pair, step))
                .forEach(step -> telling.come(
                        Change.Kind.ROLLBACK_STEP_ADDED, step, pair.now().quoted(step) + " is a step of the way back"));
    }

    /** A group of steps that lost the last of them is left as one, and nothing was won. */
    private static boolean stoodThere(Pair pair, Pointer step) {
        return pair.earlier(step)
                .filter(before -> pair.old().role(before).isRollback())
                .isPresent();
    }

    /** Those of {@code some} that {@code others} have not. */
    private static List<Pointer> without(
            List<Pointer> some, List<Pointer> others, Function<Pointer, Optional<Pointer>> there) {
        Set<Pointer> known = Set.copyOf(others);
        return some.stream()
                .filter(at -> there.apply(at).filter(known::contains).isEmpty())
                .toList();
    }

    /** The outermost of {@code sections} that have steps, all of which are among {@code changed}. */
    private static List<Pointer> whole(Rollback rollback, List<Pointer> changed, List<Pointer> sections) {
        Set<Pointer> all = new HashSet<>(sections);
        Set<Pointer> affected = Set.copyOf(changed);
        return sections.stream()
                .filter(section -> all.stream().noneMatch(outer -> !outer.equals(section) && outer.contains(section)))
                .filter(section -> changed.stream().anyMatch(section::contains))
                .filter(section ->
                        rollback.steps().stream().filter(section::contains).allMatch(affected::contains))
                .toList();
    }

    private static String steps(Pointer section, List<Pointer> steps) {
        long count = steps.stream().filter(section::contains).count();
        return count + (count == 1 ? " step" : " steps");
    }
}
