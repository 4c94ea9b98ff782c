package dev.runsheet.importing;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.List;

/** The texts that a reader sees in a checklist, in its order. */
final class ReadTexts {
    private final List<String> texts = new ArrayList<>();

    private ReadTexts() {}

    static List<String> of(Checklist checklist) {
        ReadTexts read = new ReadTexts();
        read.blocks(checklist.lead());
        checklist.title().ifPresent(read::inline);
        read.blocks(checklist.blocks());
        checklist.sections().forEach(read::section);
        return read.texts;
    }

    private void section(Section section) {
        inline(section.title());
        blocks(section.blocks());
        section.sections().forEach(this::section);
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Property property) {
            inline(property.name());
            inline(property.value());
        } else if (block instanceof Block.Paragraph paragraph) {
            inline(paragraph.text());
        } else if (block instanceof Block.ItemList list) {
            list.items().forEach(this::item);
        } else if (block instanceof Block.Command command) {
            texts.add(command.text());
        } else if (block instanceof Block.Table table) {
            table.columns().forEach(column -> inline(column.title()));
            for (Row row : table.rows()) {
                row.cells().forEach(this::inline);
            }
        } else if (block instanceof Block.Quote quote) {
            blocks(quote.blocks());
        } else if (block instanceof Block.Details details) {
            inline(details.summary());
            blocks(details.blocks());
        } else if (block instanceof Block.Heading heading) {
            inline(heading.text());
        } else if (block instanceof Block.Html html) {
            texts.add(html.text());
        } else if (block instanceof Block.LinkDefinition definition) {
            texts.add(definition.text());
        } else if (block instanceof Block.Footnote footnote) {
            blocks(footnote.blocks());
        }
    }

    private void item(Item item) {
        item.number().ifPresent(number -> texts.add(Integer.toString(number)));
        inline(item.text());
        blocks(item.blocks());
    }

    private void inline(String text) {
        texts.add(PlainText.of(text).text());
    }
}
