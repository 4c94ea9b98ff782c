package dev.runsheet.lint;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;

/** The inline text that a pointer names. */
final class Wording {
    private Wording() {}

    /** The text at {@code pointer}, which is {@code place} or a member of it. */
    static String of(Place place, Pointer pointer) {
        Part part = place.part();
        String member = pointer.text().substring(place.at().text().length());
        if (part instanceof Row row) {
            return member.startsWith("/cells/") ? cell(row, member) : String.join(" | ", row.cells());
        }
        if (part instanceof Block.Property property && member.equals("/name")) {
            return property.name();
        }
        if (part instanceof Block.Table table && member.startsWith("/columns/")) {
            return table.columns()
                    .get(Integer.parseInt(member.substring("/columns/".length())))
                    .title();
        }
        return own(part);
    }

    private static String cell(Row row, String member) {
        int index = Integer.parseInt(member.substring("/cells/".length()));
        return index < row.cells().size() ? row.cells().get(index) : "";
    }

    private static String own(Part part) {
        if (part instanceof Item item) {
            return item.text();
        } else if (part instanceof Section section) {
            return section.title();
        } else if (part instanceof Checklist checklist) {
            return checklist.title().orElse("");
        } else if (part instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        } else if (part instanceof Block.Property property) {
            return property.value();
        } else if (part instanceof Block.Heading heading) {
            return heading.text();
        } else if (part instanceof Block.Details details) {
            return details.summary();
        }
        return "";
    }
}
