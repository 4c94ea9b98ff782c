package dev.runsheet.page;

import dev.runsheet.model.Block;
import dev.runsheet.model.Column;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Row;
import dev.runsheet.run.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The view of a table: as wide as its widest row, every cell knowing its column, so that a phone can stack them. */
final class TableHtml {
    private static final Pattern BOX = Pattern.compile("^\\s*(?:\\[( |x|X)\\]|(☐)|(☑))\\s*");

    private final Prose prose;
    private final FindingNotes notes;

    TableHtml(Prose prose, FindingNotes notes) {
        this.prose = prose;
        this.notes = notes;
    }

    BlockView.Table view(Pointer at, Block.Table table) {
        int width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        width = Math.max(width, table.columns().size());
        List<BlockView.HeadCell> head = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String title = i < table.columns().size() ? table.columns().get(i).title() : "";
            head.add(new BlockView.HeadCell(prose.html(title), align(table, i), title.isBlank()));
        }
        List<BlockView.TableRow> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.add(row(at.child("rows").child(i), table, table.rows().get(i), width));
        }
        boolean headed = head.stream().anyMatch(cell -> !cell.empty());
        return new BlockView.Table(classes(table, width), width, headed, head, rows);
    }

    /** Two columns fit on a phone; of more, each row becomes a small card of its own where room is short. */
    private static String classes(Block.Table table, int width) {
        String role = table.role().map(found -> "table-" + found.label()).orElse("table-other");
        return width <= 2 ? role + " narrow" : role;
    }

    private BlockView.TableRow row(Pointer at, Block.Table table, Row row, int width) {
        String first = row.cells().isEmpty() ? "" : prose.plain(row.cells().get(0));
        List<BlockView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String text = i < row.cells().size() ? row.cells().get(i) : "";
            String label = i < table.columns().size()
                    ? prose.plain(table.columns().get(i).title())
                    : "";
            Matcher box = BOX.matcher(text);
            boolean boxed = box.find();
            Optional<Entry> open = prose.places(at, i).stream()
                    .filter(Entry::box)
                    .findFirst()
                    .filter(entry -> boxed && isFirst(entry));
            Optional<BlockView.Tick> tick = boxed
                    ? Optional.of(tick(at.child(i), box, (label + " " + first).strip(), open.flatMap(prose::key)))
                    : Optional.empty();
            String rest = boxed ? text.substring(box.end()) : text;
            boolean fill = text.isBlank() && !label.isEmpty();
            String html = prose.html(rest, at, i, open.isPresent() ? 1 : 0);
            Optional<String> place = fill ? prose.emptyPlace(at, i) : Optional.empty();
            cells.add(new BlockView.Cell(label, html, align(table, i), fill, place, tick));
        }
        return new BlockView.TableRow(cells, Optional.of(notes.at(at)).filter(html -> !html.isEmpty()), prose.part(at));
    }

    private static boolean isFirst(Entry entry) {
        return entry.slot() == 0 && entry.before().isBlank();
    }

    private static BlockView.Tick tick(Pointer at, Matcher box, String name, Optional<String> place) {
        boolean done = box.group(3) != null || "x".equalsIgnoreCase(box.group(1));
        String id = "Cell" + at.text().replace('/', '-');
        return new BlockView.Tick(id, done, Optional.empty(), Optional.of(name.isEmpty() ? "Box" : name), place);
    }

    private static String align(Block.Table table, int column) {
        return column < table.columns().size()
                ? table.columns().get(column).alignment().label()
                : Column.Alignment.NONE.label();
    }
}
