package dev.runsheet.phrase.limit;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Optional;

/**
 * States that something has to be in, said in a sentence: {@code the lamp's status is ACTIVE}, {@code until it returns to
 * Ready state}, {@code (should be 'Ready')}. That all is well in plain words is no state anybody can look up.
 */
final class StatedStates {
    /** How many words say that it is so. */
    private static final int FILLERS = 3;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;

    StatedStates(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
    }

    /** The limit whose state, or the mark before it, stands at {@code index}. */
    Optional<Limit> at(int index) {
        boolean marked = reading.at(index).isSign("'") || reading.at(index).isSign("\"");
        int word = marked ? index + 1 : index;
        int length = vocabulary.match(Word.STATE, reading, word);
        if (length == 0 || !isName(word) || Character.isDigit(reading.raw(word).charAt(0))) {
            return Optional.empty();
        }
        int end = alternative(word + length);
        int close = marked && reading.at(end).is(reading.at(index).text()) ? end + 1 : end;
        boolean led = isSaid(index) || isEntered(index, close) || (marked && isExpected(index));
        return led && closes(close)
                ? Optional.of(Limit.state(reading.slice(word, end), Limit.Form.STATED, index, close))
                : Optional.empty();
    }

    /** "Running or Done state": the end of the other one. */
    private int alternative(int end) {
        boolean other = reading.at(end).is("or") && isName(end + 1) && vocabulary.is(Word.STATE_NOUN, reading, end + 2);
        return other ? end + 2 : end;
    }

    /** Written as a system writes it: {@code ACTIVE}, {@code Ready} amid a sentence. */
    private boolean isName(int word) {
        return word > 0 && Character.isUpperCase(reading.raw(word).codePointAt(0));
    }

    /** "Status is ACTIVE". */
    private boolean isSaid(int index) {
        int last = index - 1;
        for (int skipped = 0; skipped < FILLERS && vocabulary.is(Word.FILLER, reading, last); skipped++) {
            last--;
        }
        boolean equal = reading.at(last).isSign("=");
        boolean loud = reading.raw(index).chars().allMatch(Character::isUpperCase);
        return (last < index - 1 || equal || loud) && vocabulary.is(Word.STATE_NOUN, reading, equal ? last - 1 : last);
    }

    /** "In Ready state", "returns to ACTIVE status". */
    private boolean isEntered(int index, int end) {
        return vocabulary.is(Word.STATE_NOUN, reading, end)
                && Character.isLowerCase(reading.raw(end).codePointAt(0))
                && reading.at(index - 1).isWord();
    }

    /** "Should be 'Ready'". */
    private boolean isExpected(int index) {
        return vocabulary.is(Word.EXPECTED, reading, index - 1) || vocabulary.is(Word.EXPECTED, reading, index - 2);
    }

    private boolean closes(int end) {
        return segments.isEnd(end)
                || vocabulary.is(Word.STATE_NOUN, reading, end)
                || vocabulary.is(Word.BOUNDARY, reading, end)
                || vocabulary.is(Word.FILLER, reading, end);
    }
}
