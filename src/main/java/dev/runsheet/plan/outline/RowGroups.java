package dev.runsheet.plan.outline;

import dev.runsheet.model.Block;
import dev.runsheet.model.Row;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table under which others stand: a long runbook in one table gives its parts rows of their own, whose cells
 * are empty but for a bold name.
 */
public final class RowGroups {
    /** A letter or number, and the name. */
    private static final int MOST_CELLS = 2;

    /** A table has that many columns at least before an almost empty row of it heads others. */
    private static final int LEAST_COLUMNS = 3;

    /** Nobody carries out a longer one. */
    private static final int MOST_ROWS = 500;

    private RowGroups() {}

    /** Whether {@code row} only names those behind it. */
    public static boolean isHead(Row row) {
        List<String> filled =
                row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        return row.cells().size() >= LEAST_COLUMNS
                && !filled.isEmpty()
                && filled.size() <= MOST_CELLS
                && filled.stream().allMatch(cell -> cell.strip().matches("\\*\\*.+\\*\\*|__.+__"));
    }

    /** What the row above {@code spot} is called that names it, plain; empty for a row that stands under none. */
    public static Optional<String> over(Spot spot, Outline outline) {
        boolean headed = spot.part() instanceof Row own
                && !isHead(own)
                && spot.parent()
                        .filter(table -> ((Block.Table) table.part()).rows().size() <= MOST_ROWS)
                        .isPresent();
        return headed
                ? outline.inside(spot.parent().orElseThrow())
                        .takeWhile(other -> other.index() < spot.index())
                        .filter(other -> other.part() instanceof Row row && isHead(row))
                        .reduce((first, last) -> last)
                        .map(Spot::text)
                : Optional.empty();
    }
}
