package dev.runsheet.recognise;

import dev.runsheet.inline.PlainText;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Phrases;
import dev.runsheet.model.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what a form leaves empty without any mark: a label with nothing behind it, a column in which nothing stands. What
 * follows tells: a label above a list is a heading.
 */
final class Gaps {
    private static final Blank EMPTY = new Blank("", Blank.Form.CELL, List.of());

    /** More words are a sentence that leads to what follows, but for a row of questions. */
    private static final int WORDS = 6;

    private static final int QUESTIONS = 3;

    /** {@code Date: __/__}, which is no property to the reader where a sign of emphasis is amid the line. */
    private static final Pattern LABEL = Pattern.compile("[^:：\\n]{1,40}[:：]\\s*\\S");

    private static final Pattern BOLD = Pattern.compile("\\*\\*[^*]+\\*\\*|__[^_]+__");

    /** {@code ____ Date: ____}, behind the name of the first of several fields in a line. */
    private static final Pattern ROW = Pattern.compile("\\s*[_＿.…]{2,200}[\\s/*_＿.…]{0,200}\\p{L}[^:：_]{0,30}[:：]");

    private Gaps() {}

    /**
     * {@code blocks} with a blank in each label behind which nothing stands.
     *
     * @param headed whether sections follow that the last label can head
     */
    static List<Block> filled(List<Block> blocks, boolean headed) {
        List<Block> filled = new ArrayList<>();
        Optional<Block> before = Optional.empty();
        int next = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            next = Math.max(next, i + 1);
            while (next < blocks.size() && blocks.get(next) instanceof Block.Comment) {
                next++;
            }
            Optional<Block> behind = next < blocks.size() ? Optional.of(blocks.get(next)) : Optional.empty();
            boolean closes = behind.isEmpty()
                    ? !headed
                    : behind.get() instanceof Block.Divider || (isField(behind.get()) && !leads(blocks, next));
            boolean amid = before.filter(Block.Property.class::isInstance).isPresent()
                    && behind.filter(Block.Property.class::isInstance).isPresent();
            boolean last = behind.isEmpty() && before.filter(Gaps::isField).isPresent();
            // where the next label or section begins, the last label of a list leads to nothing
            boolean ends = closes || behind.isEmpty() || behind.get() instanceof Block.Property;
            boolean form = before.filter(Gaps::isField).isPresent()
                    || behind.filter(Gaps::isField).isPresent();
            boolean heads = behind.filter(Gaps::isRow).isPresent();
            if (block instanceof Block.Property property
                    && property.value().isBlank()
                    && !heads
                    && (closes || amid || last)) {
                filled.add(new Block.Property(property.name(), property.value(), with(property.phrases(), EMPTY)));
            } else if (form && block instanceof Block.Property property) {
                filled.add(Alternatives.in(property.value())
                        .<Block>map(blank ->
                                new Block.Property(property.name(), property.value(), with(property.phrases(), blank)))
                        .orElse(property));
            } else if (block instanceof Block.ItemList list) {
                boolean told = behind.filter(Block.Paragraph.class::isInstance).isPresent()
                        && list.items().stream().allMatch(Gaps::isBoldField);
                filled.add(new Block.ItemList(list.role(), items(list.items(), ends || told)));
            } else {
                filled.add(block);
            }
            before = block instanceof Block.Comment ? before : Optional.of(block);
        }
        return filled;
    }

    /** Whether it is a line of several fields, so that an empty label right above says whose they are. */
    private static boolean isRow(Block block) {
        return block instanceof Block.Property property
                && ROW.matcher(property.value()).lookingAt();
    }

    /** Whether the block at {@code i} is a label above a list or a block of code: the heading of what follows. */
    private static boolean leads(List<Block> blocks, int i) {
        return blocks.get(i) instanceof Block.Property property
                && property.value().isBlank()
                && i + 1 < blocks.size()
                && (blocks.get(i + 1) instanceof Block.ItemList || blocks.get(i + 1) instanceof Block.Command);
    }

    /** Whether it is a fact of a form that nobody has filled in yet. */
    private static boolean isField(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return !paragraph.phrases().blanks().isEmpty()
                    && LABEL.matcher(PlainText.of(paragraph.text()).text()).lookingAt();
        }
        return block instanceof Block.Property property
                && (property.value().isBlank()
                        || !property.phrases().blanks().isEmpty()
                        || Alternatives.in(property.value()).isPresent());
    }

    /** Labels in a list are fields when there are at least two of them, so that none is a heading that lost its list. */
    private static List<Item> items(List<Item> items, boolean closes) {
        Predicate<Item> isField = asksInARow(items) ? Gaps::isLabel : Gaps::isField;
        List<Item> fields = items.stream().filter(isField).toList();
        boolean last = !items.isEmpty() && fields.contains(items.get(items.size() - 1));
        boolean form = fields.size() > 1 && (!last || closes);
        boolean asks = items.stream().anyMatch(item -> !item.phrases().blanks().isEmpty());
        return items.stream()
                .map(item -> isEmpty(item) || (form && isField.test(item))
                        ? open(item, EMPTY)
                        : asks
                                ? Alternatives.behindLabel(item.text())
                                        .map(blank -> open(item, blank))
                                        .orElse(item)
                                : item)
                .toList();
    }

    private static boolean asksInARow(List<Item> items) {
        int row = 0;
        for (Item item : items) {
            row = isLabel(item) ? row + 1 : 0;
            if (row == QUESTIONS) {
                return true;
            }
        }
        return false;
    }

    /** {@code 2.}: a line of a list that somebody has still to write. */
    private static boolean isEmpty(Item item) {
        if (!item.blocks().isEmpty() || item.text().codePoints().limit(1).anyMatch(Character::isLetterOrDigit)) {
            return false;
        }
        String text = PlainText.of(item.text()).text().strip();
        return text.isEmpty() || text.equals("[ ]");
    }

    private static boolean isField(Item item) {
        return isLabel(item) && PlainText.of(item.text()).text().strip().split("\\s+", WORDS + 2).length <= WORDS;
    }

    /** {@code - **Captain:**}: set so, it is a field whatever follows. */
    private static boolean isBoldField(Item item) {
        return isField(item) && BOLD.matcher(item.text().strip()).matches();
    }

    private static boolean isLabel(Item item) {
        if (!item.blocks().isEmpty()
                || (item.text().indexOf(':') < 0 && item.text().indexOf('：') < 0)) {
            return false;
        }
        String text = PlainText.of(item.text()).text().strip();
        return (text.endsWith(":") || text.endsWith("：")) && text.lastIndexOf(':', text.length() - 2) < 0;
    }

    private static Item open(Item item, Blank blank) {
        return new Item(
                item.id(),
                item.box(),
                item.number(),
                item.text(),
                item.label(),
                with(item.phrases(), blank),
                item.blocks());
    }

    private static Phrases with(Phrases phrases, Blank blank) {
        if (!phrases.blanks().isEmpty()) {
            return phrases;
        }
        return new Phrases(
                phrases.optional(),
                phrases.owners(),
                phrases.duration(),
                phrases.soak(),
                phrases.exposure(),
                phrases.thresholds(),
                List.of(blank),
                phrases.outcome());
    }

    /** The columns that have a title and are empty in every row: they are there to be filled in. */
    static BitSet columns(List<String> titles, List<Row> rows) {
        BitSet open = new BitSet();
        for (int column = 1; column < titles.size(); column++) {
            int index = column;
            open.set(column, !titles.get(column).isBlank() && rows.stream().allMatch(row -> isEmpty(row, index)));
        }
        return open;
    }

    /** Rows of facts, some of which are still to be filled in: then alternatives in others ask for a choice. */
    static List<Row> chosen(List<Row> rows) {
        return rows.stream().noneMatch(row -> !row.phrases().blanks().isEmpty())
                ? rows
                : rows.stream()
                        .map(row -> row.cells().size() != 2
                                ? row
                                : Alternatives.in(row.cells().get(1))
                                        .map(blank -> new Row(row.cells(), with(row.phrases(), blank)))
                                        .orElse(row))
                        .toList();
    }

    /** {@code | **At sea** | | |} above rows that are no such: it only names them, and is there to be read. */
    static boolean isHead(List<Row> rows, int index) {
        return isBoldAlone(rows.get(index)) && index + 1 < rows.size() && !isBoldAlone(rows.get(index + 1));
    }

    private static boolean isBoldAlone(Row row) {
        List<String> filled = row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return row.cells().size() > 2
                && filled.size() == 1
                && BOLD.matcher(filled.get(0)).matches();
    }

    private static boolean isEmpty(Row row, int column) {
        return column >= row.cells().size() || row.cells().get(column).isBlank();
    }
}
