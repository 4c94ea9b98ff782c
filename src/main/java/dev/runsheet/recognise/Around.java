package dev.runsheet.recognise;

import dev.runsheet.model.Role;
import dev.runsheet.phrase.Context;

/**
 * What a block stands in.
 *
 * @param role what the section or list is for
 * @param section the id of the section; empty outside of sections
 * @param context what a limit there is that does not say itself what follows from it
 */
public record Around(Role role, String section, Context context) {
    /** The same section, with another role and context. */
    public Around in(Role other, Context itsContext) {
        return new Around(other, section, itsContext);
    }
}
