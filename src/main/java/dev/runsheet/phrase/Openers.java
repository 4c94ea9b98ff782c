package dev.runsheet.phrase;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of one vocabulary that may begin with each token of a text. Recognisers ask every token for dozens of words,
 * nearly always in vain; here a token is looked up once.
 */
final class Openers {
    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final @Nullable Set<Word>[] found;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Openers(Vocabulary vocabulary, List<Token> tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.found = new Set[tokens.size()];
    }

    boolean areOf(Vocabulary other) {
        return vocabulary == other;
    }

    /** @param index a token of the text */
    Set<Word> at(int index) {
        Set<Word> words = found[index];
        if (words == null) {
            words = vocabulary.openers(tokens.get(index).text());
            found[index] = words;
        }
        return words;
    }
}
