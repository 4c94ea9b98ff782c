package dev.runsheet.phrase.time;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Comparison;
import java.time.Duration;

/**
 * Tells the times for which a text says that all has been well, wherever in it the time stands: {@code 24-hour uptime
 * verified}, {@code Stability confirmed (2+ hours)}, {@code No leaks on deck (first hour)}, {@code Monitoring arranged: next
 * two days}.
 */
final class ProofOfTime {
    /** How many words may stand between a time and what has been steady for so long. */
    private static final int NEAR = 2;

    /** How far back from the time is looked for what has been well. */
    private static final int REACH = 16;

    /** A shorter time in brackets is how long the look takes. */
    private static final Duration LONG = Duration.ofHours(1);

    /** A shorter test tries out a load. */
    private static final Duration HALF_DAY = Duration.ofHours(12);

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;

    ProofOfTime(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
    }

    /**
     * Whether all is said to be well for {@code time}.
     *
     * @param before the token before the time and the words that go with it
     */
    boolean shows(Amount time, int before) {
        boolean asked = reading.at(reading.size() - 1).isSign("?");
        if (asked || !SteadyTimes.isLasting(time) || vocabulary.is(Word.RELATIVE, reading, time.end())) {
            return false;
        }
        return names(time)
                || isTrial(time)
                || (isApart(time, before) && (isWell(time, before) || isWatched(time, before)));
    }

    /** "24-hour uptime", "30 days of trouble-free operation". */
    private boolean names(Amount time) {
        for (int i = time.end(); i <= time.end() + NEAR && !segments.isEnd(i); i++) {
            if (vocabulary.is(Word.STEADINESS, reading, i)) {
                return !Comparison.at(vocabulary, reading, time.begin() - 1).isPresent();
            }
            if (vocabulary.is(Word.SETTING, reading, i)) {
                return false;
            }
        }
        return false;
    }

    /** "(24+ hour test)", "no growth over a 48-hour run": the time is part of what it is called. */
    private boolean isTrial(Amount time) {
        boolean lasting =
                time.shortest().filter(span -> span.compareTo(HALF_DAY) >= 0).isPresent();
        // "72 h run" in a list of what was tried tells how long it took
        String unit = reading.raw(time.end() - 1);
        boolean attributive = reading.at(time.begin() + 1).isSign("-") || (unit.length() > 1 && !unit.endsWith("s"));
        return lasting && attributive && vocabulary.is(Word.TRIAL, reading, time.end());
    }

    /** Whether the time stands by itself, behind what it is said of: in brackets, behind a colon or a dash. */
    private boolean isApart(Amount time, int before) {
        Token sign = reading.at(before);
        int end = time.end() + vocabulary.match(Word.OR_MORE, reading, time.end());
        boolean bracket = TimeBrackets.opens(sign) && TimeBrackets.shuts(reading.at(end));
        boolean behind = (sign.isSign(":") || sign.isSign("—") || (sign.isSign("-") && !reading.joined(before + 1)))
                && segments.isEnd(end);
        return before > 0 && (bracket || behind);
    }

    /** "Stability confirmed (2+ hours)", "No errors on deck (first day)"; of a short time nothing else is said so. */
    private boolean isWell(Amount time, int before) {
        boolean lasting =
                time.shortest().filter(span -> span.compareTo(LONG) >= 0).isPresent();
        int start = start(before);
        return lasting
                && isPlain(start, before)
                && (vocabulary.anyIn(Word.STEADINESS, reading, start, before)
                        || vocabulary.anyIn(Word.STABLE, reading, start, before)
                        || isNone(start, before));
    }

    /** "Monitoring arranged: next two days". */
    private boolean isWatched(Amount time, int before) {
        boolean coming = vocabulary.anyIn(Word.COMING, reading, before + 1, time.begin())
                || vocabulary.anyIn(Word.FIRST, reading, before + 1, time.begin());
        int start = start(before);
        return coming && isPlain(start, before) && vocabulary.anyIn(Word.SOAKING, reading, start, before);
    }

    private int start(int before) {
        return Math.max(segments.hardStartBefore(before), before - REACH);
    }

    private boolean isNone(int start, int end) {
        for (int i = start; i < end; i++) {
            boolean none = vocabulary.is(Word.NONE, reading, i) || vocabulary.is(Word.ZERO, reading, i);
            if (none && vocabulary.anyIn(Word.COUNTED, reading, i + 1, end)) {
                return true;
            }
        }
        return false;
    }

    /** Whether neither a condition nor a limit nor a setting is spoken of. */
    private boolean isPlain(int start, int end) {
        for (int i = start; i < end; i++) {
            boolean other = vocabulary.is(Word.SETTING, reading, i)
                    || vocabulary.is(Word.CONDITION, reading, i)
                    || vocabulary.is(Word.ALERT, reading, i)
                    || Comparison.isPlainAt(vocabulary, reading, i);
            if (other) {
                return false;
            }
        }
        return true;
    }
}
