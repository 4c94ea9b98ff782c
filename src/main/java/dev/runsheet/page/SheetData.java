package dev.runsheet.page;

import dev.runsheet.json.Json;
import dev.runsheet.run.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The run record with its slots, as the page's script fills it: strings are written as they are, objects are slots. Parts
 * and places are told by their numbers, because keys are words that nothing compresses.
 */
final class SheetData {
    private final Map<String, Integer> parts;
    private final Map<String, Integer> places;

    /** The keys of all parts and places in the order in which the page's data has them. */
    SheetData(List<String> parts, List<String> places) {
        this.parts = numbers(parts);
        this.places = numbers(places);
    }

    private static Map<String, Integer> numbers(List<String> keys) {
        return IntStream.range(0, keys.size()).boxed().collect(Collectors.toMap(keys::get, i -> i));
    }

    Json of(Sheet sheet) {
        return Json.array(sheet.pieces().stream().map(this::piece));
    }

    /** The numbers of parts. */
    Json parts(Stream<String> keys) {
        return Json.array(keys.map(key -> number(parts, key)));
    }

    private static Json number(Map<String, Integer> numbers, String key) {
        return Json.of(Optional.ofNullable(numbers.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no part or place is called \"" + key + "\"")));
    }

    private Json piece(Sheet.Piece piece) {
        if (piece instanceof Sheet.Literal literal) {
            return Json.of(literal.text());
        }
        Json.Builder slot = Json.object();
        if (piece instanceof Sheet.Box box) {
            slot.put("box", number(parts, box.part()));
            put(slot, "was", box.was().equals(" ") ? "" : box.was());
        } else if (piece instanceof Sheet.Mark mark) {
            slot.put("mark", number(parts, mark.part()));
            put(slot, "was", mark.was());
            put(slot, "cell", mark.cell());
        } else if (piece instanceof Sheet.Blank blank) {
            slot.put("place", number(places, blank.place()));
            put(slot, "was", blank.was());
            put(slot, "in", blank.in() == Sheet.In.TEXT ? "" : blank.in().name().toLowerCase(Locale.ROOT));
            put(slot, "cell", blank.cell());
            put(slot, "spaced", blank.spaced());
        } else {
            slot.put("header", true);
        }
        return slot.build();
    }

    private static void put(Json.Builder slot, String name, String value) {
        if (!value.isEmpty()) {
            slot.put(name, value);
        }
    }

    private static void put(Json.Builder slot, String name, boolean value) {
        if (value) {
            slot.put(name, true);
        }
    }
}
