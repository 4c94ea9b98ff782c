package dev.runsheet.model;

/**
 * A column of a table.
 *
 * @param title inline text of the header cell; may be empty
 * @param alignment as the delimiter row says
 */
public record Column(String title, Alignment alignment) {

    /** How a column is set. */
    public enum Alignment {
        NONE,
        LEFT,
        CENTER,
        RIGHT;

        /** The name in YAML, e.g. {@code left}. */
        public String label() {
            return Labels.of(this);
        }
    }
}
