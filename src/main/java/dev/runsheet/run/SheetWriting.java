package dev.runsheet.run;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a seam wherever {@link RunRecord} would write, and numbers the slots. */
final class SheetWriting extends Rewriting {
    private final Form form;
    private final Seams seams;
    private final List<Sheet.Piece> slots = new ArrayList<>();

    SheetWriting(Form form, Seams seams) {
        this.form = form;
        this.seams = seams;
    }

    /** {@code checklist} with seams, in its front matter too. */
    Checklist sheet(Checklist checklist) {
        Checklist written = of(checklist);
        return new Checklist(
                written.id(),
                written.title(),
                written.kind(),
                written.source(),
                Optional.of(RunHeader.in(written.frontMatter(), slot(new Sheet.Header(), ""))),
                written.lead(),
                written.blocks(),
                written.sections(),
                written.blanks());
    }

    /** The slots by their numbers; what stands in them while nothing is filled in is still to be read. */
    List<Sheet.Piece> slots() {
        return slots;
    }

    @Override
    Item item(Pointer at, Item item, List<Block> blocks) {
        String key = form.keys().of(at);
        String text = filled(at, 0, item.text(), false);
        return new Item(
                item.id(),
                item.box().map(box -> new Box(slot(new Sheet.Box(key, ""), box.mark()))),
                item.number(),
                marked(at, text),
                item.label(),
                item.phrases(),
                blocks);
    }

    @Override
    Row row(Pointer at, Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(filled(at, i, row.cells().get(i), true));
        }
        int last = cells.size() - 1;
        if (form.carries(at)) {
            cells.set(last, marked(form.keys().of(at), cells.get(last), true));
        }
        return new Row(cells, row.phrases());
    }

    @Override
    Block.Property property(Pointer at, Block.Property property) {
        String name = filled(at, 0, property.name(), false);
        return new Block.Property(name, marked(at, filled(at, 1, property.value(), false)), property.phrases());
    }

    @Override
    Block.Paragraph paragraph(Pointer at, Block.Paragraph paragraph) {
        return new Block.Paragraph(marked(at, filled(at, 0, paragraph.text(), false)), paragraph.phrases());
    }

    @Override
    String title(Pointer at, Section section) {
        return filled(at, 0, section.title(), false);
    }

    @Override
    String title(Checklist checklist, String title) {
        return filled(Pointer.ROOT, 0, title, false);
    }

    private String marked(Pointer at, String text) {
        return form.carries(at) ? marked(form.keys().of(at), text, false) : text;
    }

    private String marked(String key, String text, boolean cell) {
        String mark = slot(new Sheet.Mark(key, cell, ""), RunMark.last(text));
        return RunMark.followed(text, mark);
    }

    private String filled(Pointer at, int text, String inline, boolean cell) {
        List<Entry> own = form.entries(at, text);
        if (own.isEmpty()) {
            return inline;
        }
        PlainText plain = PlainText.of(inline);
        if (plain.text().isBlank()) {
            Entry entry = own.get(0);
            return slot(new Sheet.Blank(form.key(entry), Sheet.In.TEXT, cell, inline.isEmpty(), ""), inline);
        }
        List<Span> places = form.places(at, plain.text());
        StringBuilder out = new StringBuilder(inline);
        for (int i = places.size() - 1; i >= 0; i--) {
            Span place = places.get(i);
            int number = i;
            own.stream().filter(entry -> entry.slot() == number).findFirst().ifPresent(entry -> {
                Span written = plain.map().origin(place.start(), place.end());
                boolean code = plain.inCode(place.start());
                Sheet.In in = code ? Sheet.In.CODE : entry.box() ? Sheet.In.BOX : Sheet.In.TEXT;
                Sheet.Blank blank = new Sheet.Blank(form.key(entry), in, cell, false, "");
                out.replace(
                        written.start(), written.end(), slot(blank, inline.substring(written.start(), written.end())));
            });
        }
        return out.toString();
    }

    private String slot(Sheet.Piece piece, String content) {
        slots.add(piece);
        return seams.around(slots.size() - 1, content);
    }
}
