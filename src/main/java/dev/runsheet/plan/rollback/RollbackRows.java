package dev.runsheet.plan.rollback;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.TableRole;
import dev.runsheet.plan.outline.Outline;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.Set;

/** Tells rows that say how to go back: {@code Step | What}, {@code Change | Check | Rollback}. */
final class RollbackRows {
    private static final Set<TableRole> NO_STEPS =
            Set.of(TableRole.THRESHOLD, TableRole.CONTACT, TableRole.APPROVAL, TableRole.STAGE);

    private final Outline outline;
    private final BackDeeds deeds;

    RollbackRows(Outline outline, BackDeeds deeds) {
        this.outline = outline;
        this.deeds = deeds;
    }

    /** Has something under {@code How} or {@code Rollback}, in the way back. */
    boolean saysHow(Spot row) {
        return outline.cells(row, title -> outline.says(title, Word.HOW_COLUMN) || deeds.isNamed(title))
                .anyMatch(deeds::isWritten);
    }

    /** Says under {@code Rollback} what to do, wherever the table stands: {@code Step | Check | Rollback}. */
    boolean isUndoneSo(Spot row) {
        return !outline.isColophon(row)
                && row.parent()
                        .filter(table -> table.part() instanceof Block.Table own
                                && own.role()
                                        .filter(role -> NO_STEPS.contains(role) && role != TableRole.STAGE)
                                        .isEmpty())
                        .isPresent()
                && outline.cells(row, title -> deeds.isNamed(title) || isOfWhole(title, row))
                        .anyMatch(deeds::areSaid);
    }

    /** {@code Part | Procedure} in a document that is about going back and nothing else. */
    private boolean isOfWhole(String title, Spot row) {
        return outline.isAboutGoingBack() && row.role() == Role.OTHER && outline.says(title, Word.DEED_COLUMN);
    }

    /** {@code Step | What | Job}: in the way back its rows are no stages, nor is {@code Min} a limit. */
    private boolean isCountedSteps(Block.Table table) {
        return table.role()
                        .filter(role -> role == TableRole.STAGE || role == TableRole.THRESHOLD)
                        .isPresent()
                && outline.says(PlainText.of(table.columns().get(0).title()).text(), Word.DEED_COLUMN);
    }

    /** A table that says what to do one after the other, not what to do on which condition. */
    boolean isTableOfSteps(Spot table) {
        return table.part() instanceof Block.Table own
                && (own.role().filter(NO_STEPS::contains).isEmpty() || isCountedSteps(own))
                && own.columns().stream()
                        .map(column ->
                                outline.words().in(PlainText.of(column.title()).text()))
                        .noneMatch(said -> said.contains(Word.CONDITION) || said.contains(Word.FAILS));
    }
}
