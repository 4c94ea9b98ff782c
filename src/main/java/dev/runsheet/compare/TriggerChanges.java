package dev.runsheet.compare;

import dev.runsheet.model.Pointer;
import dev.runsheet.plan.trigger.Trigger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which conditions of the rollback came and went. */
final class TriggerChanges {
    private TriggerChanges() {}

    static void tell(Pair pair, Telling telling) {
        List<Trigger> old = pair.old().plan().rollback().triggers();
        List<Trigger> now = pair.now().plan().rollback().triggers();
        Set<Pointer> left = now.stream().map(Trigger::at).collect(Collectors.toSet());
        Set<Pointer> known = old.stream()
                .flatMap(trigger -> pair.later(trigger.at()).stream())
                .collect(Collectors.toSet());
        for (Trigger trigger : old) {
            if (pair.later(trigger.at()).filter(left::contains).isEmpty()) {
                telling.gone(
                        Change.Kind.TRIGGER_REMOVED,
                        trigger.at(),
                        Version.quoted(trigger.text()) + " leads to no rollback any more");
            }
        }
        for (Trigger trigger : now) {
            if (!known.contains(trigger.at())) {
                telling.come(
                        Change.Kind.TRIGGER_ADDED,
                        trigger.at(),
                        Version.quoted(trigger.text()) + " leads to a rollback");
            }
        }
    }
}
