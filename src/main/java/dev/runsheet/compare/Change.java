package dev.runsheet.compare;

import dev.runsheet.model.Pointer;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that means something else in the newer version of a checklist.
 *
 * <p>{@code Error rate > 1%} under the rollback triggers that became {@code > 5%} is a {@link Kind#LIMIT_LOOSENED}: one
 * rolls back later than before.
 *
 * @param kind what has happened
 * @param before where it stands in the older version; empty for what is new
 * @param after where it stands in the newer version; empty for what is gone
 * @param message what has happened in one clause, plain; it may hold text of the document
 */
public record Change(Kind kind, Optional<Pointer> before, Optional<Pointer> after, String message) {

    /** What can happen to a checklist, the gravest first. */
    public enum Kind {
        WAY_BACK_REMOVED(Weight.LOOSENED),
        ROLLBACK_STEP_REMOVED(Weight.LOOSENED),
        TRIGGER_REMOVED(Weight.LOOSENED),
        LIMIT_REMOVED(Weight.LOOSENED),
        LIMIT_LOOSENED(Weight.LOOSENED),
        WINDOW_LOOSENED(Weight.LOOSENED),
        LIMIT_REPLACED(Weight.LOOSENED),
        APPROVER_REMOVED(Weight.LOOSENED),
        SIGN_OFF_AFTER_EXECUTION(Weight.LOOSENED),
        GATE_REMOVED(Weight.LOOSENED),
        STEP_AHEAD_OF_GATE(Weight.LOOSENED),
        CHECK_BEHIND_GATE(Weight.LOOSENED),
        BACKUP_REMOVED(Weight.LOOSENED),
        VERIFICATION_REMOVED(Weight.LOOSENED),
        REHEARSAL_REMOVED(Weight.LOOSENED),
        STAGE_REMOVED(Weight.LOOSENED),
        EXPOSURE_RAISED(Weight.LOOSENED),
        SOAK_REMOVED(Weight.LOOSENED),
        SOAK_SHORTENED(Weight.LOOSENED),
        STAGE_SHORTENED(Weight.LOOSENED),
        IRREVERSIBLE_COMMAND_ADDED(Weight.LOOSENED),
        TASK_MADE_OPTIONAL(Weight.LOOSENED),
        KIND_UNGUARDED(Weight.LOOSENED),

        WAY_BACK_ADDED(Weight.TIGHTENED),
        ROLLBACK_STEP_ADDED(Weight.TIGHTENED),
        TRIGGER_ADDED(Weight.TIGHTENED),
        LIMIT_ADDED(Weight.TIGHTENED),
        LIMIT_TIGHTENED(Weight.TIGHTENED),
        WINDOW_TIGHTENED(Weight.TIGHTENED),
        APPROVER_ADDED(Weight.TIGHTENED),
        SIGN_OFF_BEFORE_EXECUTION(Weight.TIGHTENED),
        GATE_ADDED(Weight.TIGHTENED),
        STEP_BEHIND_GATE(Weight.TIGHTENED),
        CHECK_AHEAD_OF_GATE(Weight.TIGHTENED),
        BACKUP_ADDED(Weight.TIGHTENED),
        VERIFICATION_ADDED(Weight.TIGHTENED),
        REHEARSAL_ADDED(Weight.TIGHTENED),
        EXPOSURE_LOWERED(Weight.TIGHTENED),
        SOAK_ADDED(Weight.TIGHTENED),
        SOAK_LENGTHENED(Weight.TIGHTENED),
        STAGE_LENGTHENED(Weight.TIGHTENED),
        IRREVERSIBLE_COMMAND_REMOVED(Weight.TIGHTENED),
        TASK_MADE_REQUIRED(Weight.TIGHTENED),
        KIND_GUARDED(Weight.TIGHTENED),

        STAGE_ADDED(Weight.CHANGED),
        STAGE_MOVED(Weight.CHANGED),
        TRIGGER_REWORDED(Weight.CHANGED),
        ROLLBACK_STEP_REWORDED(Weight.CHANGED),
        APPROVER_CHANGED(Weight.CHANGED),
        COMMAND_REMOVED(Weight.CHANGED),
        COMMAND_ADDED(Weight.CHANGED),
        COMMAND_CHANGED(Weight.CHANGED),
        TASK_REMOVED(Weight.CHANGED),
        TASK_ADDED(Weight.CHANGED),
        TASK_REWORDED(Weight.CHANGED),
        TASK_MOVED(Weight.CHANGED),
        SECTION_REMOVED(Weight.CHANGED),
        SECTION_ADDED(Weight.CHANGED),
        SECTION_RENAMED(Weight.CHANGED),
        SECTION_MOVED(Weight.CHANGED),
        TEXT_REMOVED(Weight.CHANGED),
        TEXT_ADDED(Weight.CHANGED),
        TEXT_CHANGED(Weight.CHANGED);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        /** What it does to the safeguards. */
        public Weight weight() {
            return weight;
        }

        /** The name in reports: {@code limit-loosened}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What it does to the safeguards. */
    public Weight weight() {
        return kind.weight();
    }
}
