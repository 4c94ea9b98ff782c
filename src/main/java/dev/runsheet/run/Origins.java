package dev.runsheet.run;

import dev.runsheet.model.Pointer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the parts of a copy that was put together came from. */
public final class Origins {
    private final Map<Pointer, Origin> origins = new HashMap<>();

    /**
     * A place in another copy.
     *
     * @param copy which one
     * @param at where in it
     */
    public record Origin(Copy copy, Pointer at) {}

    /** The part at {@code at}, with all that stands in it and is not told apart, came from {@code origin}. */
    public void put(Pointer at, Origin origin) {
        origins.put(at, origin);
    }

    /** Where the part at {@code at} was written: the nearest part around it that came as a whole tells the rest of the way. */
    public Optional<Copy.Written> where(Pointer at) {
        for (Pointer outer = at; ; outer = outer.parent()) {
            Origin origin = origins.get(outer);
            if (origin != null) {
                String rest = at.text().substring(outer.text().length());
                return origin.copy().where().apply(new Pointer(origin.at().text() + rest));
            }
            if (outer.equals(Pointer.ROOT)) {
                return Optional.empty();
            }
        }
    }
}
