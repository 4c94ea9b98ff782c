package dev.runsheet.page;

import dev.runsheet.inline.Definitions;
import dev.runsheet.inline.PlainText;
import dev.runsheet.source.Span;
import java.util.Optional;

/**
 * A text as phrases are found in it and as its page shows it: with {@code [plan]: plan.md} in the document the page says
 * {@code plan} for {@code [plan]}, so stretches stand elsewhere.
 */
record Shown(PlainText read, PlainText shown) {

    static Shown of(String inline, Definitions definitions) {
        return new Shown(PlainText.of(inline), PlainText.of(inline, definitions));
    }

    /** The text in which phrases are found. */
    String found() {
        return read.text();
    }

    /** Where on the page's text a stretch of {@link #found} stands; empty where the page does not show it. */
    Optional<Span> span(Span found) {
        if (read.text().equals(shown.text())) {
            return Optional.of(found);
        }
        Span written = read.map().origin(found.start(), found.end());
        int start = first(written.start());
        int end = first(written.end());
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** The first character shown that was written at {@code origin} or behind it. */
    private int first(int origin) {
        int low = 0;
        int high = shown.text().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shown.map().origin(middle) < origin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
