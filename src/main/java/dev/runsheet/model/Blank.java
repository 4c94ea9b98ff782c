package dev.runsheet.model;

import java.util.List;

/**
 * A place that somebody has to fill in.
 *
 * @param text as written: {@code ______}, {@code [Name]}, {@code [Low/Medium/High]}, {@code TBD}
 * @param form what kind of place it is
 * @param choices what to choose from, of a {@link Form#CHOICE}
 */
public record Blank(String text, Form form, List<String> choices) {

    /** The kinds of places to fill in. */
    public enum Form {
        /** An empty line to write on. */
        LINE,
        /** A word standing for a value: {@code [Name]}, {@code <host>}, {@code TBD}. */
        PLACEHOLDER,
        /** A choice not yet made. */
        CHOICE,
        /** An empty cell of a form. */
        CELL;

        /** The name in YAML, e.g. {@code placeholder}. */
        public String label() {
            return Labels.of(this);
        }
    }

    public Blank {
        choices = List.copyOf(choices);
    }
}
