package dev.runsheet.phrase.time;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import java.util.stream.IntStream;

/** Tells times that have to pass before something is done: {@code Remove the old one (after 24 hours)}. */
final class Afterwards {
    /** How many tokens may stand between the time and the colon that leads to what is done then. */
    private static final int LEAD = 6;

    /** How far behind the time is looked for what is done then. */
    private static final int REACH = 12;

    /** How many tokens before "after 20 minutes" say that all is well by then. */
    private static final int BEFORE = 5;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;

    Afterwards(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
    }

    /**
     * Whether {@code time} has to pass first.
     *
     * @param before the token before the time and the words that go with it
     */
    boolean leads(Amount time, int before) {
        int word = begin(before);
        boolean behind = vocabulary.is(Word.AFTER, reading, time.end());
        if (word < 0 && !behind) {
            return false;
        }
        int first = word < 0 ? before + 1 : word;
        int end = behind ? time.end() + vocabulary.match(Word.AFTER, reading, time.end()) : time.end();
        boolean set = vocabulary.anyIn(Word.SETTING, reading, segments.hardStartBefore(Math.max(0, first)), first);
        // "earliest after 12 hours", "after at least a day"
        boolean least = word >= 0 && vocabulary.match(Word.AFTER, reading, word) > 1;
        return !set
                && (least
                        || isBracket(first, end)
                        || isLead(first, end)
                        || isWell(first)
                        || isShift(first, end, behind)
                        || isNext(first, end));
    }

    /** "Not earlier than ten days after the first group", at the beginning of a line. */
    boolean opens(Amount time) {
        int word = begin(time.begin() - 1);
        return word >= 0
                && vocabulary.match(Word.AFTER, reading, word) > 1
                && (word == 0 || reading.at(word - 1).kind() == Token.Kind.BREAK)
                && time.isLongTime();
    }

    /** Where "after" begins that ends at {@code last}; -1 for none. */
    private int begin(int last) {
        for (int length = 4; length > 0; length--) {
            if (last - length + 1 >= 0 && vocabulary.match(Word.AFTER, reading, last - length + 1) == length) {
                return last - length + 1;
            }
        }
        return -1;
    }

    /** "(after 24 hours)", behind what is done then. */
    private boolean isBracket(int first, int end) {
        return first > 1 && reading.at(first - 1).isSign("(") && reading.at(end).isSign(")");
    }

    /** "After 2 weeks of watching:", and nothing else on the line. */
    private boolean isLead(int first, int end) {
        if (first > 0 && !segments.isHard(first - 1)) {
            return false;
        }
        for (int i = end; i <= end + LEAD && i < reading.size(); i++) {
            if (reading.at(i).isSign(":")) {
                return i + 1 >= reading.size() || segments.isHard(i + 1);
            }
        }
        return false;
    }

    /** "If all looks good after 20 minutes", "if there are no issues after an hour". */
    private boolean isWell(int first) {
        boolean none = vocabulary.anyIn(Word.NONE, reading, first - BEFORE, first)
                && vocabulary.anyIn(Word.COUNTED, reading, first - BEFORE, first);
        return none || vocabulary.anyIn(Word.STABLE, reading, first - BEFORE, first);
    }

    /** "After 24 h raise it to 50 %", "after another two hours, the other sites", at the beginning of a clause. */
    private boolean isNext(int first, int end) {
        boolean calm = segments.isEnd(end)
                && (vocabulary.anyIn(Word.STABLE, reading, first, end)
                        || IntStream.range(first, end).anyMatch(i -> vocabulary.is(Word.MERELY, reading, i)));
        return segments.isHard(first - 1)
                && (calm
                        || vocabulary.anyIn(
                                Word.SHIFT, reading, end, Math.min(segments.hardEndFrom(end), end + REACH)));
    }

    /** "Proceed to 25% after 30 minutes", "Scale down to 10 %, two weeks later to zero". */
    private boolean isShift(int first, int end, boolean behind) {
        int start = segments.hardStartBefore(Math.max(0, first));
        return first > start
                && vocabulary.is(Word.SHIFT, reading, start)
                && (behind || end >= reading.size() || segments.isEnd(end));
    }
}
