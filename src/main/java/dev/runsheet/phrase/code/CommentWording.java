package dev.runsheet.phrase.code;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Optional;

/** Tells comments that say what a command should print from those that say what it does. */
public final class CommentWording {
    private final Vocabulary vocabulary;

    public CommentWording(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What stands behind "Expected output:" and the like; empty text when it follows on the next lines. */
    public Optional<String> expected(String comment) {
        Reading reading = Reading.of(comment);
        int length = vocabulary.match(Word.EXPECTED, reading, 0);
        boolean colon = reading.at(length).isSign(":") || reading.at(length).isSign("->");
        boolean named = length > 0 && (colon || reading.at(0).text().startsWith("expect"));
        if (!named) {
            return Optional.empty();
        }
        int first = colon ? length + 1 : length;
        return Optional.of(reading.slice(first, reading.size()));
    }

    /** Whether the comment, behind a command, tells what is to be seen: "All services show healthy". */
    public boolean states(String comment) {
        Reading reading = Reading.of(comment);
        boolean tells = vocabulary.is(Word.IMPERATIVE, reading, 0);
        return !tells && reading.size() > 1 && vocabulary.anyIn(Word.EXPECTED, reading, 0, reading.size());
    }
}
