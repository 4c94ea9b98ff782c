package dev.runsheet.page;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Positions;
import dev.runsheet.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the innermost part of a document that an offset of its file lies in. */
final class PartAt {
    private final List<Spot> spots;
    private final Positions positions;

    private record Spot(int start, Place place) {}

    PartAt(Checklist checklist, Positions positions) {
        this.positions = positions;
        // Of parts that begin at one place the inner ones come later, as they do in the document.
        this.spots = checklist.places().stream()
                .map(place -> new Spot(positions.span(place.at()).start(), place))
                .sorted(Comparator.comparingInt(Spot::start))
                .toList();
    }

    /** The part at {@code offset}; the whole document for what lies in its title or front matter. */
    Pointer at(int offset) {
        int low = 0;
        int high = spots.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spots.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Optional<Place> place =
                low == 0 ? Optional.empty() : Optional.of(spots.get(low - 1).place());
        while (place.filter(part -> !holds(part, offset)).isPresent()) {
            place = place.get().parent();
        }
        return place.map(Place::at).orElse(Pointer.ROOT);
    }

    private boolean holds(Place place, int offset) {
        Span span = positions.span(place.at());
        return span.start() <= offset && offset <= span.end();
    }
}
