package dev.runsheet.yaml;

import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Box;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Column;
import dev.runsheet.model.Exposure;
import dev.runsheet.model.FrontMatter;
import dev.runsheet.model.Item;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Role;
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import dev.runsheet.model.Source;
import dev.runsheet.model.TableRole;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes checklists of every shape the model allows, from a seed; their texts are as odd as texts can be. */
final class RandomChecklist {
    private static final List<String> WORDS = List.of(
            "Deploy to 10%",
            "a: b",
            "- [ ] c",
            "# d",
            "'",
            "\"",
            "\\",
            "{",
            "[",
            "&a",
            "*a",
            "!t",
            "%",
            "@maria",
            "`x`",
            "|",
            ">",
            "?",
            ":",
            "-",
            ",",
            "#",
            "true",
            "no",
            "null",
            "~",
            "5",
            "1.50",
            "0x1F",
            "2026-11-21",
            "12:30",
            "1_000",
            ".5",
            "=",
            "<<",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            " \n",
            "\t\n",
            "\n ",
            "\n\t",
            "\r",
            "\r\n",
            "\0",
            "\u0007",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "é",
            "🚀",
            "✅",
            "\ud83d",
            "\ude80",
            "---",
            "...",
            "\\u0041",
            "<br>",
            "&gt;",
            "''",
            "x".repeat(300),
            "echo hi",
            "");

    private final Random random;

    private RandomChecklist(long seed) {
        random = new Random(seed);
    }

    static Checklist of(long seed) {
        return new RandomChecklist(seed).checklist();
    }

    private Checklist checklist() {
        return new Checklist(
                "id-" + random.nextInt(99),
                maybe(this::text),
                maybe(() -> one(Kind.values())),
                maybe(() -> new Source(text(), "0123456789abcdef".repeat(4))),
                maybe(this::frontMatter),
                blocks(2),
                blocks(3),
                sections(3),
                blanks());
    }

    private FrontMatter frontMatter() {
        return switch (random.nextInt(3)) {
            case 0 -> FrontMatters.of("owner: maria\ntags: [a, b]\n");
            case 1 -> new FrontMatter("owner: maria\n", List.of());
            default -> new FrontMatter(text(), some(2, this::property));
        };
    }

    private List<Section> sections(int depth) {
        return depth == 0 ? List.of() : some(2, () -> section(depth));
    }

    private Section section(int depth) {
        return new Section(
                id(),
                text(),
                1 + random.nextInt(7),
                one(Section.Form.values()),
                maybe(() -> one(Role.values())),
                phrases(),
                maybe(this::text),
                blocks(2),
                sections(depth - 1));
    }

    private List<Block> blocks(int depth) {
        return depth == 0 ? List.of() : some(3, () -> block(depth));
    }

    private Block block(int depth) {
        return switch (random.nextInt(13)) {
            case 0 -> property();
            case 1 -> new Block.Paragraph(text(), phrases());
            case 2 ->
                new Block.Command(
                        text(),
                        text(),
                        maybe(this::text),
                        some(2, this::threshold),
                        blanks(),
                        some(2, this::timespan),
                        some(2, this::timespan));
            case 3 -> new Block.Table(maybe(() -> one(TableRole.values())), columns(), some(3, this::row));
            case 4 -> new Block.Quote(maybe(() -> one("note", "warning", "x-1")), blocks(depth - 1));
            case 5 -> new Block.Details(text(), random.nextBoolean(), blocks(depth - 1));
            case 6 -> new Block.Heading(1 + random.nextInt(6), text());
            case 7 -> new Block.Divider();
            case 8 -> new Block.Html(text());
            case 9 -> new Block.Comment(text());
            case 10 -> new Block.LinkDefinition(text());
            case 11 -> new Block.Footnote(text(), blocks(depth - 1));
            default -> new Block.ItemList(maybe(() -> one(Role.values())), some(3, () -> item(depth)));
        };
    }

    private Block.Property property() {
        return new Block.Property(text(), text(), phrases());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(some(3, () -> new Column(text(), one(Column.Alignment.values()))));
        columns.add(new Column(text(), Column.Alignment.NONE));
        return columns;
    }

    private Row row() {
        return new Row(some(4, this::text), phrases());
    }

    private Item item(int depth) {
        return new Item(
                id(),
                maybe(() -> one(
                        Box.OPEN,
                        Box.DONE,
                        new Box("X"),
                        new Box("~"),
                        new Box(text()),
                        new Box("open"),
                        new Box("[x]"),
                        new Box(""))),
                maybe(() -> random.nextInt(1_000_000_000)),
                text(),
                maybe(this::text),
                phrases(),
                blocks(depth - 1));
    }

    private Phrases phrases() {
        if (random.nextInt(3) > 0) {
            return Phrases.NONE;
        }
        return new Phrases(
                random.nextBoolean(),
                some(2, this::text),
                maybe(this::timespan),
                maybe(this::timespan),
                maybe(() -> new Exposure(text(), List.of(decimal(), decimal()))),
                some(2, this::threshold),
                blanks(),
                maybe(this::text));
    }

    private List<Blank> blanks() {
        return some(2, () -> new Blank(text(), one(Blank.Form.values()), some(2, this::text)));
    }

    private Timespan timespan() {
        Duration min = Duration.ofMillis(random.nextInt(100_000_000));
        return new Timespan(text(), min, min.plusNanos(random.nextInt(2) * 1_500_000_001L), random.nextBoolean());
    }

    private Threshold threshold() {
        Threshold.Operator operator = one(Threshold.Operator.values());
        Optional<String> state = maybe(this::text);
        int values = state.isPresent() ? 0 : operator == Threshold.Operator.BETWEEN ? 2 : 1;
        List<Quantity> quantities = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            quantities.add(new Quantity(text(), decimal(), text(), maybe(this::text)));
        }
        return new Threshold(
                text(),
                text(),
                maybe(this::text),
                operator,
                quantities,
                state,
                maybe(() -> new Threshold.Window(text(), maybe(() -> Duration.ofSeconds(random.nextInt(90_000))))),
                one(Threshold.Sense.values()),
                one(Threshold.Severity.values()),
                maybe(this::text));
    }

    private BigDecimal decimal() {
        return new BigDecimal(one("0", "5", "0.10", "-3", "99.95", "1E+3", "1E-9", "12345678901234567890.123", "100"));
    }

    private String id() {
        return one("", "rollback", "été_2", "a-1");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
