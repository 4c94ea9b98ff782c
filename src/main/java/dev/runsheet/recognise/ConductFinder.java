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
import java.util.Locale;
import java.util.stream.Stream;

/** Finds in a recognised document what there is of carrying something out. A deed is told by the word a line begins with. */
final class ConductFinder {
    /** A deed in a script without spaces is the end of its line: {@code 接続先の切り替え}. */
    private static final int LAST_CHARACTERS = 6;

    /** German and Dutch put the deed last, in a longer word than this: {@code Alte Pumpe abschalten}. */
    private static final int SHORT = 5;

    private final Concepts lexicon;

    ConductFinder(Concepts lexicon) {
        this.lexicon = lexicon;
    }

    Conduct of(Checklist recognised) {
        List<Part> parts = recognised.places().stream().map(Place::part).toList();
        return new Conduct(
                parts.stream().filter(part -> does(part, "changes")).count(),
                parts.stream()
                        .filter(part -> does(part, "changes") || does(part, "alters"))
                        .count(),
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

    private boolean does(Part part, String deed) {
        if (part instanceof Item item) {
            return (item.box().isPresent() || item.number().isPresent()) && begins(item.text(), deed);
        }
        return part instanceof Row row && row.cells().stream().anyMatch(cell -> begins(cell, deed));
    }

    private boolean begins(String inline, String deed) {
        String text =
                PlainText.of(inline).text().replaceFirst("^[^\\p{L}]+", "").strip();
        String last = text.substring(Math.max(0, text.length() - LAST_CHARACTERS));
        boolean spaceless = !last.isEmpty() && last.charAt(0) > 0x2e00;
        String end = text.substring(text.lastIndexOf(' ') + 1).replaceFirst("[.!]$", "");
        boolean verbLast = end.length() > SHORT && end.endsWith("en") && end.equals(end.toLowerCase(Locale.ROOT));
        return Stream.of(spaceless ? last : text.split("[\\s,:]+", 2)[0], verbLast ? end : "")
                .anyMatch(word -> lexicon.in(word).contains(deed));
    }
}
