package dev.runsheet.page;

import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Column;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Item;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A checklist with an attack in every field. */
final class Hostile {
    static final List<String> ATTACKS = List.of(
            "</script><script>window.pwned=1</script>",
            "<img src=x onerror=window.pwned=1>",
            "\"><svg onload=window.pwned=1>",
            "' onmouseover='window.pwned=1",
            "[click](javascript:window.pwned=1)",
            "[click](data:text/html,<script>window.pwned=1</script>)",
            "![x](data:image/svg+xml,<svg/onload=window.pwned=1>)",
            "<a href=javascript:window.pwned=1>x</a>",
            "<details open ontoggle=window.pwned=1>",
            "{{{frame}}} {{#x}} {{=<% %>=}}",
            "</title></textarea></style></noscript>",
            "<kbd onclick=window.pwned=1>k</kbd>",
            "\u202egnp.exe\u202c \u0000 \ud800 \uffff",
            "<!-- --><script>window.pwned=1</script>");

    private Hostile() {}

    /** Every attack, in every field that takes text. */
    static Checklist document() {
        String all = String.join(" ", ATTACKS);
        List<Section> sections = IntStream.range(0, ATTACKS.size())
                .mapToObj(i -> section(ATTACKS.get(i)))
                .toList();
        return new Checklist(
                "hostile",
                Optional.of(all),
                Optional.of(Kind.ROLLOUT),
                Optional.of(new Source(all, "0".repeat(64))),
                Optional.of(new FrontMatter(all, List.of(new Block.Property(all, all, Phrases.NONE)))),
                List.of(new Block.Paragraph(all, Phrases.NONE)),
                blocks(all),
                sections);
    }

    private static Section section(String attack) {
        return new Section(
                attack,
                attack,
                2,
                Section.Form.HEADING,
                Optional.of(Role.ROLLBACK),
                Phrases.NONE,
                Optional.of(attack),
                blocks(attack),
                List.of());
    }

    private static List<Block> blocks(String attack) {
        Block.Paragraph paragraph = new Block.Paragraph(attack, Phrases.NONE);
        Item task = new Item(
                attack,
                Optional.of(Box.OPEN),
                Optional.empty(),
                attack,
                Optional.of(attack),
                Phrases.NONE,
                List.of(paragraph));
        Item marked = new Item(
                attack,
                Optional.of(new Box(attack)),
                Optional.of(7),
                attack,
                Optional.empty(),
                Phrases.NONE,
                List.of());
        return List.of(
                paragraph,
                new Block.Property(attack, attack, Phrases.NONE),
                new Block.ItemList(Optional.of(Role.ROLLBACK_STEP), List.of(task, marked)),
                new Block.Command(
                        attack, attack + "\n", Optional.of(attack), List.of(), List.of(), List.of(), List.of()),
                new Block.Table(
                        Optional.empty(),
                        List.of(new Column(attack, Column.Alignment.LEFT)),
                        List.of(new Row(List.of(attack, "[ ] " + attack), Phrases.NONE))),
                new Block.Quote(Optional.of(attack), List.of(paragraph)),
                new Block.Details(attack, true, List.of(paragraph)),
                new Block.Heading(3, attack),
                new Block.Divider(),
                new Block.Html(attack),
                new Block.LinkDefinition("[x]: javascript:window.pwned=1"),
                new Block.Footnote(attack, List.of(paragraph)));
    }
}
