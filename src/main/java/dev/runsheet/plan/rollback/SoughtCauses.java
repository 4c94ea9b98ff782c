package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.plan.outline.ListedDeeds;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;

/** Tells what may have gone wrong, below a line that asks to look for it: {@code Identify the cause:} above {@code Fog}. */
final class SoughtCauses {
    private final Outline outline;
    private final ListedDeeds deeds;

    SoughtCauses(Outline outline) {
        this.outline = outline;
        this.deeds = new ListedDeeds(outline.words());
    }

    /** Stands without a number below such a line, and is itself nothing to do. */
    boolean isSought(Spot spot) {
        return spot.part() instanceof Item item
                && item.number().isEmpty()
                && item.box().isEmpty()
                && !deeds.isOrder(spot.text())
                && spot.parent()
                        .filter(list -> list.part() instanceof Block.ItemList)
                        .flatMap(outline::before)
                        .filter(Spot::isProse)
                        .map(lead -> lead.text().strip())
                        .filter(lead -> lead.endsWith(":") || lead.endsWith("："))
                        .filter(lead ->
                                outline.says(Proof.first(lead, 1), Word.SEEKS) && outline.says(lead, Word.CAUSE))
                        .isPresent();
    }
}
