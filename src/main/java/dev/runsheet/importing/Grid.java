package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The cells of a table by row and column, merged ones cut apart.
 *
 * @param rows the rows, which need not be equally long
 * @param merged whether there were merged cells
 */
record Grid(List<List<Cell>> rows, boolean merged) {

    /**
     * A place of the table.
     *
     * @param element the cell of the page
     * @param first whether it is the cell's own place, and not one it reaches over
     * @param below whether the cell reaches here from a row above
     */
    record Cell(Element element, boolean first, boolean below) {

        /** Whether what the cell says is said here: in its own place, and again in each row it reaches down to. */
        boolean speaks() {
            return first || below;
        }
    }

    static Grid of(Element table, Draft draft) throws Refused {
        List<List<Cell>> rows = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        List<Cell> above = new ArrayList<>();
        boolean merged = false;
        for (Element row : Tree.all(table, "tr")) {
            if (!Tree.closest(row, "table").filter(table::equals).isPresent()) {
                continue;
            }
            draft.goOn();
            List<Cell> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (Tree.is(cell, "td", "th")) {
                    reachDown(cells, left, above);
                    int across = span(cell, "colspan");
                    int down = span(cell, "rowspan");
                    merged |= across > 1 || down > 1;
                    for (int i = 0; i < across; i++) {
                        draft.countCell();
                        set(left, above, cells.size(), down - 1, new Cell(cell, i == 0, i == 0));
                        cells.add(new Cell(cell, i == 0, false));
                    }
                }
            }
            reachDown(cells, left, above);
            rows.add(cells);
        }
        return new Grid(rows.stream().filter(row -> !row.isEmpty()).toList(), merged);
    }

    /** Goes on with the cells above that reach down to here. */
    private static void reachDown(List<Cell> cells, List<Integer> left, List<Cell> above) {
        while (cells.size() < left.size() && left.get(cells.size()) > 0) {
            int column = cells.size();
            left.set(column, left.get(column) - 1);
            Cell over = above.get(column);
            cells.add(new Cell(over.element(), false, over.below()));
        }
    }

    private static void set(List<Integer> left, List<Cell> above, int column, int rows, Cell cell) {
        while (left.size() <= column) {
            left.add(0);
            above.add(cell);
        }
        left.set(column, rows);
        above.set(column, cell);
    }

    private static int span(Element cell, String name) {
        String written = cell.attr(name).strip();
        return written.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
