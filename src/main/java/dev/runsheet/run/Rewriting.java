package dev.runsheet.run;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a checklist anew with every text that can be filled in rewritten; everything else stays as it is. */
abstract class Rewriting {

    abstract Item item(Pointer at, Item item, List<Block> blocks);

    abstract Row row(Pointer at, Row row);

    abstract Block.Property property(Pointer at, Block.Property property);

    abstract Block.Paragraph paragraph(Pointer at, Block.Paragraph paragraph);

    abstract String title(Pointer at, Section section);

    abstract String title(Checklist checklist, String title);

    /** {@code checklist} with its texts rewritten; the front matter stays. */
    final Checklist of(Checklist checklist) {
        return new Checklist(
                checklist.id(),
                checklist.title().map(title -> title(checklist, title)),
                checklist.kind(),
                checklist.source(),
                checklist.frontMatter(),
                blocks(Pointer.ROOT.child("lead"), checklist.lead()),
                blocks(Pointer.ROOT.child("blocks"), checklist.blocks()),
                sections(Pointer.ROOT, checklist.sections()),
                checklist.blanks());
    }

    private List<Section> sections(Pointer parent, List<Section> sections) {
        Pointer all = parent.child("sections");
        return IntStream.range(0, sections.size())
                .mapToObj(i -> section(all.child(i), sections.get(i)))
                .toList();
    }

    private Section section(Pointer at, Section section) {
        return new Section(
                section.id(),
                title(at, section),
                section.level(),
                section.form(),
                section.role(),
                section.phrases(),
                section.window(),
                blocks(at.child("blocks"), section.blocks()),
                sections(at, section.sections()));
    }

    private List<Block> blocks(Pointer all, List<Block> blocks) {
        return IntStream.range(0, blocks.size())
                .mapToObj(i -> block(all.child(i), blocks.get(i)))
                .toList();
    }

    private Block block(Pointer at, Block block) {
        Pointer inner = at.child("blocks");
        if (block instanceof Block.ItemList list) {
            Pointer items = at.child("items");
            return new Block.ItemList(
                    list.role(),
                    IntStream.range(0, list.items().size())
                            .mapToObj(i -> item(items.child(i), list.items().get(i)))
                            .toList());
        } else if (block instanceof Block.Table table) {
            Pointer rows = at.child("rows");
            return new Block.Table(
                    table.role(),
                    table.columns(),
                    IntStream.range(0, table.rows().size())
                            .mapToObj(i -> row(rows.child(i), table.rows().get(i)))
                            .toList());
        } else if (block instanceof Block.Property property) {
            return property(at, property);
        } else if (block instanceof Block.Paragraph paragraph) {
            return paragraph(at, paragraph);
        } else if (block instanceof Block.Quote quote) {
            return new Block.Quote(quote.alert(), blocks(inner, quote.blocks()));
        } else if (block instanceof Block.Details details) {
            return new Block.Details(details.summary(), details.open(), blocks(inner, details.blocks()));
        } else if (block instanceof Block.Footnote footnote) {
            return new Block.Footnote(footnote.label(), blocks(inner, footnote.blocks()));
        }
        return block;
    }

    private Item item(Pointer at, Item item) {
        return item(at, item, blocks(at.child("blocks"), item.blocks()));
    }
}
