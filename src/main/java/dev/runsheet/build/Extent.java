package dev.runsheet.build;

import java.util.Optional;

/**
 * How much a file holds, told from its bytes before anything is made of them: each line and each cell becomes a part of
 * the model, which takes a hundred times its room in the file.
 *
 * <pre>{@code
 * Extent.excess(bytes)    // "it has more than 200000 lines, which is the limit"
 * }</pre>
 */
final class Extent {
    /** How many lines a file may have. */
    static final int MOST_LINES = 200_000;

    /**
     * How many cells the tables of a file may have together, as many as the widest row in each row. A parser gives every
     * row all of its table's columns, so that a few bytes a line can ask for thousands of cells.
     */
    static final int MOST_CELLS = 1_000_000;

    private Extent() {}

    /** What is too much in a file of {@code bytes}; empty when nothing is. */
    static Optional<String> excess(byte[] bytes) {
        int lines = 0;
        long cells = 0;
        int columns = 0;
        int pipes = 0;
        boolean ruling = true;
        boolean blank = true;
        for (byte one : bytes) {
            if (one == '\n') {
                lines++;
                columns = blank ? 0 : ruling ? Math.max(columns, pipes + 1) : columns;
                cells += columns;
                pipes = 0;
                ruling = true;
                blank = true;
            } else {
                pipes += one == '|' ? 1 : 0;
                ruling &= "|:-> \t\r\0".indexOf(one) >= 0;
                blank &= " \t\r\0".indexOf(one) >= 0;
            }
        }
        if (lines > MOST_LINES) {
            return Optional.of("it has more than " + MOST_LINES + " lines, which is the limit");
        }
        return cells > MOST_CELLS
                ? Optional.of("its tables have more than " + MOST_CELLS + " cells, which is the limit")
                : Optional.empty();
    }
}
