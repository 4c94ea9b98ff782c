package dev.runsheet.run;

import dev.runsheet.markdown.MarkdownWriter;
import dev.runsheet.model.Checklist;
import java.util.ArrayList;
import java.util.List;

/**
 * The run record of a checklist before anything is written into it: its Markdown, cut where a run writes. Who fills the
 * slots needs to know nothing of Markdown's blocks, and gets what {@link RunRecord} would have written.
 *
 * <pre>{@code
 * Sheet.of(checklist, form).pieces();
 * // Literal "- [", Box "enable-the-flag", Literal "] Enable the flag", Mark "enable-the-flag", Literal "\n" …
 * }</pre>
 *
 * @param pieces in order; no literal is empty, and no two follow each other
 */
public record Sheet(List<Piece> pieces) {

    /** A part of the record. */
    public sealed interface Piece {}

    /** What is written whatever happens. */
    public record Literal(String text) implements Piece {}

    /** The fields of {@link RunHeader}, between the braces. */
    public record Header() implements Piece {}

    /**
     * What stands between the brackets of a task.
     *
     * @param part its key
     * @param was what stands there while nothing is known about it
     */
    public record Box(String part, String was) implements Piece {}

    /**
     * The comment with the state of a part, after a space.
     *
     * @param part its key
     * @param cell whether it stands in a table, where {@code |} has to be escaped
     * @param was the comment that stands there while nothing is known about the part; empty for none
     */
    public record Mark(String part, boolean cell, String was) implements Piece {}

    /**
     * A place to fill in.
     *
     * @param place its key
     * @param in how a value is written there
     * @param cell whether it stands in a table, where {@code |} has to be escaped
     * @param spaced whether a value comes after a space, the place being all of its text
     * @param was what stands there while nothing is filled in
     */
    public record Blank(String place, In in, boolean cell, boolean spaced, String was) implements Piece {}

    /** What a value stands in. */
    public enum In {
        TEXT,
        CODE,
        /** It is a box: ticked or not. */
        BOX
    }

    public Sheet {
        pieces = List.copyOf(pieces);
    }

    /** The sheet of {@code checklist}, whose form is {@code form}. */
    public static Sheet of(Checklist checklist, Form form) {
        String plain = MarkdownWriter.write(checklist);
        return Seams.absentFrom(plain)
                .map(seams -> {
                    SheetWriting writing = new SheetWriting(form, seams);
                    return new Sheet(cut(MarkdownWriter.write(writing.sheet(checklist)), writing.slots(), seams));
                })
                .orElseGet(() -> new Sheet(List.of(new Literal(plain))));
    }

    private static List<Piece> cut(String written, List<Piece> slots, Seams seams) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int begin = seams.next(written, 0); begin >= 0; begin = seams.next(written, from)) {
            Seams.Seam seam = seams.at(written, begin);
            Piece slot = withWas(slots.get(seam.number()), seam.content());
            boolean spaced = slot instanceof Mark || (slot instanceof Blank blank && blank.spaced());
            int end = spaced && begin > from && written.charAt(begin - 1) == ' ' ? begin - 1 : begin;
            if (end > from) {
                pieces.add(new Literal(written.substring(from, end)));
            }
            pieces.add(slot);
            from = seam.end();
        }
        if (from < written.length()) {
            pieces.add(new Literal(written.substring(from)));
        }
        return pieces;
    }

    /** What stands in a slot was written with everything around it, so it is escaped and indented as it has to be. */
    private static Piece withWas(Piece slot, String was) {
        if (slot instanceof Box box) {
            return new Box(box.part(), was);
        } else if (slot instanceof Mark mark) {
            return new Mark(mark.part(), mark.cell(), was);
        } else if (slot instanceof Blank blank) {
            return new Blank(blank.place(), blank.in(), blank.cell(), blank.spaced(), was);
        }
        return slot;
    }
}
