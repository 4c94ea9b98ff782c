package dev.runsheet.picture;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
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

    List<Place> all() {
        return all;
    }

    /** The number of {@code at} in the order of the document; what stands nowhere comes first. */
    int order(Pointer at) {
        return order.getOrDefault(at, 0);
    }

    Optional<Part> part(Pointer at) {
        return Optional.ofNullable(order.get(at)).map(index -> all.get(index).part());
    }

    /** What the part at {@code at} says, inline Markdown; empty of a block of others. */
    String text(Pointer at) {
        return part(at).map(Places::text).orElse("");
    }

    static String text(Part part) {
        if (part instanceof Section section) {
            return section.title();
        } else if (part instanceof Item item) {
            return item.text();
        } else if (part instanceof Row row) {
            return row.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElse("");
        }
        return part instanceof Block.Paragraph paragraph ? paragraph.text() : "";
    }

    /** What stands in {@code at}, itself included. */
    Stream<Place> within(Pointer at) {
        return all.subList(order(at), all.size()).stream().takeWhile(place -> at.contains(place.at()));
    }
}
