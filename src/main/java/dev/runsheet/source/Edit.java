package dev.runsheet.source;

/**
 * A change to a file: {@code span} becomes {@code replacement}.
 *
 * @param span what is replaced; empty to insert
 * @param replacement what stands there afterwards; empty to delete
 */
public record Edit(Span span, String replacement) {}
