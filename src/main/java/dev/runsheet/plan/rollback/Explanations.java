package dev.runsheet.plan.rollback;

import dev.runsheet.model.Block;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Proof;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;

/** Tells what only explains the way back: what a script does by itself, what nobody may do. */
final class Explanations {
    private static final int LONGEST_LEAD = 61;

    private final Outline outline;

    Explanations(Outline outline) {
        this.outline = outline;
    }

    /**
     * Stands below {@code The script then:}, which does it by itself, be that a line or a bold one, or is one of several to
     * choose from.
     */
    boolean tell(Spot spot) {
        return spot.outerItem().filter(this::explains).isPresent()
                || spot.parent()
                        .filter(list -> list.part() instanceof Block.ItemList)
                        .flatMap(outline::before)
                        .filter(lead -> lead.isProse() && lead.says(Word.TO_CHOOSE))
                        .isPresent()
                || (spot.isItem()
                        && spot.section()
                                .filter(section -> section.part() instanceof Section own
                                        && own.form() == Section.Form.BOLD
                                        && explains(section))
                                .isPresent())
                || spot.parent()
                        .filter(list -> list.part() instanceof Block.ItemList)
                        .flatMap(outline::before)
                        .filter(Spot::isProse)
                        .filter(this::explains)
                        .isPresent();
    }

    private boolean explains(Spot lead) {
        String text = lead.text().strip();
        String clause = text.substring(Math.max(text.lastIndexOf(". "), text.lastIndexOf(", ")) + 1);
        boolean open = clause.endsWith(":") || clause.endsWith("：");
        return open
                && clause.length() <= LONGEST_LEAD
                && (outline.says(clause, Word.EXPLAINS) || outline.says(Proof.first(clause, 2), Word.FORBIDS));
    }
}
