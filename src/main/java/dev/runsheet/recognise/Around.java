package dev.runsheet.recognise;

import dev.runsheet.model.Role;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.limit.Context;
import java.util.List;
import java.util.Optional;

/**
 * What a block stands in.
 *
 * @param role what the section or list is for
 * @param section the id of the section; empty outside of sections
 * @param context what a limit there is that does not say itself what follows from it
 * @param window for how long a limit there has to hold that does not say so itself: {@code All of these for 10 minutes:}
 * @param timed whether names and times there say how long what is named takes, as below {@code Timeline}
 */
public record Around(Role role, String section, Context context, Optional<Window> window, boolean timed) {
    /** Without a window. */
    public Around(Role role, String section, Context context) {
        this(role, section, context, Optional.empty(), false);
    }

    /** The same section, with another role and context. */
    public Around in(Role other, Context itsContext) {
        return new Around(other, section, itsContext, window, timed);
    }

    /** The same, where limits have to hold for {@code its} time. */
    Around lasting(Optional<Window> its) {
        return new Around(role, section, context, its.or(() -> window), timed);
    }

    /** The same, where names and times say how long things take if {@code now} or if they did before. */
    Around timed(boolean now) {
        return now && !timed ? new Around(role, section, context, window, true) : this;
    }

    /** {@code limits}, those without a window of their own with that of the surroundings. */
    List<Threshold> held(List<Threshold> limits) {
        return window.map(its -> limits.stream()
                        .map(limit -> limit.window().isPresent() ? limit : limit.lasting(its))
                        .toList())
                .orElse(limits);
    }
}
