package dev.runsheet.recognise;

import dev.runsheet.model.Role;
import java.util.Optional;
import java.util.Set;

/**
 * What a section stands in.
 *
 * @param role what that is for
 * @param shared whether a section whose title says too little is for the same
 * @param extent how much of the document that is
 * @param titled whether it is a document that has this one section instead of a title
 * @param onward the ids of the sections that restore what is moved, so that nobody goes back
 */
record Outer(Optional<Role> role, boolean shared, Extent extent, boolean titled, Set<String> onward) {
    static final Outer NOTHING = new Outer(Optional.empty(), true, Extent.PART, false, Set.of());

    static final Outer TITLED = new Outer(Optional.empty(), true, Extent.PART, true, Set.of());

    /** How much of a document has one role. */
    enum Extent {
        PART,
        /** All of it, whatever its parts are called. */
        WHOLE,
        /** All that is not called otherwise: {@code Rollback plan} with {@code Deployment steps} beside {@code Rollback steps}. */
        REST
    }

    Outer onward(Set<String> restores) {
        return new Outer(role, shared, extent, titled, restores);
    }
}
