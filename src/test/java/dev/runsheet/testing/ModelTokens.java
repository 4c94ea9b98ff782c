package dev.runsheet.testing;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tokens of a model, visited in the order of its source. */
final class ModelTokens {
    private final List<String> tokens = new ArrayList<>();

    private ModelTokens() {}

    static List<String> of(Checklist checklist) {
        ModelTokens model = new ModelTokens();
        checklist.frontMatter().ifPresent(front -> model.text(front.text()));
        model.blocks(checklist.lead());
        checklist.title().ifPresent(model::text);
        model.blocks(checklist.blocks());
        model.sections(checklist.sections());
        return model.tokens;
    }

    private void sections(List<Section> sections) {
        for (Section section : sections) {
            text(section.title());
            blocks(section.blocks());
            sections(section.sections());
        }
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Property property) {
            text(property.name());
            text(property.value());
        } else if (block instanceof Block.Paragraph paragraph) {
            text(paragraph.text());
        } else if (block instanceof Block.ItemList list) {
            list.items().forEach(this::item);
        } else if (block instanceof Block.Command command) {
            text(command.info());
            tokens.addAll(VisibleTokens.codeLines(command.text()));
        } else if (block instanceof Block.Table table) {
            table.columns().forEach(column -> text(column.title()));
            for (Row row : table.rows()) {
                row.cells().forEach(this::text);
            }
        } else if (block instanceof Block.Quote quote) {
            quote.alert().ifPresent(alert -> text(alert.toUpperCase(Locale.ROOT)));
            blocks(quote.blocks());
        } else if (block instanceof Block.Details details) {
            text(details.summary());
            blocks(details.blocks());
        } else if (block instanceof Block.Heading heading) {
            text(heading.text());
        } else if (block instanceof Block.Html html) {
            text(html.text());
        } else if (block instanceof Block.Comment comment) {
            text(comment.text());
        } else if (block instanceof Block.LinkDefinition definition) {
            text(definition.text());
        } else if (block instanceof Block.Footnote footnote) {
            text(footnote.label());
            blocks(footnote.blocks());
        }
    }

    private void item(Item item) {
        item.number().ifPresent(number -> tokens.add(Integer.toString(number)));
        item.box().ifPresent(box -> tokens.add(Words.box(box.mark())));
        text(item.text());
        blocks(item.blocks());
    }

    private void text(String text) {
        tokens.addAll(Words.of(MarkdownTokens.STRUCTURE_TAGS.matcher(text).replaceAll(" ")));
    }
}
