package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Row;
import dev.runsheet.phrase.Concepts;
import java.util.stream.Stream;

/** Counts the tasks, the numbered steps and the rows of a document that change something, by the word they begin with. */
final class ChangeCount {
    /** A deed in a script without spaces is the end of its line: {@code 接続先の切り替え}. */
    private static final int LAST_CHARACTERS = 6;

    private final Concepts lexicon;

    ChangeCount(Concepts lexicon) {
        this.lexicon = lexicon;
    }

    long of(Checklist checklist) {
        return checklist.places().stream()
                .map(Place::part)
                .filter(this::changes)
                .count();
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
