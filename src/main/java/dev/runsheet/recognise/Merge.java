package dev.runsheet.recognise;

import dev.runsheet.model.Phrases;
import java.util.List;

/** What an author has written about a text stands; what was not said is taken from what was recognised. */
final class Merge {
    private Merge() {}

    static Phrases of(Phrases written, Phrases found) {
        return new Phrases(
                written.optional() || found.optional(),
                kept(written.owners(), found.owners()),
                written.duration().or(found::duration),
                written.soak().or(found::soak),
                written.exposure().or(found::exposure),
                kept(written.thresholds(), found.thresholds()),
                kept(written.blanks(), found.blanks()),
                written.outcome().or(found::outcome));
    }

    static <T> List<T> kept(List<T> written, List<T> found) {
        return written.isEmpty() ? found : written;
    }
}
