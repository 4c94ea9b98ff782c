package dev.runsheet.template;

/**
 * A file to be written.
 *
 * @param path relative, with {@code /} between folders, safe on every file system: {@code checklists/billing.html}
 * @param content its text, to be written as UTF-8; never half a surrogate pair
 */
public record OutputFile(String path, String content) {}
