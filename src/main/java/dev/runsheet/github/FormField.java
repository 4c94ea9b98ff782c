package dev.runsheet.github;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field of an issue form. */
sealed interface FormField {
    /** What GitHub writes where nothing was filled in. */
    String NOTHING = "_No response_";

    /** Stands above it in the form, and above what was filled in in the issue. */
    String label();

    /** What an issue shows below the label when nothing was changed in the form. */
    String untouched();

    /** How many characters of an issue it takes, with room for what people write. */
    default int size() {
        return label().length() + untouched().length() + 8;
    }

    /** Boxes to tick. */
    record Checkboxes(String label, List<String> options) implements FormField {
        public Checkboxes {
            options = List.copyOf(options);
        }

        @Override
        public String untouched() {
            return options.stream().map(option -> "- [ ] " + option).collect(Collectors.joining("\n"));
        }
    }

    /** Markdown that has to be in the issue. */
    record Textarea(String label, String value) implements FormField {
        @Override
        public String untouched() {
            return value;
        }
    }

    /**
     * One line to fill in.
     *
     * @param description shown below the label
     * @param placeholder shown while nothing is filled in
     * @param value what is filled in already
     * @param required whether the form cannot be submitted without
     */
    record Input(
            String label,
            Optional<String> description,
            Optional<String> placeholder,
            Optional<String> value,
            boolean required)
            implements FormField {
        private static final int ROOM = 100;

        @Override
        public String untouched() {
            return value.orElse(NOTHING);
        }

        @Override
        public int size() {
            return FormField.super.size() + ROOM;
        }
    }

    /** One of several values. */
    record Dropdown(String label, List<String> options) implements FormField {
        public Dropdown {
            options = List.copyOf(options);
        }

        @Override
        public String untouched() {
            return NOTHING;
        }

        @Override
        public int size() {
            return FormField.super.size()
                    + options.stream().mapToInt(String::length).max().orElse(0);
        }
    }
}
