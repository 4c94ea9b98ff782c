package dev.runsheet.plan;

import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.Optional;

/** Finds results that are claimed before anybody has looked: an unticked task that says {@code Works ✅}. */
final class Claims {
    private final Outline outline;

    Claims(Outline outline) {
        this.outline = outline;
    }

    List<Pointer> all() {
        return outline.spots().stream().filter(Claims::claims).map(Spot::at).toList();
    }

    private static boolean claims(Spot spot) {
        if (!spot.isItem() || spot.phrases().outcome().isEmpty()) {
            return false;
        }
        Optional<Spot> outer = spot.outerItem();
        boolean legend = outer.filter(item -> item.says(Word.BAND)).isPresent();
        boolean plain = ((Item) spot.part()).box().isEmpty();
        boolean underOpen = outer.filter(Spot::isOpenTask).isPresent()
                || outer.flatMap(Spot::outerItem).filter(Spot::isOpenTask).isPresent();
        return !legend && (spot.isOpenTask() || (plain && underOpen));
    }
}
