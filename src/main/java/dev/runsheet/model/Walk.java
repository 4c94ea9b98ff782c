package dev.runsheet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Visits every part of a checklist in the order of the source. */
final class Walk {
    private final List<Place> places = new ArrayList<>();

    private Walk() {}

    static List<Place> over(Checklist checklist) {
        Walk walk = new Walk();
        Place root = walk.enter(Pointer.ROOT, checklist, Optional.empty());
        walk.blocks(root, "lead", checklist.lead());
        walk.blocks(root, "blocks", checklist.blocks());
        walk.sections(root, checklist.sections());
        return List.copyOf(walk.places);
    }

    private Place enter(Pointer at, Part part, Optional<Place> parent) {
        Place place = new Place(at, part, parent);
        places.add(place);
        return place;
    }

    private void sections(Place parent, List<Section> sections) {
        Pointer all = parent.at().child("sections");
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            Place place = enter(all.child(i), section, Optional.of(parent));
            blocks(place, "blocks", section.blocks());
            sections(place, section.sections());
        }
    }

    private void blocks(Place parent, String member, List<Block> blocks) {
        Pointer all = parent.at().child(member);
        for (int i = 0; i < blocks.size(); i++) {
            block(enter(all.child(i), blocks.get(i), Optional.of(parent)), blocks.get(i));
        }
    }

    private void block(Place place, Block block) {
        if (block instanceof Block.ItemList list) {
            Pointer items = place.at().child("items");
            for (int i = 0; i < list.items().size(); i++) {
                Item item = list.items().get(i);
                blocks(enter(items.child(i), item, Optional.of(place)), "blocks", item.blocks());
            }
        } else if (block instanceof Block.Table table) {
            Pointer rows = place.at().child("rows");
            for (int i = 0; i < table.rows().size(); i++) {
                enter(rows.child(i), table.rows().get(i), Optional.of(place));
            }
        } else if (block instanceof Block.Quote quote) {
            blocks(place, "blocks", quote.blocks());
        } else if (block instanceof Block.Details details) {
            blocks(place, "blocks", details.blocks());
        } else if (block instanceof Block.Footnote footnote) {
            blocks(place, "blocks", footnote.blocks());
        }
    }
}
