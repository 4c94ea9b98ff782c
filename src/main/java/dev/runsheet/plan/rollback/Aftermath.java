package dev.runsheet.plan.rollback;

import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;

/** Tells what is to be done, and how things are, once one has gone back: the parts under {@code After the rollback}. */
final class Aftermath {
    private Aftermath() {}

    /** Stands under {@code After the rollback}. */
    static boolean isIn(Spot spot) {
        return spot.section()
                .filter(section -> section.role() == Role.COMPLETION && !section.says(Word.SEEKS))
                .filter(section -> section.says(Word.BACK)
                        || (section.says(Word.AFTER) && section.says(Word.RESTORE))
                        || section.parent()
                                .filter(outer -> outer.role().isRollback())
                                .isPresent())
                .isPresent();
    }

    /** Stands under {@code First hour} in {@code After the rollback}. */
    static boolean isInPartOf(Spot spot) {
        return !isIn(spot)
                && spot.section().stream()
                        .flatMap(own -> own.around())
                        .anyMatch(outer -> outer.part() instanceof Section
                                && outer.role() == Role.COMPLETION
                                && outer.says(Word.BACK));
    }
}
