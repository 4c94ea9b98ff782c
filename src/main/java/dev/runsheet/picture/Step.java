package dev.runsheet.picture;

import dev.runsheet.plan.stage.Stage;
import java.time.Duration;
import java.util.Optional;

/**
 * A stage with the times it states.
 *
 * @param stage the stage
 * @param title what it is called, in one line
 * @param depth how many stages are around it
 * @param holdsOthers whether others stand in it that say when they are at work
 * @param work how long it is at work
 * @param watch how long one waits or watches, all told
 * @param longestWatch the longest single wait or watch
 * @param slot when it is, counted from the beginning
 * @param said its times as written
 */
record Step(
        Stage stage,
        String title,
        int depth,
        boolean holdsOthers,
        Optional<Extent> work,
        Optional<Extent> watch,
        Duration longestWatch,
        Optional<Slot> slot,
        String said) {

    /** A length of time: {@code least} for sure, up to {@code most}. */
    record Extent(Duration least, Duration most) {
        Extent plus(Extent other) {
            return new Extent(least.plus(other.least), most.plus(other.most));
        }
    }

    boolean isTimed() {
        return work.isPresent() || watch.isPresent() || slot.isPresent();
    }

    /** Whether one watches within the work: what is longer than that comes behind it. */
    boolean watchesWithin() {
        return work.filter(time -> longestWatch.compareTo(time.most()) <= 0).isPresent();
    }
}
