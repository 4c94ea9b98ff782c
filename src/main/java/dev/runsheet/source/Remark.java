package dev.runsheet.source;

/**
 * Something wrong with the text of a file itself, found before or while it is read.
 *
 * @param kind what is wrong
 * @param span where
 * @param detail what to quote: the garbled word, the bad byte in hexadecimal; of YAML, what is wrong with it
 * @param help one thing to write instead, where only the reader knows it; else empty
 */
public record Remark(Kind kind, Span span, String detail, String help) {

    /** A remark whose kind says what to do. */
    public Remark(Kind kind, Span span, String detail) {
        this(kind, span, detail, "");
    }

    /** What can be wrong with a text. */
    public enum Kind {
        /** Text that was decoded with the wrong charset before it was saved. */
        GARBLED,
        /** Bytes that are not UTF-8. */
        BAD_BYTES,
        /** A NUL, a lone surrogate or a control character that turns the writing direction. */
        BAD_CHARACTER,
        /** YAML, in front matter or as a whole file, that cannot be read or is no checklist. */
        BAD_YAML,
        /** A code fence that nothing closes. */
        OPEN_FENCE,
        /** Something that looks like a box and is none. */
        FALSE_BOX
    }
}
