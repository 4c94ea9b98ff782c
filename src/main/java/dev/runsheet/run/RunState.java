package dev.runsheet.run;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How far one part of a run has come.
 *
 * <p>{@code - [x] Flag at 5% <!-- run: done by=@maria at=2026-11-21T10:02Z -->} is done, by {@code @maria}, at that time.
 *
 * @param status how far
 * @param reason why it does not apply; never blank
 * @param by who did it or decided it, as written
 * @param at when
 * @param note what somebody has written about it; never blank
 */
public record RunState(
        Status status,
        Optional<String> reason,
        Optional<String> by,
        Optional<OffsetDateTime> at,
        Optional<String> note) {

    /** Nothing done yet. */
    public static final RunState OPEN = of(Status.OPEN);

    /** Done; nobody says by whom or when. */
    public static final RunState DONE = of(Status.DONE);

    /** The states of an item. */
    public enum Status {
        OPEN,
        DONE,
        /** It does not apply to this run; somebody should say why. */
        NOT_APPLICABLE
    }

    public RunState {
        reason = reason.filter(text -> !text.isBlank());
        by = by.filter(text -> !text.isBlank());
        note = note.filter(text -> !text.isBlank());
    }

    /** Done by {@code by} at {@code at}. */
    public static RunState done(String by, OffsetDateTime at) {
        return new RunState(Status.DONE, Optional.empty(), Optional.of(by), Optional.of(at), Optional.empty());
    }

    /** Not applicable because of {@code reason}. */
    public static RunState notApplicable(String reason) {
        return new RunState(
                Status.NOT_APPLICABLE, Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** So far, and nobody says more. */
    static RunState of(Status status) {
        return new RunState(status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with a note. */
    public RunState with(String note) {
        return new RunState(status, reason, by, at, Optional.of(note));
    }

    /** The same, but {@code other} far. */
    RunState with(Status other) {
        return new RunState(other, reason, by, at, note);
    }

    /** Whether it is done. */
    public boolean isDone() {
        return status == Status.DONE;
    }

    /** Whether nothing is left to do: done, or not applicable for a reason. */
    public boolean isSettled() {
        return isDone() || (status == Status.NOT_APPLICABLE && reason.isPresent());
    }
}
