package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Threshold;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the conditions on which the way back is taken. */
final class Triggers {
    private static final Pattern LEAD = Pattern.compile("[:：]\\s*$");
    private static final Pattern ACTION = Pattern.compile(
            "^\\s*(?:actions?|response(?! times?)|then|note|aktion|acción|ação|действие)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABORTS = Pattern.compile(
            "\\b(?:roll(?:ing)?[ -]?back|revert|back out|abort|halt|stop) (?:immediately |the \\w+ )?(?:if|when|once|on|as soon as)\\b|\\b(?:if|when|once)\\b[^.]{3,120}\\b(?:roll(?:ing)?[ -]?back|revert|back out|abort the)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Outline outline;

    Triggers(Outline outline) {
        this.outline = outline;
    }

    List<Trigger> all() {
        return outline.spots().stream()
                .filter(spot -> isListed(spot) || isSentence(spot) || isByReference(spot))
                .map(Triggers::trigger)
                .toList();
    }

    private static Trigger trigger(Spot spot) {
        List<Threshold> thresholds = spot.phrases().thresholds();
        return new Trigger(spot.at(), spot.text(), thresholds, thresholds.isEmpty() && spot.breachesLimits());
    }

    /** Stands in a list, table or section of triggers. */
    private boolean isListed(Spot spot) {
        if (spot.role() != Role.ROLLBACK_TRIGGER
                || spot.text().isBlank()
                || ACTION.matcher(spot.text()).find()) {
            return false;
        }
        if (spot.part() instanceof Row || spot.part() instanceof Block.Property) {
            return true;
        }
        if (spot.isItem()) {
            boolean detail = spot.outerItem().filter(this::isListed).isPresent();
            return !detail && !(spot.isGroup() && LEAD.matcher(spot.text()).find());
        }
        return spot.part() instanceof Block.Paragraph
                && !LEAD.matcher(spot.text()).find()
                && !spot.phrases().thresholds().isEmpty();
    }

    /** Says in one sentence what happens and that one goes back then. */
    private static boolean isSentence(Spot spot) {
        boolean text = spot.isItem() || spot.part() instanceof Block.Paragraph || spot.part() instanceof Row;
        return text
                && spot.role() != Role.ROLLBACK_TRIGGER
                && spot.says(Word.CONDITION)
                && (spot.says(Word.BACK) || spot.says(Word.ABORT))
                && ABORTS.matcher(spot.text()).find()
                && !spot.says(Word.IF_NEEDED)
                && !LEAD.matcher(spot.text()).find();
    }

    /** {@code If metrics breach thresholds:} above what to do then. */
    private static boolean isByReference(Spot spot) {
        boolean response = spot.role().isRollback()
                || spot.section().filter(section -> section.says(Word.RESPONSE)).isPresent();
        return spot.part() instanceof Block.Paragraph
                && spot.role() != Role.ROLLBACK_TRIGGER
                && response
                && spot.says(Word.CONDITION)
                && spot.breachesLimits()
                && !ABORTS.matcher(spot.text()).find();
    }
}
