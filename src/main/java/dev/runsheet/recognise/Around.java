package dev.runsheet.recognise;

import dev.runsheet.model.Role;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Context;
import java.util.List;
import java.util.Optional;

/**
 * What a block stands in.
 *
 * @param role what the section or list is for
 * @param section the id of the section; empty outside of sections
 * @param context what a limit there is that does not say itself what follows from it
 * @param window for how long a limit there has to hold that does not say so itself: {@code All of these for 10 minutes:}
 */
public record Around(Role role, String section, Context context, Optional<Window> window) {
    /** Without a window. */
    public Around(Role role, String section, Context context) {
        this(role, section, context, Optional.empty());
    }

    /** The same section, with another role and context. */
    public Around in(Role other, Context itsContext) {
        return new Around(other, section, itsContext, window);
    }

    /** The same, where limits have to hold for {@code its} time. */
    Around lasting(Optional<Window> its) {
        return new Around(role, section, context, its.or(() -> window));
    }

    /** {@code limits}, those without a window of their own with that of the surroundings. */
    List<Threshold> held(List<Threshold> limits) {
        return window.map(its -> limits.stream()
                        .map(limit -> limit.window().isPresent() ? limit : limit.lasting(its))
                        .toList())
                .orElse(limits);
    }
}
