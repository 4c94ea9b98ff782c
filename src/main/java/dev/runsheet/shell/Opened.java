package dev.runsheet.shell;

/**
 * Something that has to be closed.
 *
 * @param what what it waits for
 * @param word as written
 */
record Opened(What what, Word word) {

    /** How far it has got. */
    enum What {
        /** {@code if} or {@code elif}, before {@code then}. */
        CONDITION,
        /** Behind {@code then}. */
        THEN,
        /** Behind {@code else}. */
        ELSE,
        /** {@code for}, {@code while}, {@code until}, {@code select}, before {@code do}. */
        LOOP,
        /** Behind {@code do}. */
        BODY,
        /** In {@code case}, where a pattern comes. */
        PATTERN,
        /** In {@code case}, behind a pattern. */
        BRANCH,
        /** <code>{</code>. */
        BRACE,
        /** {@code (}. */
        GROUP
    }
}
