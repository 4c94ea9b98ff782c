package dev.runsheet.model;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells inline text, escaped pipes unescaped; the empty string for an empty cell
 * @param phrases what the row as a whole states: the thresholds of its metric, whose approval it is
 */
public record Row(List<String> cells, Phrases phrases) implements Part {
    public Row {
        cells = List.copyOf(cells);
    }
}
