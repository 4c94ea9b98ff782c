package dev.runsheet.source;

/**
 * A stretch of a file's text.
 *
 * @param start offset of the first character, from 0, in UTF-16 units as editors count them
 * @param end offset behind the last character; equal to {@code start} for a place between two characters
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    /** The smallest span that covers both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
