package dev.runsheet.source;

import dev.runsheet.model.Pointer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where in the file each part of a checklist stands.
 *
 * <p>Recorded by a reader while it makes the model, asked when a finding or a fact needs its line. A pointer that was
 * not recorded is looked up at what it stands in, so every pointer has a place.
 */
public final class Positions {
    private final Map<Pointer, Span> spans;
    private final Map<Pointer, TextMap> texts;
    private final Span whole;

    private Positions(Map<Pointer, Span> spans, Map<Pointer, TextMap> texts, Span whole) {
        this.spans = spans;
        this.texts = texts;
        this.whole = whole;
    }

    /** The stretch of the file that the part at {@code pointer} takes up, nested parts included. */
    public Span span(Pointer pointer) {
        for (Pointer at = pointer; ; at = at.parent()) {
            Span span = spans.get(at);
            if (span != null) {
                return span;
            }
            if (at.equals(Pointer.ROOT)) {
                return whole;
            }
        }
    }

    /** Where the characters of the inline text of the part at {@code pointer} stand in the file. */
    public Optional<TextMap> text(Pointer pointer) {
        return Optional.ofNullable(texts.get(pointer));
    }

    /** Records places while a document is read. */
    public static final class Builder {
        private final Map<Pointer, Span> spans = new HashMap<>();
        private final Map<Pointer, TextMap> texts = new HashMap<>();

        /** The part at {@code pointer} takes up {@code span}. */
        public void span(Pointer pointer, Span span) {
            spans.put(pointer, span);
        }

        /** The inline text of the part at {@code pointer} stands where {@code map} says. */
        public void text(Pointer pointer, TextMap map) {
            texts.put(pointer, map);
        }

        /** All places; {@code title} is where findings about the whole document stand. */
        public Positions build(Span title) {
            return new Positions(Map.copyOf(spans), Map.copyOf(texts), title);
        }
    }
}
