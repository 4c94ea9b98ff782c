package dev.runsheet.plan;

import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import java.util.List;
import java.util.Set;

/**
 * One condition on which the way back is taken.
 *
 * @param at the item, row or paragraph
 * @param text what it says, plain
 * @param thresholds the limits it states
 * @param byReference whether it points at limits the document states elsewhere ("if metrics breach thresholds")
 */
public record Trigger(Pointer at, String text, List<Threshold> thresholds, boolean byReference) {
    /** Latencies are stated in seconds; what is stated in these has lasted. */
    private static final Set<String> LASTING = Set.of("min", "h", "d");

    public Trigger {
        thresholds = List.copyOf(thresholds);
    }

    /** Whether it states a metric, a comparison and a value, or an exact state. */
    public boolean measurable() {
        return !thresholds.isEmpty();
    }

    /** Whether it also says for how long or how often; a limit that is itself a length of time does. */
    public boolean windowed() {
        return thresholds.stream().anyMatch(threshold -> threshold.window().isPresent() || isLasting(threshold));
    }

    private static boolean isLasting(Threshold threshold) {
        return threshold.values().stream().anyMatch(value -> LASTING.contains(value.unit()));
    }
}
