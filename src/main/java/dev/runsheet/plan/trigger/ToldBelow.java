package dev.runsheet.plan.trigger;

import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.List;
import java.util.regex.Matcher;

/** Tells lines and titles that only announce a condition, which what stands below them names. */
final class ToldBelow {
    private final Outline outline;
    private final TriggerLabels labels;

    ToldBelow(Outline outline, TriggerLabels labels) {
        this.outline = outline;
        this.labels = labels;
    }

    /** {@code If one of these holds, we go back.} above what it speaks of. */
    boolean isPointedAt(Trigger trigger, List<Trigger> all) {
        Spot spot = outline.at(trigger.at());
        return spot.isProse()
                && spot.says(Word.TOLD_BELOW)
                && trigger.thresholds().isEmpty()
                && spot.parent().isPresent()
                && all.stream()
                        .map(other -> outline.at(other.at()))
                        .anyMatch(other -> other.index() > spot.index()
                                && spot.parent().get().at().contains(other.at()));
    }

    /** {@code If a stop criterion is met, ring the bell.} behind the criteria. */
    boolean isPointedBack(Trigger trigger, List<Trigger> all) {
        Spot spot = outline.at(trigger.at());
        return spot.isProse()
                && spot.role() == Role.ROLLBACK_TRIGGER
                && (spot.says(Word.TRIGGER) || spot.says(Word.CRITERION))
                && trigger.thresholds().isEmpty()
                && spot.parent().isPresent()
                && all.stream()
                        .map(other -> outline.at(other.at()))
                        .anyMatch(other -> other.index() < spot.index()
                                && !other.isProse()
                                && spot.parent().get().at().contains(other.at()));
    }

    /** {@code Scenario 2: the crane is slow} above {@code Trigger: a lift takes > 5 min}, which says when that is so. */
    boolean isLabelled(Trigger scenario, List<Trigger> all) {
        return all.stream()
                .filter(other ->
                        !other.at().equals(scenario.at()) && scenario.at().contains(other.at()))
                .map(other -> outline.at(other.at()))
                .anyMatch(other -> labels.isOne(other) && isTriggerLabel(other));
    }

    /** Not {@code Use case: the lamps are out}, which is another scenario. */
    private boolean isTriggerLabel(Spot spot) {
        Matcher label = Triggers.LABEL.matcher(spot.statement());
        return label.find()
                && outline.says(label.group("name"), Word.TRIGGER)
                && !outline.says(label.group("name"), Word.USED_WHEN);
    }
}
