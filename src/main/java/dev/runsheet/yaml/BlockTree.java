package dev.runsheet.yaml;

import dev.runsheet.json.Json;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Column;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.TableRole;
import java.util.List;

/** The members of blocks, items and rows. Each type of block is known by one member that no other has. */
final class BlockTree {
    private BlockTree() {}

    static Json all(List<? extends Block> blocks) {
        return Json.array(blocks.stream().map(BlockTree::of));
    }

    private static Json of(Block block) {
        Json.Builder tree = Json.object();
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(tree, paragraph);
        } else if (block instanceof Block.Property property) {
            tree.put("property", property.name());
            text(tree, "value", property.value());
            PhraseTree.into(tree, property.phrases());
        } else if (block instanceof Block.ItemList list) {
            tree.put("role", list.role().map(Role::label))
                    .put("items", Json.array(list.items().stream().map(BlockTree::item)));
        } else if (block instanceof Block.Command command) {
            tree.put("command", command.text());
            text(tree, "info", command.info());
            tree.put("expected", command.expected());
            PhraseTree.thresholds(tree, command.thresholds());
            PhraseTree.blanks(tree, command.blanks());
            PhraseTree.times(tree, "soaks", command.soaks());
            PhraseTree.times(tree, "durations", command.durations());
        } else if (block instanceof Block.Table table) {
            table(tree, table);
        } else if (block instanceof Block.Quote quote) {
            tree.put("quote", quote.alert().orElse(BlockReader.PLAIN_QUOTE));
            ChecklistTree.blocks(tree, "blocks", quote.blocks());
        } else if (block instanceof Block.Details details) {
            tree.put("details", details.summary());
            if (details.open()) {
                tree.put("open", true);
            }
            ChecklistTree.blocks(tree, "blocks", details.blocks());
        } else if (block instanceof Block.Footnote footnote) {
            tree.put("footnote", footnote.label());
            ChecklistTree.blocks(tree, "blocks", footnote.blocks());
        } else {
            leaf(tree, block);
        }
        return tree.build();
    }

    private static void leaf(Json.Builder tree, Block block) {
        if (block instanceof Block.Heading heading) {
            tree.put("heading", heading.text()).put("level", heading.level());
        } else if (block instanceof Block.Html html) {
            tree.put("html", html.text());
        } else if (block instanceof Block.Comment comment) {
            tree.put("comment", comment.text());
        } else if (block instanceof Block.LinkDefinition link) {
            tree.put("linkDefinition", link.text());
        } else if (block instanceof Block.Divider) {
            tree.put("divider", true);
        } else {
            throw new IllegalArgumentException("a block of an unknown type: " + block);
        }
    }

    private static Json paragraph(Json.Builder tree, Block.Paragraph paragraph) {
        if (paragraph.phrases().equals(Phrases.NONE)) {
            return Json.of(paragraph.text());
        }
        tree.put("paragraph", paragraph.text());
        PhraseTree.into(tree, paragraph.phrases());
        return tree.build();
    }

    private static Json item(Item item) {
        if (item.equals(BlockReader.plainItem(item.text()))) {
            return Json.of(item.text());
        }
        Json.Builder tree = Json.object();
        tree.put(item.isTask() ? "task" : "text", item.text());
        item.box().filter(box -> !box.equals(Box.OPEN)).ifPresent(box -> tree.put("box", Boxes.written(box)));
        item.number().ifPresent(number -> tree.put("number", number));
        text(tree, "id", item.id());
        tree.put("label", item.label());
        PhraseTree.into(tree, item.phrases());
        ChecklistTree.blocks(tree, "blocks", item.blocks());
        return tree.build();
    }

    private static void table(Json.Builder tree, Block.Table table) {
        tree.put("role", table.role().map(TableRole::label));
        tree.put("columns", Json.array(table.columns().stream().map(BlockTree::column)));
        if (!table.rows().isEmpty()) {
            tree.put("rows", Json.array(table.rows().stream().map(BlockTree::row)));
        }
    }

    private static Json column(Column column) {
        if (column.alignment() == Column.Alignment.NONE) {
            return Json.of(column.title());
        }
        return Json.object()
                .put("title", column.title())
                .put("alignment", column.alignment().label())
                .build();
    }

    private static Json row(Row row) {
        Json cells = Json.strings(row.cells());
        if (row.phrases().equals(Phrases.NONE)) {
            return cells;
        }
        Json.Builder tree = Json.object().put("cells", cells);
        PhraseTree.into(tree, row.phrases());
        return tree.build();
    }

    private static void text(Json.Builder tree, String name, String text) {
        if (!text.isEmpty()) {
            tree.put(name, text);
        }
    }
}
