package dev.runsheet.shell;

/**
 * A comment of a script.
 *
 * @param text without the mark, stripped
 * @param trailing whether it stands behind a command on the same line
 * @param from offset of its {@code #}
 * @param to offset of the end of the line
 */
public record Comment(String text, boolean trailing, int from, int to) {}
