package dev.runsheet.picture;

import java.util.List;
import java.util.Optional;

/**
 * A picture with what it says in words.
 *
 * @param name what kind it is, for the style sheet: {@code timeline}
 * @param title what it shows
 * @param message what there is to see, in sentences; the first is the most important
 * @param keys what colours stand for, where the drawing does not say so itself
 * @param drawings for each width it may get
 * @param table the same in words
 */
public record Figure(
        String name, String title, List<Message> message, List<Swatch> keys, List<Drawing> drawings, Table table) {
    public Figure {
        message = List.copyOf(message);
        keys = List.copyOf(keys);
        drawings = List.copyOf(drawings);
    }

    /** What the drawings show, for those who do not see them. */
    public String label() {
        return title;
    }

    /** Whether some colours need words. */
    public boolean hasKeys() {
        return !keys.isEmpty();
    }

    /** What is drawn in {@code style}. */
    public record Swatch(String style, String text) {}

    /** A sentence; {@code grave} where it tells of something missing or wrong. */
    public record Message(String text, boolean grave) {}

    /**
     * What is drawn, as rows.
     *
     * @param left how many rows it would have besides, in words; empty where it is whole
     */
    public record Table(List<String> columns, List<Row> rows, Optional<String> left) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A row; its first cell leads to the line it comes from. */
    public record Row(String href, String text, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell; {@code style} is empty, or {@code missing}, {@code late} or the name of a severity. */
    public record Cell(String text, String style) {
        /** Whether it has a style of its own. */
        public boolean styled() {
            return !style.isEmpty();
        }
    }
}
