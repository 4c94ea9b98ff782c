package dev.runsheet.importing;

import dev.runsheet.inline.Definitions;
import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has a form in a checklist, a line for each, in its order: {@code ## Section}, {@code [x] task}, {@code $ command},
 * {@code | cell | cell}.
 */
final class Outline {
    private final List<String> lines = new ArrayList<>();

    private final Definitions definitions;

    private Outline(Definitions definitions) {
        this.definitions = definitions;
    }

    static List<String> of(Checklist checklist) {
        Outline outline = new Outline(Definitions.of(definitions(checklist)));
        outline.blocks(checklist.lead());
        checklist.title().ifPresent(title -> outline.lines.add("# " + outline.plain(title)));
        outline.blocks(checklist.blocks());
        checklist.sections().forEach(outline::section);
        return outline.lines;
    }

    private static List<String> definitions(Checklist checklist) {
        return Stream.of(
                        checklist.lead().stream(),
                        checklist.blocks().stream(),
                        checklist.sections().stream().flatMap(Outline::blocksOf))
                .flatMap(blocks -> blocks)
                .filter(Block.LinkDefinition.class::isInstance)
                .map(block -> ((Block.LinkDefinition) block).text())
                .toList();
    }

    private static Stream<Block> blocksOf(Section section) {
        return Stream.concat(
                section.blocks().stream(), section.sections().stream().flatMap(Outline::blocksOf));
    }

    private void section(Section section) {
        lines.add("#".repeat(section.level()) + " " + plain(section.title()));
        blocks(section.blocks());
        section.sections().forEach(this::section);
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.ItemList list) {
            list.items().forEach(this::item);
        } else if (block instanceof Block.Command command) {
            command.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> lines.add("$ " + line.stripTrailing()));
        } else if (block instanceof Block.Table table) {
            row(table.columns().stream().map(column -> column.title()));
            for (Row row : table.rows()) {
                row(row.cells().stream());
            }
        } else if (block instanceof Block.Quote quote) {
            blocks(quote.blocks());
        } else if (block instanceof Block.Details details) {
            blocks(details.blocks());
        } else if (block instanceof Block.Heading heading) {
            lines.add("#".repeat(heading.level()) + " " + plain(heading.text()));
        } else if (block instanceof Block.Footnote footnote) {
            blocks(footnote.blocks());
        }
    }

    private void row(Stream<String> cells) {
        lines.add(cells.map(cell -> ("| " + plain(cell)).strip())
                .collect(Collectors.joining(" "))
                .replaceAll("( \\|)+$", ""));
    }

    private void item(Item item) {
        item.box()
                .map(Box::mark)
                .ifPresent(mark -> lines.add("[" + mark.toLowerCase(Locale.ROOT) + "] " + plain(item.text())));
        blocks(item.blocks());
    }

    private String plain(String inline) {
        return PlainText.of(inline, definitions)
                .text()
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .replace("☐", "[ ]")
                .replace("☑", "[x]");
    }
}
