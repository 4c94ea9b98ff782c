package dev.runsheet.phrase.time;

import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.NumberShape;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amounts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds waits whose end is stated and not their length: {@code leave overnight}, {@code watch the log until noon}. How long
 * such a wait is depends on when it begins: it is taken to be between nothing and a year.
 */
final class Untils {
    private static final Duration LONGEST = Duration.ofDays(366);

    /** How far the verb stands from until when, and how many words between "until" and its day. */
    private static final int REACH = 16;

    private static final int BETWEEN = 3;

    private static final int HOURS = 24;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final TimeLinks links;

    Untils(Vocabulary vocabulary, Reading reading) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = new Segments(vocabulary, reading);
        this.links = new TimeLinks(vocabulary, reading);
    }

    /** The first such wait. */
    Optional<Found<Timespan>> first() {
        for (int i = 0; i < reading.size(); i++) {
            int end = end(i);
            if (end > i && isWatch(i, end)) {
                int from = reading.at(i).from();
                int to = reading.at(end - 1).to();
                return Optional.of(new Found<>(
                        new Timespan(reading.text().substring(from, to), Duration.ZERO, LONGEST, true), from, to));
            }
        }
        return Optional.empty();
    }

    /** The token behind the words for a stretch of time, or for until when; {@code i} for none. */
    private int end(int i) {
        int named = vocabulary.match(Word.OVERNIGHT, reading, i);
        // "19:10-20:00 look on"
        if (named == 0 && isClock(i) && reading.at(i + 1).kind() == Token.Kind.SIGN && isClock(i + 2)) {
            return i + 3;
        }
        if (named > 0) {
            return i + named;
        }
        int until = vocabulary.match(Word.UNTIL, reading, i);
        for (int at = i + until; until > 0 && at <= i + until + BETWEEN && at < reading.size(); at++) {
            int moment = Math.max(vocabulary.match(Word.MOMENT, reading, at), date(at));
            if (moment > 0) {
                return at + moment;
            }
            if (segments.isEnd(at)) {
                return i;
            }
        }
        return i;
    }

    /** "3 March", "March 3", "14:30", "11/23". */
    private int date(int at) {
        boolean number = reading.at(at).isNumber();
        if (number && vocabulary.is(Word.MONTH, reading, at + 1)) {
            return 2;
        }
        if (vocabulary.is(Word.MONTH, reading, at) && reading.at(at + 1).isNumber()) {
            return 2;
        }
        if (isClock(at) || (number && isHour(at))) {
            return 1;
        }
        // "until 60 minutes after the last node"
        return new Amounts(vocabulary, reading)
                .at(at)
                .filter(time -> time.isTime() && vocabulary.is(Word.AFTER, reading, time.end()))
                .map(time -> time.end() - at)
                .orElse(0);
    }

    /** "fino alle 17". */
    private boolean isHour(int at) {
        boolean last = vocabulary.is(Word.UNTIL, reading, at - 1) || links.ends(Word.UNTIL, at);
        return last
                && segments.isEnd(at + 1)
                && new BigDecimal(reading.at(at).text()).compareTo(BigDecimal.valueOf(HOURS)) <= 0;
    }

    /** "14:30", "11/23". */
    private boolean isClock(int at) {
        Token token = reading.at(at);
        return token.kind() == Token.Kind.OPAQUE
                && NumberShape.isDigit(token.text().charAt(0))
                && token.text().matches("\\d{1,4}[-:/.]\\d{1,2}(?:[-:/.]\\d{1,4})?");
    }

    /** Whether somebody waits or looks then: a verb before it in the clause, or behind it in languages that end with it. */
    private boolean isWatch(int first, int end) {
        int start = Math.max(segments.hardStartBefore(first), first - REACH);
        boolean named = vocabulary.is(Word.OVERNIGHT, reading, first) || isClock(first);
        boolean watched = false;
        for (int i = start; i < Math.min(reading.size(), segments.hardEndFrom(end)) && i < end + REACH; i++) {
            if (i >= first && i < end) {
                continue;
            }
            boolean held = vocabulary.is(Word.SETTING, reading, i) || vocabulary.is(Word.NONE, reading, i);
            held &= !vocabulary.is(Word.SOAK, reading, i);
            if (i < first && (held || vocabulary.is(Word.CONDITION, reading, i))) {
                return false;
            }
            boolean behind = named && !segments.isEnd(end) && i <= end + BETWEEN;
            boolean last =
                    behind || (i <= end + BETWEEN && !segments.isHard(end) && vocabulary.is(Word.SOAK, reading, i));
            boolean ahead =
                    i == first - 1 && !segments.isEnd(end) && reading.at(end).isWord();
            boolean looks = vocabulary.is(Word.LOOK, reading, i) && !ahead && (behind || i <= start + 2);
            watched |= (i < first || last)
                    && (looks
                            || vocabulary.is(Word.SOAK, reading, i)
                            || vocabulary.is(Word.LEAVE, reading, i)
                            || vocabulary.is(Word.SOAKING, reading, i));
        }
        return watched;
    }
}
