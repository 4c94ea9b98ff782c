package dev.runsheet.shell;

/**
 * Why a script is not one.
 *
 * @param kind what is wrong
 * @param text the quote or word it is about, as written
 * @param from offset of that
 * @param to offset behind it
 */
public record Fault(Kind kind, String text, int from, int to) {

    /** What can be wrong. */
    public enum Kind {
        /** Opened and never closed: a quote, {@code if}, <code>{</code>, {@code <<EOF}. */
        UNCLOSED,
        /** Closes or goes on with what nobody opened: {@code fi}, {@code )}, {@code then}. */
        STRAY
    }
}
