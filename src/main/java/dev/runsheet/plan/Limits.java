package dev.runsheet.plan;

import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.trigger.Trigger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The limits of a document. Of one that stands in a condition for going back and does not say what follows from it, that
 * follows: in {@code We go back if the queue is above 10 000} the wording of the limit alone would not tell.
 */
final class Limits {
    private final Outline outline;

    /** What the conditions of each place state. */
    private final Set<At<Threshold>> conditions = new HashSet<>();

    Limits(Outline outline, List<Trigger> triggers) {
        this.outline = outline;
        triggers.forEach(trigger ->
                trigger.thresholds().forEach(limit -> conditions.add(new At<>(trigger.at(), limit))));
    }

    /** All of them, in the order of the document. */
    List<At<Threshold>> all() {
        return outline.spots().stream().flatMap(this::of).toList();
    }

    private Stream<At<Threshold>> of(Spot spot) {
        Pointer at = spot.at();
        // of a row, one column may say what leads back and another what has to be reached
        boolean told = spot.phrases().thresholds().stream().anyMatch(limit -> limit.severity() == Severity.ROLLBACK);
        boolean judged = !(spot.part() instanceof Row) || !(told || isOfLimits(spot));
        return spot.phrases().thresholds().stream()
                .map(limit -> new At<>(at, limit))
                .map(limit -> judged && isOpen(limit.value()) && conditions.contains(limit)
                        ? new At<>(at, limit.value().with(Severity.ROLLBACK))
                        : limit);
    }

    /** In a table of limits the columns say what follows. */
    private static boolean isOfLimits(Spot row) {
        return row.parent()
                .filter(table -> table.part() instanceof Block.Table limits
                        && limits.role().equals(Optional.of(TableRole.THRESHOLD)))
                .isPresent();
    }

    private static boolean isOpen(Threshold limit) {
        return limit.severity() == Severity.OTHER || limit.severity() == Severity.TARGET;
    }
}
