package dev.runsheet.recognise;

import dev.runsheet.model.Pointer;
import java.util.Locale;
import java.util.Map;

/**
 * Why something is taken for what it is. A section {@code Rollback steps} is a {@code rollback-step} by its words, of
 * which {@code rollback} weighed 8 and {@code step} 5.
 *
 * @param at the section, or the whole document for its kind
 * @param title its title, plain
 * @param found the role of a section, the kind of a document
 * @param by what told it
 * @param scores of a section the terms of the lexicon in its title, {@code concept:term}, in their order; of a document
 *     the kinds it might be, and under {@code doing} how many of its sections carry something out. Some may speak for
 *     something else, and they stand there when another reason decided.
 */
public record Reason(Pointer at, String title, String found, By by, Map<String, Double> scores) {

    /** What tells. */
    public enum By {
        /** The author: a comment {@code <!-- runsheet: role=… -->}, front matter, the configuration, or YAML. */
        AUTHOR,
        /** The words of titles. */
        WORDS,
        /** The number of a stage: {@code Phase 2}. */
        NUMBER,
        /** The share of users or traffic in the title: {@code 25 %}. */
        EXPOSURE,
        /** The place in time the title begins with: {@code Day 2}. */
        DATE,
        /** The section it stands in, because the title says too little. */
        SURROUNDINGS,
        /** What stands in it, because the title only says on what occasion. */
        CONTENT,
        /** Nothing: it is taken for what is said of nothing. */
        NOTHING;

        /** The name people read, e.g. {@code words}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
