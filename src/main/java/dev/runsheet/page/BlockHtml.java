package dev.runsheet.page;

import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.template.Templates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * HTML of the blocks of one checklist, from the inside out: each block goes through its own small template in
 * {@code site/block}, which sees nothing but its own view.
 *
 * <p>One instance makes one page: it counts the page's commands.
 */
final class BlockHtml {
    private final Templates templates;
    private final Prose prose;
    private final Anchors anchors;
    private final TableHtml tables;
    private int commands;

    BlockHtml(Templates templates, Prose prose, Anchors anchors) {
        this.templates = templates;
        this.prose = prose;
        this.anchors = anchors;
        this.tables = new TableHtml(prose);
    }

    /** The blocks in order; {@code at} points at the array they stand in. Neighbouring properties form one list. */
    String blocks(Pointer at, List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < blocks.size(); ) {
            if (blocks.get(i) instanceof Block.Property) {
                List<Block.Property> run = run(blocks, i);
                List<BlockView.Fact> facts = new ArrayList<>();
                for (Block.Property property : run) {
                    facts.add(fact(at.child(i), property));
                    i++;
                }
                html.append(render("facts", new BlockView.Facts(facts)));
            } else {
                html.append(block(at.child(i), blocks.get(i)));
                i++;
            }
        }
        return html.toString();
    }

    /** Neighbouring properties up to the first whose name was there before: a list names each thing once. */
    private static List<Block.Property> run(List<Block> blocks, int from) {
        List<Block.Property> run = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = from; i < blocks.size() && blocks.get(i) instanceof Block.Property property; i++) {
            if (!names.add(property.name())) {
                break;
            }
            run.add(property);
        }
        return run;
    }

    /** Properties of the front matter as the page's list of facts. */
    String facts(List<Block.Property> properties) {
        return render(
                "facts",
                new BlockView.Facts(properties.stream()
                        .map(property -> new BlockView.Fact(
                                prose.html(property.name()),
                                prose.html(property.value()),
                                property.value().isBlank(),
                                Optional.empty()))
                        .toList()));
    }

    private BlockView.Fact fact(Pointer at, Block.Property property) {
        boolean empty = property.value().isBlank();
        return new BlockView.Fact(
                prose.html(property.name(), at, 0),
                prose.html(property.value(), at, 1),
                empty,
                empty ? prose.emptyPlace(at, 1) : Optional.empty());
    }

    private String block(Pointer at, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return render("paragraph", new BlockView.Paragraph(prose.html(paragraph.text(), at, 0)));
        } else if (block instanceof Block.ItemList list) {
            return render("list", list(at, list));
        } else if (block instanceof Block.Command command) {
            return render("command", command(command));
        } else if (block instanceof Block.Table table) {
            return render("table", tables.view(at, table));
        } else if (block instanceof Block.Quote quote) {
            String inner = blocks(at.child("blocks"), quote.blocks());
            return render("quote", new BlockView.Quote(quote.alert().map(BlockHtml::alert), inner));
        } else if (block instanceof Block.Details details) {
            String inner = blocks(at.child("blocks"), details.blocks());
            return render("details", new BlockView.Details(prose.html(details.summary()), details.open(), inner));
        } else if (block instanceof Block.Heading heading) {
            return render("heading", new BlockView.Heading(heading.level(), prose.html(heading.text())));
        } else if (block instanceof Block.Divider) {
            return render("divider", new BlockView.Divider());
        } else if (block instanceof Block.Html html) {
            return render("html", new BlockView.Html(prose.raw(html.text())));
        } else if (block instanceof Block.Footnote note) {
            String inner = blocks(at.child("blocks"), note.blocks());
            return render("footnote", new BlockView.Footnote(note.label(), inner));
        }
        // Comments and link definitions have nothing to show: the one is not meant for readers, the other is in the
        // links.
        return "";
    }

    private String render(String template, BlockView view) {
        return templates.html("site/block/" + template + ".mustache", view);
    }

    private BlockView.ItemList list(Pointer at, Block.ItemList list) {
        Pointer all = at.child("items");
        List<BlockView.ItemView> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            items.add(item(all.child(i), list.items().get(i)));
        }
        String role = list.role().map(r -> "role-" + r.label()).orElse("");
        boolean numbered = list.items().stream().anyMatch(item -> item.number().isPresent());
        return new BlockView.ItemList(role, numbered, items);
    }

    private BlockView.ItemView item(Pointer at, Item item) {
        String id = anchors.id(at);
        String name = prose.plain(item.text());
        return new BlockView.ItemView(
                id,
                item.box().map(box -> tick("Box-" + id, box, name.isEmpty())),
                item.number(),
                prose.html(item.text(), at, 0),
                name.isEmpty(),
                blocks(at.child("blocks"), item.blocks()));
    }

    private static BlockView.Tick tick(String id, Box box, boolean nameless) {
        boolean other = !box.isOpen() && !box.isDone();
        return new BlockView.Tick(
                id,
                box.isDone(),
                other ? Optional.of(box.mark()) : Optional.empty(),
                nameless ? Optional.of("Task") : Optional.empty(),
                Optional.empty());
    }

    private BlockView.Command command(Block.Command command) {
        commands++;
        return new BlockView.Command(commands, command.language(), command.text(), command.expected());
    }

    /** A kind that GitHub does not know is a word of the author's, and shown as the Markdown written from it has it. */
    private static BlockView.Alert alert(String kind) {
        String label = switch (kind) {
            case "note", "tip", "important", "warning", "caution" ->
                kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
            default -> kind.toUpperCase(Locale.ROOT);
        };
        return new BlockView.Alert(kind.replaceAll("[^a-z]", ""), label);
    }
}
