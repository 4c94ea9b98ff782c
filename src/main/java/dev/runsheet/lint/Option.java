package dev.runsheet.lint;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something a team can set for a rule: its key in the configuration, the values it takes, and the one that holds unless
 * set.
 *
 * <pre>{@code
 * private static final Option.Whole MAX_TASKS =
 *         Option.number("max-tasks", 12, 1, 1_000, "How many boxes a section may have");
 * ...
 * int most = subject.options().number(MAX_TASKS);
 * }</pre>
 */
public sealed interface Option {

    /** As in the configuration: lower case with hyphens. */
    String key();

    /** What it decides, one line without a final period. */
    String description();

    /** The values it takes and the one that holds unless set: {@code a whole number from 1 to 1000; 12 unless set}. */
    String range();

    /** A whole number from {@code least} to {@code most}. */
    record Whole(String key, int usual, int least, int most, String description) implements Option {
        public Whole {
            if (least > usual || usual > most) {
                throw new IllegalArgumentException(usual + " is not from " + least + " to " + most);
            }
        }

        @Override
        public String range() {
            return "a whole number from " + least + " to " + most + "; " + usual + " unless set";
        }
    }

    /** A list of texts. */
    record Texts(String key, List<String> usual, String description) implements Option {
        public Texts {
            usual = List.copyOf(usual);
        }

        @Override
        public String range() {
            String none = "none unless set";
            return "a list of texts; "
                    + (usual.isEmpty()
                            ? none
                            : usual.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "))
                                    + " unless set");
        }
    }

    /** A whole number from {@code least} to {@code most}; {@code usual} unless set. */
    static Whole number(String key, int usual, int least, int most, String description) {
        return new Whole(key, usual, least, most, description);
    }

    /** A list of texts; {@code usual} unless set. */
    static Texts texts(String key, List<String> usual, String description) {
        return new Texts(key, usual, description);
    }
}
