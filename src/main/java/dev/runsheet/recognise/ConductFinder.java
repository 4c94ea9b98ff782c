package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Place;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.phrase.Concepts;
import java.util.List;
import java.util.stream.Stream;

/** Finds in a recognised document what there is of carrying something out. A deed is told by the word a line begins with. */
final class ConductFinder {
    /** A deed in a script without spaces is the end of its line: {@code 接続先の切り替え}. */
    private static final int LAST_CHARACTERS = 6;

    private final Concepts lexicon;

    ConductFinder(Concepts lexicon) {
        this.lexicon = lexicon;
    }

    Conduct of(Checklist recognised) {
        List<Part> parts = recognised.places().stream().map(Place::part).toList();
        return new Conduct(
                parts.stream().filter(this::changes).count(),
                parts.stream().anyMatch(ConductFinder::isWayBack),
                parts.stream().map(Phrases::of).anyMatch(ConductFinder::isPaced));
    }

    private static boolean isWayBack(Part part) {
        return part instanceof Block.ItemList list
                && list.role().filter(Role::isRollback).isPresent();
    }

    private static boolean isPaced(Phrases phrases) {
        return phrases.soak().isPresent()
                || phrases.duration().isPresent()
                || phrases.exposure().isPresent();
    }

    private boolean changes(Part part) {
        if (part instanceof Item item) {
            return (item.box().isPresent() || item.number().isPresent()) && begins(item.text());
        }
        return part instanceof Row row && row.cells().stream().anyMatch(this::begins);
    }

    private boolean begins(String inline) {
        String text =
                PlainText.of(inline).text().replaceFirst("^[^\\p{L}]+", "").strip();
        String last = text.substring(Math.max(0, text.length() - LAST_CHARACTERS));
        boolean spaceless = !last.isEmpty() && last.charAt(0) > 0x2e00;
        return Stream.of(spaceless ? last : text.split("[\\s,:]+", 2)[0])
                .anyMatch(word -> lexicon.in(word).contains("changes"));
    }
}
