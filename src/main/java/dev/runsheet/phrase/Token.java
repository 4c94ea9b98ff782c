package dev.runsheet.phrase;

/**
 * A part of a text that phrases are made of.
 *
 * @param text in lower case with look-alike characters folded; of a number, its digits with a decimal point
 * @param from offset of its first character in the text as given
 * @param to offset behind its last character
 */
public record Token(Kind kind, String text, int from, int to) {

    /** What a token is. */
    public enum Kind {
        NUMBER,
        WORD,
        /** Punctuation, a comparison, an arrow, a symbol. */
        SIGN,
        /** Something with digits or signs in it that is one thing: a version, a date, an address, a tag, a path. */
        OPAQUE,
        BREAK
    }

    /** Whether it is a number, {@code 1.5}. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it reads {@code other}, which is in lower case. */
    public boolean is(String other) {
        return text.equals(other);
    }

    /** Whether it is the sign {@code other} and no word of the same letters. */
    public boolean isSign(String other) {
        return kind == Kind.SIGN && text.equals(other);
    }
}
