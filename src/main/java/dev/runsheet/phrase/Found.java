package dev.runsheet.phrase;

/**
 * A phrase and where it was found.
 *
 * @param value what it says
 * @param from offset of its first character in the plain text
 * @param to offset behind its last character
 */
public record Found<T>(T value, int from, int to) {}
