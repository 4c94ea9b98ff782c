package dev.runsheet.compare;

import dev.runsheet.model.At;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import dev.runsheet.plan.Approval;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.Trigger;
import java.util.Optional;

/**
 * One thing that means something else in the newer version of a checklist.
 *
 * <p>{@code Error rate > 1%} under the rollback triggers that became {@code > 5%} is a {@link ThresholdChanged} that is
 * loosened: one rolls back later than before.
 */
public sealed interface Change {

    /** Where it stands in the older version; empty for what is new. */
    Optional<Pointer> before();

    /** Where it stands in the newer version; empty for what is gone. */
    Optional<Pointer> after();

    /** Which way a limit was changed. */
    enum Direction {
        /** It allows more, or acts later. */
        LOOSENED,
        /** It allows less, or acts earlier. */
        TIGHTENED,
        /** Neither: another unit, another state, looser on one side and tighter on the other. */
        ALTERED
    }

    /** A limit has another value or window. */
    record ThresholdChanged(At<Threshold> old, At<Threshold> now, Direction direction) implements Change {
        @Override
        public Optional<Pointer> before() {
            return Optional.of(old.at());
        }

        @Override
        public Optional<Pointer> after() {
            return Optional.of(now.at());
        }
    }

    /** A limit is new. */
    record ThresholdAdded(At<Threshold> now) implements Addition {
        @Override
        public Pointer at() {
            return now.at();
        }
    }

    /** A limit is gone. */
    record ThresholdRemoved(At<Threshold> old) implements Removal {
        @Override
        public Pointer at() {
            return old.at();
        }
    }

    /** A condition of the rollback is new. */
    record TriggerAdded(Trigger now) implements Addition {
        @Override
        public Pointer at() {
            return now.at();
        }
    }

    /** A condition of the rollback is gone. */
    record TriggerRemoved(Trigger old) implements Removal {
        @Override
        public Pointer at() {
            return old.at();
        }
    }

    /** One more has to sign. */
    record ApproverAdded(Approval now) implements Addition {
        @Override
        public Pointer at() {
            return now.at();
        }
    }

    /** One fewer has to sign. */
    record ApproverRemoved(Approval old) implements Removal {
        @Override
        public Pointer at() {
            return old.at();
        }
    }

    /** An item is new. */
    record ItemAdded(At<Item> now) implements Addition {
        @Override
        public Pointer at() {
            return now.at();
        }
    }

    /** An item is gone. */
    record ItemRemoved(At<Item> old) implements Removal {
        @Override
        public Pointer at() {
            return old.at();
        }
    }

    /** An item is worded differently. */
    record ItemEdited(At<Item> old, At<Item> now) implements Change {
        @Override
        public Optional<Pointer> before() {
            return Optional.of(old.at());
        }

        @Override
        public Optional<Pointer> after() {
            return Optional.of(now.at());
        }
    }

    /**
     * An item that stood on one side of a gate stands on the other.
     *
     * @param gate as it stands in the newer version
     * @param behind whether it waits for the gate now; before, it did not
     */
    record ItemMoved(At<Item> old, At<Item> now, Gate gate, boolean behind) implements Change {
        @Override
        public Optional<Pointer> before() {
            return Optional.of(old.at());
        }

        @Override
        public Optional<Pointer> after() {
            return Optional.of(now.at());
        }
    }

    /**
     * A command that cannot be undone is new.
     *
     * @param command the line, as written
     */
    record IrreversibleCommandAdded(Pointer at, String command) implements Addition {}

    /** What only the newer version has. */
    sealed interface Addition extends Change {

        /** Where it stands in the newer version. */
        Pointer at();

        @Override
        default Optional<Pointer> before() {
            return Optional.empty();
        }

        @Override
        default Optional<Pointer> after() {
            return Optional.of(at());
        }
    }

    /** What only the older version has. */
    sealed interface Removal extends Change {

        /** Where it stands in the older version. */
        Pointer at();

        @Override
        default Optional<Pointer> before() {
            return Optional.of(at());
        }

        @Override
        default Optional<Pointer> after() {
            return Optional.empty();
        }
    }
}
