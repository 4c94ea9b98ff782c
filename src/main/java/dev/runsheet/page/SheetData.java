package dev.runsheet.page;

import dev.runsheet.json.Json;
import dev.runsheet.run.Sheet;
import java.util.Locale;

/** The run record with its slots, as the page's script fills it: strings are written as they are, objects are slots. */
final class SheetData {
    private SheetData() {}

    static Json of(Sheet sheet) {
        return Json.array(sheet.pieces().stream().map(SheetData::piece));
    }

    private static Json piece(Sheet.Piece piece) {
        if (piece instanceof Sheet.Literal literal) {
            return Json.of(literal.text());
        }
        Json.Builder slot = Json.object();
        if (piece instanceof Sheet.Box box) {
            slot.put("box", box.part());
            put(slot, "was", box.was().equals(" ") ? "" : box.was());
        } else if (piece instanceof Sheet.Mark mark) {
            slot.put("mark", mark.part());
            put(slot, "was", mark.was());
            put(slot, "cell", mark.cell());
        } else if (piece instanceof Sheet.Blank blank) {
            slot.put("place", blank.place());
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
