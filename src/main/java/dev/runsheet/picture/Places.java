package dev.runsheet.picture;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of one document in order. */
final class Places {
    private final List<Place> all;
    private final Map<Pointer, Integer> order = new HashMap<>();

    Places(Checklist checklist) {
        this.all = checklist.places();
        all.forEach(place -> order.put(place.at(), order.size()));
    }

    /** The number of {@code at} in the order of the document; what stands nowhere comes first. */
    int order(Pointer at) {
        return order.getOrDefault(at, 0);
    }

    Optional<Part> part(Pointer at) {
        return Optional.ofNullable(order.get(at)).map(index -> all.get(index).part());
    }

    /** What stands in {@code at}, itself included. */
    Stream<Place> within(Pointer at) {
        return all.subList(order(at), all.size()).stream().takeWhile(place -> at.contains(place.at()));
    }
}
