package dev.runsheet.yaml;

import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.source.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads blocks and items; {@link BlockTree} writes them. */
final class BlockReader {
    /** What stands behind {@code quote:} for a quotation that is no alert. */
    static final String PLAIN_QUOTE = "plain";

    /** The keys that tell the types of blocks apart, in the order in which messages list them. */
    static final List<String> TYPES = List.of(
            "paragraph",
            "items",
            "property",
            "command",
            "columns",
            "quote",
            "details",
            "heading",
            "divider",
            "html",
            "comment",
            "linkDefinition",
            "footnote");

    private static final Pattern ALERT = Pattern.compile("[a-z][a-z0-9-]*");

    private final Notes notes;
    private final PhraseReader phrases;
    private final TableReader tables;

    BlockReader(Notes notes) {
        this.notes = notes;
        this.phrases = new PhraseReader(notes);
        this.tables = new TableReader(notes, phrases);
    }

    /** An item that says nothing but its text. */
    static Item plainItem(String text) {
        return new Item("", Optional.empty(), Optional.empty(), text, Optional.empty(), Phrases.NONE, List.of());
    }

    List<Block> all(Members members, String name) {
        return members.list(name, this::block);
    }

    /** A property alone, as in front matter. */
    Optional<Block.Property> property(Node node, Pointer at) {
        notes.place(at, node);
        return Members.of(node, at, notes, "a property").map(members -> {
            Block.Property property = property(members);
            members.end();
            return property;
        });
    }

    private Optional<Block> block(Node node, Pointer at) {
        notes.place(at, node);
        if (node instanceof Node.Scalar scalar && scalar.type() == Node.Type.TEXT) {
            notes.text(at, scalar);
            return Optional.of(new Block.Paragraph(scalar.text(), Phrases.NONE));
        }
        return Members.of(node, at, notes, "a block").flatMap(this::block);
    }

    private Optional<Block> block(Members found) {
        List<String> types = TYPES.stream().filter(found::has).toList();
        if (types.isEmpty()) {
            String help = found.keys().stream()
                    .flatMap(key -> Nearest.to(key, TYPES).stream())
                    .findFirst()
                    .map(near -> "write \"" + near + "\"")
                    .orElse("write one of " + String.join(", ", TYPES));
            found.problem("this block has none of the keys that tell what it is", help);
            return Optional.empty();
        }
        if (types.size() > 1) {
            found.problem(
                    "this block has the keys of " + types.size() + " blocks: " + String.join(", ", types),
                    "begin a block of its own for each");
            return Optional.empty();
        }
        Members members = found.named(name(types.get(0)));
        Block block = switch (types.get(0)) {
            case "paragraph" -> new Block.Paragraph(members.inline("paragraph", members.at), phrases.of(members));
            case "items" ->
                new Block.ItemList(
                        members.choice("role", "role", Role.values(), Role::label), members.list("items", this::item));
            case "property" -> property(members);
            case "command" ->
                new Block.Command(
                        members.text("info").orElse(""),
                        members.inline("command", members.at),
                        members.text("expected"),
                        phrases.thresholds(members),
                        phrases.blanks(members),
                        phrases.times(members, "soaks"),
                        phrases.times(members, "durations"));
            case "columns" -> tables.table(members);
            case "quote" -> new Block.Quote(alert(members), all(members, "blocks"));
            case "details" ->
                new Block.Details(members.inline("details", members.at), members.flag("open"), all(members, "blocks"));
            case "heading" ->
                new Block.Heading(
                        members.require("level", members.whole("level", 1, 6)).orElse(1),
                        members.inline("heading", members.at));
            case "html" -> new Block.Html(members.inline("html", members.at));
            case "comment" -> new Block.Comment(members.inline("comment", members.at));
            case "linkDefinition" -> new Block.LinkDefinition(members.inline("linkDefinition", members.at));
            case "footnote" -> new Block.Footnote(members.required("footnote"), all(members, "blocks"));
            default -> divider(members);
        };
        members.end();
        return Optional.of(block);
    }

    private Block.Property property(Members members) {
        String name = members.inline("property", members.at.child("name"));
        String value = members.text("value").orElse("");
        members.origin("value", members.at);
        return new Block.Property(name, value, phrases.of(members));
    }

    private Block divider(Members members) {
        Optional<Node> written = members.node("divider");
        if (!members.flag("divider") && written.map(Node::described).equals(Optional.of("false"))) {
            written.ifPresent(node -> notes.problem(
                    members.at.child("divider"),
                    node.span(),
                    "a divider is there or not",
                    "write \"divider: true\", or delete the block"));
        }
        return new Block.Divider();
    }

    private static Optional<String> alert(Members members) {
        return members.matching("quote", ALERT, "\"" + PLAIN_QUOTE + "\", or the kind of alert, as \"warning\"")
                .filter(kind -> !kind.equals(PLAIN_QUOTE));
    }

    private Optional<Item> item(Node node, Pointer at) {
        notes.place(at, node);
        if (node instanceof Node.Scalar scalar && scalar.type() == Node.Type.TEXT) {
            notes.text(at, scalar);
            return Optional.of(plainItem(scalar.text()));
        }
        return Members.of(node, at, notes, "an item").map(this::item);
    }

    private Item item(Members members) {
        boolean task = members.has("task");
        if (task == members.has("text")) {
            members.problem(
                    task ? "an item has both \"task\" and \"text\"" : "an item has neither \"task\" nor \"text\"",
                    "write \"task:\" for an item with a box and \"text:\" for one without");
        }
        members.node("task");
        members.node("text");
        String name = task ? "task" : "text";
        String text = members.text(name).orElse("");
        members.origin(name, members.at);
        Optional<Box> box = members.text("box").map(Boxes::read);
        if (box.isPresent() && !task) {
            members.problem("an item with a box is a task", "write \"task:\" in place of \"text:\"");
        }
        Item item = new Item(
                members.matching("id", ChecklistReader.ANCHOR, ChecklistReader.ANCHOR_RULE)
                        .orElse(""),
                task ? box.or(() -> Optional.of(Box.OPEN)) : Optional.empty(),
                members.whole("number", 0, 999_999_999),
                text,
                members.text("label"),
                phrases.of(members),
                all(members, "blocks"));
        members.end();
        return item;
    }

    private static String name(String type) {
        return switch (type) {
            case "items" -> "a list";
            case "columns" -> "a table";
            case "html" -> "a block of HTML";
            case "linkDefinition" -> "a link definition";
            default -> "a " + type;
        };
    }
}
