package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Column;
import dev.runsheet.model.Item;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Recognises what the blocks of one document state. Items are named in the order of the document. */
final class BlockRecogniser {
    private final PhraseReader phrases;
    private final Leads leads;
    private final ItemIds ids = new ItemIds();

    BlockRecogniser(PhraseReader phrases, Leads leads) {
        this.phrases = phrases;
        this.leads = leads;
    }

    /**
     * {@code blocks} recognised.
     *
     * @param role what the section or list they stand in is for
     * @param section the id of that section; empty outside of sections
     */
    List<Block> all(List<Block> blocks, Role role, String section) {
        return all(blocks, role, section, false);
    }

    /**
     * The same.
     *
     * @param headed whether sections follow behind the blocks
     */
    List<Block> all(List<Block> blocks, Role role, String section, boolean headed) {
        List<Block> recognised = new ArrayList<>();
        String lead = "";
        for (Block block : blocks) {
            String above = lead;
            recognised.add(
                    block instanceof Block.ItemList list
                            ? list(list, () -> leads.underParagraph(above, role), role, section)
                            : block(block, role, section));
            lead = lead(block);
        }
        return Gaps.filled(recognised, headed);
    }

    private Block.ItemList list(Block.ItemList list, Supplier<Optional<Role>> led, Role around, String section) {
        Optional<Role> own = list.role().or(led);
        Role role = own.orElse(around);
        List<Item> items =
                list.items().stream().map(item -> item(item, role, section)).toList();
        return new Block.ItemList(own, items);
    }

    /** What {@code block} says about a list that follows it. */
    private static String lead(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return PlainText.of(paragraph.text()).text();
        } else if (block instanceof Block.Property property && property.value().isEmpty()) {
            return PlainText.of(property.name()).text() + ":";
        }
        return "";
    }

    private Block block(Block block, Role role, String section) {
        if (block instanceof Block.Property property) {
            return new Block.Property(
                    property.name(),
                    property.value(),
                    Merge.of(property.phrases(), phrases.property(property.name(), property.value(), role)));
        } else if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(
                    paragraph.text(), Merge.of(paragraph.phrases(), phrases.paragraph(paragraph.text(), role)));
        } else if (block instanceof Block.Table table) {
            return table(table, role);
        } else if (block instanceof Block.Command command) {
            return new Block.Command(
                    command.info(),
                    command.text(),
                    command.expected().or(() -> phrases.expected(command.text())),
                    Merge.kept(command.blanks(), phrases.code(command.language(), command.text())));
        } else if (block instanceof Block.Quote quote) {
            return new Block.Quote(quote.alert(), all(quote.blocks(), role, section));
        } else if (block instanceof Block.Details details) {
            return new Block.Details(details.summary(), details.open(), all(details.blocks(), role, section));
        } else if (block instanceof Block.Footnote footnote) {
            return new Block.Footnote(footnote.label(), all(footnote.blocks(), role, section));
        }
        return block;
    }

    private Item item(Item item, Role role, String section) {
        String plain = PlainText.of(item.text()).text();
        List<Block> nested = new ArrayList<>();
        for (Block block : item.blocks()) {
            boolean led = nested.isEmpty() && block instanceof Block.ItemList;
            nested.addAll(
                    led
                            ? List.of(list((Block.ItemList) block, () -> leads.underItem(plain, role), role, section))
                            : all(List.of(block), role, section));
        }
        return new Item(
                item.id().isEmpty() ? ids.next(section, plain) : item.id(),
                item.box(),
                item.number(),
                item.text(),
                item.label().or(() -> phrases.label(item.text())),
                Merge.of(item.phrases(), phrases.item(item.text(), role)),
                nested);
    }

    private Block.Table table(Block.Table table, Role role) {
        List<String> titles = table.columns().stream()
                .map(Column::title)
                .map(title -> PlainText.of(title).text())
                .toList();
        TableRole found = table.role().orElseGet(() -> TableRoles.role(titles, role));
        BitSet open = Gaps.columns(titles, table.rows());
        List<Row> rows = table.rows().stream()
                .map(row -> new Row(
                        row.cells(), Merge.of(row.phrases(), phrases.row(titles, row.cells(), open, found, role))))
                .toList();
        return new Block.Table(Optional.of(found), table.columns(), rows);
    }
}
