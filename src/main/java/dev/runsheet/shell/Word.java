package dev.runsheet.shell;

/**
 * One word of a command: of {@code --name="a b"} the text is {@code --name=a b}.
 *
 * @param text without quotes and escapes; expansions such as {@code $HOME} or {@code $(date)} as written
 * @param quoted whether a part of it was in quotes or escaped
 * @param from offset of its first character in the script
 * @param to offset behind its last character
 */
public record Word(String text, boolean quoted, int from, int to) {}
