package dev.runsheet.phrase.time;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Comparison;
import java.util.stream.IntStream;

/** Tells the times that belong to a wait by its name: {@code Active monitoring 48h}, {@code Pause of two days after each wave}. */
final class NamedWaits {
    /** How many tokens may stand between the name and its time. */
    private static final int OBJECT = 8;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final TimeLinks links;

    NamedWaits(Vocabulary vocabulary, Reading reading, Segments segments, TimeLinks links) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.links = links;
    }

    /**
     * Whether {@code time} is that of a wait that is named.
     *
     * @param before the token before the time and the words that go with it
     */
    boolean has(Amount time, int before) {
        return isLed(time, before) || isNamed(time, before) || isStretched(time, before);
    }

    /** "Monitoring behind the switch: two hours", "Active monitoring 48h". */
    private boolean isNamed(Amount time, int before) {
        int end = reading.at(before).isSign(":") ? before : before + 1;
        return time.isLongTime()
                && before == time.begin() - 1
                && segments.isEnd(time.end() + Math.max(0, vocabulary.match(Word.OR_MORE, reading, time.end())))
                && links.ends(Word.SOAKING, end);
    }

    /** "Minimum dwell in each stage: 72 hours", "Soak time per step is a day", "Pause of two days after each wave". */
    private boolean isLed(Amount time, int before) {
        int start = segments.hardStartBefore(Math.max(0, before));
        int first = start + Math.max(0, vocabulary.match(Word.MINIMUM, reading, start));
        int named = vocabulary.match(Word.SOAKING, reading, first);
        boolean linked =
                reading.at(before).isSign(":") || links.isOf(before) || vocabulary.is(Word.BEING, reading, before);
        return before > 0
                && time.isLongTime()
                && named > 0
                && linked
                && first + named <= before
                && before - first <= OBJECT
                && !vocabulary.anyIn(Word.SETTING, reading, first, before)
                && !vocabulary.anyIn(Word.ALERT, reading, first, before)
                && !vocabulary.anyIn(Word.CONDITION, reading, first, before)
                && IntStream.range(first, before)
                        .noneMatch(i -> Comparison.isPlainAt(vocabulary, reading, i)
                                || reading.at(i).isSign("."));
    }

    /** "Extend the observation period to three days", "by a week". */
    private boolean isStretched(Amount time, int before) {
        return time.isLongTime()
                && before == time.begin() - 1
                && reading.at(before).isWord()
                && (vocabulary.match(Word.RANGE, reading, before) == 1 || vocabulary.is(Word.BY, reading, before))
                && links.ends(Word.SOAKING, before);
    }
}
