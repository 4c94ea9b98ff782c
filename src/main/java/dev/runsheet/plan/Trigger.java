package dev.runsheet.plan;

import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import java.util.List;

/**
 * One condition on which the way back is taken.
 *
 * @param at the item, row or paragraph
 * @param text what it says, plain
 * @param thresholds the limits it states
 * @param byReference whether it points at limits the document states elsewhere ("if metrics breach thresholds")
 */
public record Trigger(Pointer at, String text, List<Threshold> thresholds, boolean byReference) {
    public Trigger {
        thresholds = List.copyOf(thresholds);
    }

    /** Whether it states a metric, a comparison and a value, or an exact state. */
    public boolean measurable() {
        return !thresholds.isEmpty();
    }

    /** Whether it also says for how long or how often. */
    public boolean windowed() {
        return thresholds.stream().anyMatch(threshold -> threshold.window().isPresent());
    }
}
