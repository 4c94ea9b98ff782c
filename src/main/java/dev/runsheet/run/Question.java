package dev.runsheet.run;

import dev.runsheet.model.Pointer;
import java.util.Optional;

/**
 * Something a form asks for each of by itself: a place to fill in, a box in a table, a sign-off.
 *
 * <p>Of {@code **Risk:** [Low/Medium/High]} the label is {@code Risk: [Low/Medium/High]}. A form writes the label, whoever
 * reads the filled-in form finds the question by it again.
 *
 * @param label on one line, unique in its checklist; Markdown that says the same as it shows
 * @param kind what is asked
 * @param at the item, row, field, paragraph or heading of the checklist
 * @param entry the place, of {@link Kind#FILL} and {@link Kind#TICK}
 */
public record Question(String label, Kind kind, Pointer at, Optional<Entry> entry) {

    /** What is asked. */
    public enum Kind {
        /** A value for a place to fill in. */
        FILL,
        /** Whether the stated value of a field holds for this run. */
        FACT,
        /** A tick in a box that stands in a table. */
        TICK,
        /** A tick for a sign-off that has no box. */
        SIGN,
        /** A name for a sign-off that has no place for one. */
        SIGNER
    }

    /** Whether it is answered by a tick, not by a text. */
    public boolean isTicked() {
        return kind == Kind.TICK || kind == Kind.SIGN;
    }
}
