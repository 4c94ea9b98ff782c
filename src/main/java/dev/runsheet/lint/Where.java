package dev.runsheet.lint;

import dev.runsheet.model.Pointer;
import dev.runsheet.source.Span;

/** What a problem speaks of: a part of the model, some words or code of it, or a stretch of the file. */
public sealed interface Where {

    /**
     * A part: of an item or a section its own text, not what is nested in it.
     *
     * @param at the part; the root for the document as a whole, which stands at its title
     */
    record Part(Pointer at) implements Where {}

    /**
     * Words in the plain text of a part.
     *
     * @param at the part
     * @param from offset of the first character in its plain text
     * @param to offset behind the last character
     */
    record Words(Pointer at, int from, int to) implements Where {}

    /**
     * A stretch of the code of a block of commands, which is verbatim.
     *
     * @param at the block
     * @param from offset of the first character in its code
     * @param to offset behind the last character
     */
    record Code(Pointer at, int from, int to) implements Where {}

    /**
     * The marks that a heading begins with, {@code ##}. Only for changes: a fix with one is left out where the title is
     * underlined instead.
     *
     * @param at the section
     */
    record Marks(Pointer at) implements Where {}

    /**
     * A stretch of the file itself, for what is wrong with the text before it is read.
     *
     * @param span where
     */
    record Stretch(Span span) implements Where {}

    /** The part at {@code pointer}. */
    static Where at(Pointer pointer) {
        return new Part(pointer);
    }

    /** The words {@code text} in the plain text of the part {@code at}; all of the part where they are not found. */
    static Where words(Subject subject, Pointer at, String text) {
        int from = text.isEmpty() ? -1 : subject.text(at).indexOf(text);
        return from < 0 ? at(at) : new Words(at, from, from + text.length());
    }
}
