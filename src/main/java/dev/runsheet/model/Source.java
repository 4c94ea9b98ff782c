package dev.runsheet.model;

/**
 * Where a checklist was read from.
 *
 * @param path the file as it was named to the program, with {@code /} between folders
 * @param sha256 the digest of the file's bytes, 64 lower-case hexadecimal digits
 */
public record Source(String path, String sha256) {}
