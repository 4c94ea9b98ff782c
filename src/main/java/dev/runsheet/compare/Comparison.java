package dev.runsheet.compare;

import dev.runsheet.model.Checklist;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import java.util.List;

/**
 * Two versions of a checklist side by side, and what changed in meaning. Layout, ticks and values filled in change
 * nothing.
 *
 * <pre>{@code
 * List<Change> changes = Comparison.of(old, oldPlan, now, nowPlan, vocabulary);
 * }</pre>
 */
public final class Comparison {
    private Comparison() {}

    /**
     * What changed from {@code old} to {@code now}, both recognised: the gravest first, then in the order of the newer
     * version. A line is told by what it does, and by its wording only where that is all.
     *
     * @param vocabulary tells which names speak of one metric, and which of its values are better
     */
    public static List<Change> of(Checklist old, Plan oldPlan, Checklist now, Plan nowPlan, Vocabulary vocabulary) {
        Pair pair = Pair.of(Version.of(old, oldPlan), Version.of(now, nowPlan), vocabulary);
        Telling telling = new Telling(pair);
        TriggerChanges.tell(pair, telling);
        WayBackChanges.tell(pair, telling);
        new LimitChanges(pair).tell(telling);
        GateChanges.tell(pair, telling);
        new SignOffChanges(pair).tell(telling);
        SafeguardChanges.tell(pair, telling);
        StageChanges.tell(pair, telling);
        Irreversible.tell(pair, telling);
        LineChanges.tell(pair, telling);
        return telling.changes();
    }
}
