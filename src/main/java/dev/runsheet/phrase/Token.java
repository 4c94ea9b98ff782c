package dev.runsheet.phrase;

/**
 * A part of a text that phrases are made of.
 *
 * @param text in lower case with look-alike characters folded; of a number, its digits with a decimal point
 * @param from offset of its first character in the text as given
 * @param to offset behind its last character
 */
record Token(Kind kind, String text, int from, int to) {

    /** What a token is. */
    enum Kind {
        NUMBER,
        WORD,
        /** Punctuation, a comparison, an arrow, a symbol. */
        SIGN,
        /** Something with digits or signs in it that is one thing: a version, a date, an address, a tag, a path. */
        OPAQUE,
        BREAK
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isSign(String other) {
        return kind == Kind.SIGN && text.equals(other);
    }
}
