package dev.runsheet.phrase;

/** Finds whether something may be left out: {@code (if applicable)}, {@code Optional: …}. */
public final class Optionality {
    private final Vocabulary vocabulary;

    public Optionality(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the text says so of itself; "optional" in the midst of a sentence speaks of something else. */
    public boolean in(Reading reading) {
        for (int i = 0; i < reading.size(); i++) {
            int length = vocabulary.match(Word.OPTIONAL, reading, i);
            if (length == 0) {
                continue;
            }
            boolean starts = i == 0 || reading.at(i - 1).kind() != Token.Kind.WORD;
            boolean ends =
                    i + length >= reading.size() || reading.at(i + length).kind() != Token.Kind.WORD;
            if (ends && (length > 1 || starts)) {
                return true;
            }
        }
        return false;
    }
}
