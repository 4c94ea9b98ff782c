package dev.runsheet.plan.data;

import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.plan.outline.Spot;

/** Tells what kind of line something is: a step, a name with its value, a condition, a row that asks. */
final class BackupSpots {
    /** More words explain something. */
    private static final int MOST_STEP = 14;

    private BackupSpots() {}

    /** {@code [Back up the ledger](backup.md)}; with a box it is to be done all the same. */
    static boolean isReference(Spot spot) {
        return !spot.isTask() && spot.isReference();
    }

    /** {@code The dump takes longer than an hour}, a point of those on which one goes back. */
    static boolean isCondition(Spot spot) {
        return spot.role() == Role.ROLLBACK_TRIGGER
                && spot.part() instanceof Item item
                && item.box().isEmpty();
    }

    /** A sentence in a part of the document that has people do something. */
    static boolean isInstruction(Spot spot) {
        return spot.part() instanceof Block.Paragraph
                && !spot.role().isRollback()
                && !spot.within(Role.OVERVIEW, Role.REFERENCE, Role.RETROSPECTIVE)
                && !spot.text().strip().startsWith("(");
    }

    /** {@code Ledger volume: snapshot by the storage team}, a point among what is got ready or carried out. */
    static boolean isShortStep(Spot spot) {
        return spot.within(Role.PREPARATION, Role.ACTION, Role.STAGE)
                && !spot.role().isRollback()
                && spot.text().split("\\s+", MOST_STEP + 2).length <= MOST_STEP;
    }

    /** Whether a line is a name and its value, {@code Backup: S3}; in a numbered list it is a step with a title. */
    static boolean isNamed(Item item, String text) {
        boolean whole = item.label()
                .filter(label -> text.strip().length() <= label.strip().length() + 1)
                .isPresent();
        boolean named = item.label().isPresent() || text.contains(":");
        return named && item.number().isEmpty() && !whole;
    }
}
