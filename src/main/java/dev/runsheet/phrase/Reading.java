package dev.runsheet.phrase;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plain text taken apart, so that several recognisers can look at it without each taking it apart again.
 *
 * <p>{@code Reading.of("P95 > 600ms")} has the tokens {@code p95}, {@code >}, {@code 600} and {@code ms}. Offsets are
 * those of the text as given: look-alike characters (full-width digits, thin spaces, dashes) are folded one for one.
 */
public final class Reading {
    private static final Token END = new Token(Token.Kind.BREAK, "", 0, 0);

    private final String text;
    private final List<Token> tokens;
    private @Nullable Openers openers;

    private Reading(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Takes {@code text} apart. Cost is linear in its length, whatever it holds. */
    public static Reading of(String text) {
        return new Reading(text, new Tokeniser(text, Folding.of(text)).tokens());
    }

    /** The text as given. */
    public String text() {
        return text;
    }

    /** How many tokens it has. */
    public int size() {
        return tokens.size();
    }

    /** The token at {@code index}; before the first and behind the last one stands an empty {@code BREAK}. */
    public Token at(int index) {
        return index < 0 || index >= tokens.size() ? END : tokens.get(index);
    }

    /** Whether {@code word} may begin with the token at {@code index}. Two threads that ask at once find the same. */
    boolean opens(Word word, Vocabulary vocabulary, int index) {
        if (index < 0 || index >= tokens.size()) {
            return false;
        }
        Openers known = openers;
        if (known == null || !known.areOf(vocabulary)) {
            known = new Openers(vocabulary, tokens);
            openers = known;
        }
        return known.at(index).contains(word);
    }

    /** Whether nothing stands between the token at {@code index} and the one before it. */
    public boolean joined(int index) {
        return index > 0
                && index < tokens.size()
                && tokens.get(index - 1).to() == tokens.get(index).from();
    }

    /** The text from the token {@code first} up to, not including, the token {@code end}. */
    public String slice(int first, int end) {
        return first >= end ? "" : text.substring(at(first).from(), at(end - 1).to());
    }

    /** As written, not folded. */
    public String raw(int index) {
        return text.substring(at(index).from(), at(index).to());
    }

    /** A word of a vocabulary as it is compared. */
    static String fold(String word) {
        return Folding.of(word).toLowerCase(Locale.ROOT);
    }
}
