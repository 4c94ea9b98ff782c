package dev.runsheet.gate;

import dev.runsheet.model.Pointer;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing a verdict rests on, {@code "Error rate" is 3% and has to be < 1%}.
 *
 * @param kind what sort of thing
 * @param at where it stands in the checklist; empty for what only the copy has
 * @param in where it stands in the copy; empty for what the copy lacks
 * @param sentence what to tell people, without a final period
 */
public record Reason(Kind kind, Optional<Pointer> at, Optional<Pointer> in, String sentence) {

    /** The sorts of reasons, the gravest first, each with the best verdict it leaves possible. */
    public enum Kind {
        /** A condition of the rollback holds. */
        TRIGGER_MET(Verdict.ROLL_BACK),
        /** A measure breaks a limit that has to hold. */
        TARGET_MISSED(Verdict.NO_GO),
        /** The change was begun before a sign-off that is missing. */
        GATE_PASSED(Verdict.NO_GO),
        /** Somebody signed after the change was begun that had to wait for it. */
        SIGNED_LATE(Verdict.NO_GO),
        /** Somebody else signed than the one named, or somebody who has another role. */
        WRONG_SIGNER(Verdict.NO_GO),
        /** The copy says it was made of another checklist or another version. */
        OTHER_VERSION(Verdict.NO_GO),
        /** Somebody signed another version of the checklist. */
        SIGNED_OTHER(Verdict.NO_GO),
        /** The next stage was begun before the last one had been watched for as long as it says. */
        SOAK_CUT(Verdict.NO_GO),
        /** A task is said not to apply, and nobody says why. */
        UNEXPLAINED(Verdict.NO_GO),
        /** The copy lacks a part of the checklist. */
        REMOVED(Verdict.NO_GO),
        /** The copy words a part differently. */
        EDITED(Verdict.NO_GO),
        /** The copy has a part elsewhere. */
        MOVED(Verdict.NO_GO),
        /** There is no checklist to hold the copy against. */
        NO_CHECKLIST(Verdict.INCOMPLETE),
        /** A required task is not done. */
        TASK_OPEN(Verdict.INCOMPLETE),
        /** A sign-off was not given, or not wholly. */
        SIGN_OFF_MISSING(Verdict.INCOMPLETE),
        /** A place to fill in is empty. */
        BLANK_OPEN(Verdict.INCOMPLETE),
        /** A measure was filled in that cannot be compared with its limit. */
        UNREADABLE(Verdict.INCOMPLETE),
        /** The stage before the one that is to begin has not been watched for long enough yet. */
        SOAK_RUNNING(Verdict.INCOMPLETE),
        /** A measure has reached a warning. */
        WARNED(Verdict.GO),
        /** A task is said not to apply, and somebody says why. */
        SKIPPED(Verdict.GO),
        /** Nothing tells how long a stage was watched. */
        SOAK_UNTIMED(Verdict.GO),
        /** The copy has a remark behind a part. */
        ANNOTATED(Verdict.GO),
        /** The copy has a part of its own. */
        ADDED(Verdict.GO);

        private final Verdict best;

        Kind(Verdict best) {
            this.best = best;
        }

        /** As it is printed: {@code target-missed}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The best verdict possible with such a reason. */
        public Verdict best() {
            return best;
        }
    }
}
