package dev.runsheet.page;

import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * HTML of the blocks of one checklist, from the inside out: each block goes through its own small template in
 * {@code site/block}, which sees nothing but its own view.
 *
 * <p>One instance makes one page: it counts the page's commands.
 */
final class BlockHtml {
    /** Where the facts about the document as a whole stand. */
    private static final Pointer HEAD = Pointer.ROOT.child("blocks");

    private final Templates templates;
    private final Prose prose;
    private final Anchors anchors;
    private final PlanMarks marks;
    private final FindingNotes notes;
    private final TableHtml tables;
    private final FactsHtml facts;
    private int commands;

    /** Draws what {@code marks} and {@code notes} have to say at the blocks as well. */
    BlockHtml(Templates templates, Prose prose, Anchors anchors, PlanMarks marks, FindingNotes notes) {
        this.templates = templates;
        this.prose = prose;
        this.anchors = anchors;
        this.marks = marks;
        this.notes = notes;
        this.tables = new TableHtml(prose, notes);
        this.facts = new FactsHtml(prose);
    }

    /** The blocks in order; {@code at} points at the array they stand in. Neighbouring properties form one list. */
    String blocks(Pointer at, List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < blocks.size(); ) {
            if (blocks.get(i) instanceof Block.Property) {
                List<At<Block.Property>> run = FactsHtml.run(at, blocks, i);
                html.append(render("facts", at.equals(HEAD) ? facts.folded(run) : facts.all(run)));
                run.forEach(property -> html.append(notes.at(property.at())));
                i += run.size();
            } else {
                html.append(block(at.child(i), blocks.get(i))).append(notes.at(at.child(i)));
                i++;
            }
        }
        return html.toString();
    }

    private String block(Pointer at, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            String text = prose.html(paragraph.text(), at, 0);
            return render("paragraph", new BlockView.Paragraph(text, marks.gate(at), prose.part(at)));
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
                classes(at, item),
                item.box().map(box -> tick("Box-" + id, box, name.isEmpty())),
                item.number(),
                prose.html(item.text(), at, 0),
                name.isEmpty(),
                marks.stage(at),
                marks.gate(at),
                notes.at(at),
                blocks(at.child("blocks"), item.blocks()));
    }

    private String classes(Pointer at, Item item) {
        List<String> classes = new ArrayList<>();
        if (item.isTask()) {
            classes.add("task");
        }
        marks.signOff(at).ifPresent(approval -> {
            classes.add("signoff");
            if (!approval.roomForName() && approval.signer().isEmpty()) {
                classes.add("no-name");
            }
            if (!approval.roomForDate()) {
                classes.add("no-date");
            }
        });
        return String.join(" ", classes);
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
