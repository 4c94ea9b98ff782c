package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Optional;

/** Finds what leads to checks: {@code Check that all is well:}, {@code 3. Verify} above a command or a table. */
final class CheckLeads {
    private static final int LONGEST_LEAD = 60;

    private final Outline outline;
    private final Proof proof;

    CheckLeads(Outline outline, Proof proof) {
        this.outline = outline;
        this.proof = proof;
    }

    /** Stands below {@code Check that all is well:}, a point or a line. */
    boolean checks(Spot spot) {
        return spot.outerItem().filter(group -> proof.asks(group.text())).isPresent()
                || spot.parent()
                        .filter(list -> list.part() instanceof Block.ItemList || list.part() instanceof Block.Table)
                        .flatMap(this::lead)
                        .map(lead -> lead.text().strip())
                        .filter(lead -> lead.length() <= LONGEST_LEAD && (lead.endsWith(":") || lead.endsWith("：")))
                        .filter(lead -> proof.asks(lead) || outline.says(lead, Word.SUCCESS_MEANS))
                        .isPresent();
    }

    /** The line above {@code block}, or, where that is a list, the last point of it: {@code 4) Verify:}. */
    private Optional<Spot> lead(Spot block) {
        return outline.before(block).filter(Spot::isProse).or(() -> lastPoint(block));
    }

    /** The point right above a command or table that stands at the margin: {@code 3. Verify}. */
    Optional<Spot> lastPoint(Spot block) {
        return outline.before(block)
                .filter(list -> list.part() instanceof Block.ItemList)
                .flatMap(list -> outline.inside(list)
                        .filter(spot -> spot.isItem() && spot.parent().equals(Optional.of(list)))
                        .reduce((one, other) -> other))
                .filter(item -> item.part() instanceof Item own
                        && own.number().isPresent()
                        && own.blocks().isEmpty());
    }
}
