package dev.runsheet.run;

import dev.runsheet.model.Pointer;

/**
 * A part of a checklist and the part of another version that is the same.
 *
 * @param before where it stands in the checklist
 * @param after where it stands in the other version or the copy
 * @param kind how sure that is
 */
public record Match(Pointer before, Pointer after, Kind kind) {

    /** What differs between two parts that were matched. */
    public enum Kind {
        /** Nothing but what was filled in. */
        SAME,
        /** The section it stands in. */
        MOVED,
        /** Something is written behind it. */
        ANNOTATED,
        /** The wording. */
        EDITED
    }
}
