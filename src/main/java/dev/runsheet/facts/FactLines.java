package dev.runsheet.facts;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Part;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Positions;
import dev.runsheet.source.SourceFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The line of the file on which a fact stands. */
final class FactLines {
    private final SourceFile file;
    private final Positions positions;
    private final Map<Pointer, Part> parts = new HashMap<>();

    FactLines(SourceFile file, Checklist checklist, Positions positions) {
        this.file = file;
        this.positions = positions;
        for (Place place : checklist.places()) {
            parts.put(place.at(), place.part());
        }
    }

    /** The first line of the part at {@code pointer}. */
    int line(Pointer pointer) {
        return file.lines().line(positions.span(pointer).start());
    }

    /** Line {@code index}, from 0, of what the part at {@code pointer} says; code begins below its fence. */
    int line(Pointer pointer, int index) {
        return line(pointer) + index + (parts.get(pointer) instanceof Block.Command ? 1 : 0);
    }

    /** The line of {@code phrase} in a paragraph, whose lines each state something; the first line of any other part. */
    int ofText(Pointer pointer, String phrase) {
        return parts.get(pointer) instanceof Block.Paragraph ? cursor().line(pointer, phrase) : line(pointer);
    }

    /** Finds phrases one after the other: of two equal ones in one part the second stands behind the first. */
    Cursor cursor() {
        return new Cursor();
    }

    final class Cursor {
        private Pointer last = Pointer.ROOT;
        private Said said = Said.NOTHING;
        private int from;

        int line(Pointer pointer, String phrase) {
            return line(pointer, phrase, "");
        }

        /** The line of {@code part}, which stands in {@code phrase}, where that goes over several lines. */
        int line(Pointer pointer, String phrase, String part) {
            if (!pointer.equals(last)) {
                last = pointer;
                said = said(pointer);
                from = 0;
            }
            if (!said.severalLines() || phrase.isEmpty()) {
                return FactLines.this.line(pointer);
            }
            int whole = whole(said.text(), phrase, from);
            int next = whole < 0 ? said.text().indexOf(phrase, from) : whole;
            int found = next < 0 ? said.text().indexOf(phrase) : next;
            if (found < 0) {
                return FactLines.this.line(pointer);
            }
            from = found + phrase.length();
            int at = found + Math.max(0, phrase.indexOf(part));
            int offset = said.plain().map(read -> read.map().origin(at)).orElse(at);
            return positions
                    .text(pointer)
                    .map(map -> file.lines().line(map.origin(offset)))
                    .orElseGet(() -> FactLines.this.line(pointer));
        }
    }

    /** Where {@code phrase} stands that is no part of a longer word, figure or line to write on; -1 where it does not. */
    private static int whole(String text, String phrase, int from) {
        int at = text.indexOf(phrase, from);
        while (at >= 0) {
            int end = at + phrase.length();
            boolean begins = at == 0 || !joins(text.charAt(at - 1), text.charAt(at));
            if (begins && (end == text.length() || !joins(text.charAt(end - 1), text.charAt(end)))) {
                return at;
            }
            at = text.indexOf(phrase, at + 1);
        }
        return -1;
    }

    private static boolean joins(char one, char other) {
        return one == other || (Character.isLetterOrDigit(one) && Character.isLetterOrDigit(other));
    }

    /** What a part says: code as it is, anything else as plain text. */
    private record Said(String text, boolean severalLines, Optional<PlainText> plain) {
        static final Said NOTHING = new Said("", false, Optional.empty());
    }

    private Said said(Pointer pointer) {
        String inline = inline(pointer);
        boolean code = parts.get(pointer) instanceof Block.Command;
        Optional<PlainText> plain = code ? Optional.empty() : Optional.of(PlainText.of(inline));
        return new Said(plain.map(PlainText::text).orElse(inline), inline.indexOf('\n') >= 0, plain);
    }

    private String inline(Pointer pointer) {
        Part part = parts.get(pointer);
        if (part instanceof Item item) {
            return item.text();
        }
        if (part instanceof Block.Command command) {
            return command.text();
        }
        return part instanceof Block.Paragraph paragraph ? paragraph.text() : "";
    }
}
