package dev.runsheet.plan.trigger;

import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One condition on which the way back is taken.
 *
 * @param at the item, row or paragraph
 * @param text what it says, plain
 * @param thresholds the limits it states
 * @param byReference whether it points at limits the document states elsewhere ("if metrics breach thresholds")
 * @param exact whether it is met as soon as one of several things fails, which needs no measuring
 * @param held whether what leads to it says for how long it must hold ({@code If for ten minutes one of these …})
 */
public record Trigger(
        Pointer at, String text, List<Threshold> thresholds, boolean byReference, boolean exact, boolean held) {
    /** Latencies are stated in seconds; what is stated in these has lasted. */
    private static final Set<String> LASTING = Set.of("min", "h", "d");

    private static final Pattern OR = Pattern.compile(
            "(?U)\\b(?:or|oder|ou|o|u|veya|или|либо)\\b|或|または|もしくは|또는|\\|\\|", Pattern.CASE_INSENSITIVE);

    public Trigger {
        thresholds = List.copyOf(thresholds);
    }

    /** Whether it states a metric, a comparison and a value, or an exact state. */
    public boolean measurable() {
        return exact || !thresholds.isEmpty() || Figures.compared(text) || Figures.lasting(text);
    }

    /** The conditions of which each alone is enough: {@code down > 5 min or errors > 5 %} are two. */
    public List<Trigger> alternatives() {
        return thresholds.size() > 1 && OR.matcher(text).find()
                ? thresholds.stream()
                        .map(limit -> new Trigger(at, side(limit), List.of(limit), byReference, exact, held))
                        .toList()
                : List.of(this);
    }

    /** What is said of {@code limit}, without the other conditions. */
    private String side(Threshold limit) {
        return OR.splitAsStream(text)
                .filter(side -> side.contains(limit.text()))
                .findFirst()
                .orElse(text);
    }

    /** Whether it also says for how long or how often; a limit that is itself a length of time does. */
    public boolean windowed() {
        return (held && measurable())
                || thresholds.stream().anyMatch(threshold -> isHeld(threshold) || isLasting(threshold))
                || Figures.lasting(text);
    }

    /** {@code for 5 minutes}, {@code twice}; {@code sustained} does not say for how long. */
    private static boolean isHeld(Threshold threshold) {
        return threshold
                .window()
                .filter(window -> window.length().isPresent() || !Figures.steady(window.text()))
                .isPresent();
    }

    private static boolean isLasting(Threshold threshold) {
        return !Figures.aged(threshold.metric())
                && threshold.values().stream().anyMatch(value -> LASTING.contains(value.unit()));
    }
}
