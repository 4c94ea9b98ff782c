package dev.runsheet.plan.data;

import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import dev.runsheet.plan.outline.Spot;
import dev.runsheet.plan.outline.Word;
import java.util.EnumSet;
import java.util.Set;

/** Tells whether what stands somewhere is carried out there, and whether it is on the way back. */
final class MigrationPlaces {
    private static final Set<Role> NOT_CARRIED_OUT = EnumSet.of(
            Role.VERIFICATION, Role.SUCCESS, Role.COMPLETION, Role.REFERENCE, Role.OVERVIEW, Role.MONITORING);

    private final DataMoves moves;

    MigrationPlaces(DataMoves moves) {
        this.moves = moves;
    }

    /** Whether what the nearest section that tells is for is to do something, in the system that is changed. */
    boolean isCarriedOut(Spot spot) {
        boolean aside = spot.around()
                .filter(section -> section.part() instanceof Section)
                .map(Spot::role)
                .filter(role -> DataMoves.CARRIED_OUT.contains(role) || NOT_CARRIED_OUT.contains(role))
                .findFirst()
                .filter(NOT_CARRIED_OUT::contains)
                .isPresent();
        return !aside;
    }

    /** Whether it is to go back; where data move from one system to another, what restores a copy there goes on. */
    boolean isOnWayBack(Spot spot) {
        return spot.role().isRollback()
                && !(moves.isMovedHouse()
                        && spot.section()
                                .filter(section -> section.says(Word.RESTORE))
                                .isPresent()
                        && spot.around()
                                .filter(section -> section.part() instanceof Section)
                                .noneMatch(section -> section.says(Word.BACK)));
    }

    /** Whether what it stands in is itself on the way back. */
    static boolean goesBack(Spot spot) {
        return spot.role().isRollback()
                && spot.around()
                        .filter(section -> section.part() instanceof Section)
                        .anyMatch(section -> section.says(Word.BACK) || section.says(Word.RESTORE));
    }
}
