package dev.runsheet.markdown;

import dev.runsheet.source.TextMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one line of a table. Markdown parsers drop the cells beyond the header's; an author's words are not
 * dropped here.
 */
final class RowCells {
    private RowCells() {}

    /** The cells of {@code line}, which stands in the file at {@code start}; escaped pipes are unescaped. */
    static List<Raw> of(String line, int start) {
        List<Raw> cells = new ArrayList<>();
        int from = 0;
        while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        if (from < line.length() && line.charAt(from) == '|') {
            from++;
        }
        int end = line.stripTrailing().length();
        Cell cell = new Cell();
        for (int i = from; i < end; i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < end && line.charAt(i + 1) == '|') {
                i++;
                cell.add('|', start + i);
            } else if (c == '|') {
                cells.add(cell.raw());
                cell = new Cell();
            } else {
                cell.add(c, start + i);
            }
        }
        boolean closed = end > from && line.charAt(end - 1) == '|' && cell.isEmpty();
        if (!closed) {
            cells.add(cell.raw());
        }
        return cells;
    }

    /** A cell while its line is read. */
    private static final class Cell {
        private final StringBuilder text = new StringBuilder();
        private final TextMap.Builder map = new TextMap.Builder();

        void add(char c, int origin) {
            if (text.isEmpty() && Character.isWhitespace(c)) {
                return;
            }
            map.piece(text.length(), origin);
            text.append(c);
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        Raw raw() {
            return new Raw(text.toString().stripTrailing(), map.build());
        }
    }
}
