package dev.runsheet.plan;

import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.Optional;

/** Finds what shows that going back has worked. */
final class RollbackChecks {
    private final Outline outline;
    private final RollbackSteps steps;

    RollbackChecks(Outline outline, RollbackSteps steps) {
        this.outline = outline;
        this.steps = steps;
    }

    boolean verifies(Spot spot) {
        if (spot.part() instanceof Block.Command) {
            return steps.isStep(spot)
                    && spot.parent().filter(Spot::isItem).filter(this::verifies).isPresent();
        }
        boolean part = spot.isItem() || spot.part() instanceof Row;
        if (!part || spot.isGroup() || spot.says(Word.PAPERWORK)) {
            return false;
        }
        if (spot.role() == Role.ROLLBACK_VERIFICATION) {
            return true;
        }
        boolean after = spot.section()
                .filter(section -> section.role() == Role.COMPLETION && section.says(Word.BACK))
                .isPresent();
        boolean steps = spot.role() == Role.ROLLBACK_STEP || spot.role() == Role.ROLLBACK || after;
        boolean checks = startsChecking(spot.text())
                || spot.outerItem()
                        .filter(group -> startsChecking(group.text()))
                        .isPresent();
        String first = spot.text().strip().split("\\s+", 2)[0];
        boolean diagnoses = outline.says(first, Word.LOOKS) && !spot.says(Word.BACK) && !followsUndoing(spot);
        return steps && checks && !diagnoses && !spot.says(Word.BACKUP) && !WayBack.isRehearsal(spot);
    }

    /** Whether something was undone before it; a look that comes first is for the cause. */
    private boolean followsUndoing(Spot spot) {
        Optional<Spot> list =
                spot.around().filter(outer -> outer.part() instanceof Section).findFirst();
        return list.stream()
                .flatMap(outline::inside)
                .takeWhile(other -> other.index() < spot.index())
                .anyMatch(other -> other.part() instanceof Block.Command
                        || other.says(Word.BACK)
                        || other.says(Word.RESTORE)
                        || other.says(Word.UNDOES));
    }

    private boolean startsChecking(String text) {
        String begin = text.strip().split("[,;:(]", 2)[0];
        return outline.words().verifies(begin);
    }
}
