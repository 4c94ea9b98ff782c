package dev.runsheet.inline;

import dev.runsheet.source.Span;

/**
 * A stretch of a plain text to be put into an element of its own where it is shown.
 *
 * <p>Where emphasis or a link begins or ends within it, it is shown in several pieces, since elements nest.
 *
 * @param at its place in the {@link PlainText}
 * @param open HTML before its first piece
 * @param further HTML before each other piece
 * @param close HTML behind each piece
 */
public record Marked(Span at, String open, String further, String close) {}
