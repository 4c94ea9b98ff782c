package dev.runsheet.phrase.time;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.time.Duration;

/** Tells the times for which things have to stay as they are: {@code flat for 30 minutes}, {@code 24 h without alarms}. */
final class SteadyTimes {
    /** How far back in the clause is looked for what stays as it is. */
    private static final int REACH = 16;

    /** Of a longer clause only the end is read: the cost of a line must not grow with its square. */
    private static final int CLAUSE = 64;

    /** A shorter time without faults is the window of a check. */
    private static final Duration LASTING = Duration.ofMinutes(10);

    private static final Duration DAY = Duration.ofDays(1);

    private static final Duration WEEK = Duration.ofDays(7);

    /** How many words may stand between a share and how long it is kept. */
    private static final int NEAR = 4;

    /** How many words may stand between a time and "without". */
    private static final int WITHOUT = 5;

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final TimeLinks links;

    SteadyTimes(Vocabulary vocabulary, Reading reading, Segments segments, TimeLinks links) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.links = links;
    }

    /**
     * Whether something has to stay as it is for {@code time}.
     *
     * @param before the token before the time and the words that go with it
     */
    boolean holds(Amount time, int before) {
        // "Run the ferry for 30 minutes (1 hour)": how long the step takes stands in the bracket
        boolean bracket = reading.at(time.end()).isSign("(")
                && new Amounts(vocabulary, reading)
                        .at(time.end() + 1)
                        .filter(Amount::isTime)
                        .isPresent();
        return stableAfter(before, time.end())
                || isWithout(time, before)
                || isBetween(time, before)
                || isShare(time, before)
                || quiet(time, before)
                || lasts(time, before)
                || held(before)
                || (!bracket && (checksFor(time, before) || goesOn(time, before)))
                || isAhead(time, before)
                || isCalm(time);
    }

    private int clauseStart(int before) {
        return Math.max(segments.hardStartBefore(Math.max(0, before)), before - CLAUSE);
    }

    /** "30 minutes without a new call", "two days of shadow data without a difference": no fault for so long. */
    private boolean isWithout(Amount time, int before) {
        int start = clauseStart(before);
        boolean alerts = vocabulary.anyIn(Word.CONDITION, reading, start, time.begin())
                || vocabulary.anyIn(Word.ALERT, reading, start, time.begin())
                || Comparison.isPlainAt(vocabulary, reading, time.begin() - 1);
        if (!time.isLongTime() || alerts) {
            return false;
        }
        for (int i = time.end(); i <= time.end() + WITHOUT && i < reading.size(); i++) {
            if (vocabulary.is(Word.NONE, reading, i)) {
                return true;
            }
            boolean first = i == time.end()
                    && ((reading.at(i).isSign(",") && segments.isEnd(before))
                            || (vocabulary.is(Word.CONDITION, reading, i) && links.ends(Word.AFTER, before + 1)));
            if ((segments.isEnd(i) && !first) || vocabulary.is(Word.RELATIVE, reading, i)) {
                return false;
            }
        }
        return false;
    }

    /** "four hours between steps", "Between two groups we leave seven days". */
    private boolean isBetween(Amount time, int before) {
        int start = clauseStart(before);
        boolean behind = vocabulary.is(Word.BETWEEN, reading, time.end())
                || reading.at(time.end()).is("apart");
        boolean first = false;
        for (int i = start; i < time.begin() && !first; i++) {
            int between = vocabulary.match(Word.BETWEEN, reading, i);
            boolean near = i <= start + 1 || i >= before - 2;
            first = between > 0
                    && near
                    && i + between < time.begin()
                    && reading.at(i + between).isWord()
                    && (segments.isEnd(time.end()) || vocabulary.is(Word.WITH, reading, time.end()))
                    && !vocabulary.anyIn(Word.AND, reading, i + between, time.begin());
        }
        return time.isLongTime() && (behind || first);
    }

    /** "10 %, 30 min", "25 % → 2 h → 50 %": a share of users and how long it is kept. */
    private boolean isShare(Amount time, int before) {
        Token sign = reading.at(before);
        boolean apart =
                sign.isSign(",") || sign.isSign("→") || sign.isSign("—") || sign.isSign("-") || sign.isSign(":");
        // "(10 % of the traffic, 24 h)"
        int share = before - 1;
        while (sign.isSign(",") && share > before - NEAR && reading.at(share).isWord()) {
            share--;
        }
        return isKeptAt(time, before)
                || (apart
                        && before == time.begin() - 1
                        && time.isLongTime()
                        && reading.at(share).isSign("%")
                        && reading.at(share - 1).isNumber()
                        && (share == before - 1 || TimeBrackets.opens(reading.at(share - 2)))
                        && segments.isEnd(time.end()));
    }

    /** "Stay at 10 % for a day", "Держать на 10 % сутки": in the clause stands a share, and nothing that is measured. */
    private boolean isKeptAt(Amount time, int before) {
        int start = clauseStart(before);
        // "100 % on day one", "5 % → 100 % over two weeks", "99 % over 30 days": when, in how long it rises or is
        // counted
        boolean dayOne =
                reading.at(time.end()).isNumber() || reading.at(time.end()).is("one");
        boolean rises = reading.at(before).is("over");
        boolean kept = isLasting(time)
                && !dayOne
                && !rises
                && before > start
                && !links.ends(Word.AFTER, before + 1)
                && !vocabulary.is(Word.WITHIN, reading, before)
                && !vocabulary.is(Word.RELATIVE, reading, before)
                && !vocabulary.is(Word.RELATIVE, reading, time.end())
                && isPlain(start, before)
                && vocabulary.known(reading, start, before).isEmpty()
                && !vocabulary.anyIn(Word.ALERT, reading, start, before)
                && !vocabulary.anyIn(Word.COUNTED, reading, start, before);
        boolean share = false;
        for (int i = Math.max(start, before - NEAR); i <= before && kept; i++) {
            share |= reading.at(i).isSign("%")
                    && reading.at(i - 1).isNumber()
                    && !links.ends(Word.LESS, i - 1)
                    && !links.ends(Word.MORE, i - 1)
                    && !links.ends(Word.AT_LEAST, i - 1);
        }
        return share && (links.lasts(before) || before == time.begin() - 1);
    }

    /** "The error counter is flat for 30 minutes", "Stage has been on the new one for 14 days", "compared for a day". */
    private boolean goesOn(Amount time, int before) {
        return isLasting(time)
                && links.lasts(before)
                && isWatched(before)
                && !isKept(time, before)
                && !links.ends(Word.ESTIMATE, before + 1)
                && !vocabulary.is(Word.SETTING, reading, before - 1);
    }

    /** "For two weeks, check the log": the time stands before what is done in it; "boyunca" stands behind its time. */
    private boolean isAhead(Amount time, int before) {
        int start = clauseStart(before);
        boolean led = (links.lasts(before) && before <= start + 1) || isLength(time.end());
        if (!isLasting(time) || !led || !isPlain(start, before)) {
            return false;
        }
        int end = Math.min(segments.hardEndFrom(time.end()), time.end() + REACH);
        for (int i = time.end(); i < end; i++) {
            if (vocabulary.is(Word.LOOK, reading, i) || vocabulary.is(Word.SOAK, reading, i)) {
                return isPlain(time.end(), i);
            }
        }
        return false;
    }

    /** Whether the time that ends there is said to be a length: "24 saat boyunca", "30分間". */
    private boolean isLength(int end) {
        return vocabulary.is(Word.LASTING, reading, end) || reading.at(end - 1).is("間");
    }

    /** "Two quiet weeks". */
    private boolean isCalm(Amount time) {
        // "a good half hour" is a little more
        int begin = time.begin() + Math.max(0, vocabulary.match(Word.APPROXIMATE, reading, time.begin()));
        return isLasting(time) && vocabulary.anyIn(Word.STABLE, reading, begin, time.end() + 1);
    }

    /** Whether no condition, no limit and no setting is spoken of. */
    private boolean isPlain(int first, int end) {
        for (int i = first; i < end; i++) {
            boolean other = (vocabulary.is(Word.SETTING, reading, i) && !vocabulary.is(Word.LOOK, reading, i))
                    || vocabulary.is(Word.CONDITION, reading, i)
                    || Comparison.isPlainAt(vocabulary, reading, i);
            if (other) {
                return false;
            }
        }
        return true;
    }

    /** Whether the clause before says that one looks, or that all is well. */
    boolean isWatched(int before) {
        int start = before < 0 ? 0 : Math.max(segments.hardStartBefore(before), before - REACH);
        boolean watched = false;
        // "exceeds the hypercare limit": what something is compared with asks nobody to look
        for (int i = start; i < before && !exceeds(i); i++) {
            watched |= vocabulary.is(Word.LOOK, reading, i)
                    || (i >= segments.startBefore(before) && vocabulary.is(Word.STABLE, reading, i))
                    || vocabulary.is(Word.SOAK, reading, i)
                    || vocabulary.is(Word.SOAKING, reading, i)
                    || (i == start
                            && vocabulary.is(Word.IMPERATIVE, reading, i)
                            && !vocabulary.is(Word.ROLLBACK, reading, i));
        }
        return watched && isPlain(start, before);
    }

    private boolean exceeds(int i) {
        return Comparison.at(vocabulary, reading, i)
                .filter(comparison -> !comparison.plain() && comparison.operator() == Operator.MORE)
                .isPresent();
    }

    /** "Leave the old one running for two weeks". */
    private boolean isKept(Amount time, int before) {
        boolean weeks =
                time.shortest().filter(span -> span.compareTo(WEEK) >= 0).isPresent();
        return weeks && vocabulary.anyIn(Word.LEAVE, reading, clauseStart(before), before);
    }

    static boolean isLasting(Amount time) {
        return time.longest().filter(span -> span.compareTo(LASTING) >= 0).isPresent();
    }

    /** "once stable for 30 minutes". */
    private boolean stableAfter(int before, int next) {
        Token link = reading.at(before);
        boolean quiet =
                vocabulary.is(Word.NONE, reading, next) && vocabulary.anyIn(Word.COUNTED, reading, next + 1, next + 4);
        return (link.is("once") || vocabulary.is(Word.RELATIVE, reading, before))
                && (quiet
                        || (vocabulary.is(Word.WITH, reading, next) && vocabulary.is(Word.NONE, reading, next + 1))
                        || stable(next)
                        || stable(next + 1)
                        || stable(next + 2));
    }

    private boolean stable(int i) {
        return vocabulary.is(Word.STABLE, reading, i);
    }

    /** "10% for 30 minutes, then 50%", "Canary for 1 hour": a share of users that is kept for a time. */
    private boolean held(int before) {
        if (before < 1 || !links.leads(before)) {
            return false;
        }
        int start = segments.hardStartBefore(before);
        int first = vocabulary.is(Word.ROLLOUT, reading, start)
                        && reading.at(start + 1).isNumber()
                ? start + 1
                : start;
        int end = first + 2;
        while (end < before && end < first + NEAR && isReached(end)) {
            end++;
        }
        boolean share = reading.at(first).isNumber() && reading.at(first + 1).isSign("%") && end == before;
        return share || (vocabulary.is(Word.ROLLOUT, reading, start) && start + 1 == before);
    }

    /** "of the users", "traffic". */
    private boolean isReached(int i) {
        return vocabulary.is(Word.AUDIENCE, reading, i)
                || links.isOf(i)
                || reading.at(i).is("the");
    }

    /** "Crash rate < 1% for 7 days": a demand that takes a day or more to be met. */
    private boolean lasts(Amount time, int before) {
        boolean day = time.shortest().filter(span -> span.compareTo(DAY) >= 0).isPresent();
        if (!day || !links.leads(before) || before < 1) {
            return false;
        }
        int start = Math.max(segments.hardStartBefore(before), before - REACH);
        for (int i = start; i < before; i++) {
            if (Comparison.isPlainAt(vocabulary, reading, i)) {
                return reading.at(before - 1).kind() != Token.Kind.SIGN
                        || reading.at(before - 1).isSign("%");
            }
        }
        return false;
    }

    /** "No critical bugs for 5 days": something has to stay away for long. */
    private boolean quiet(Amount time, int before) {
        if (!isLasting(time) || !links.leads(before)) {
            return false;
        }
        int start = Math.max(segments.hardStartBefore(before), before - REACH);
        for (int i = start; i < before; i++) {
            boolean none = vocabulary.is(Word.NONE, reading, i)
                    || vocabulary.is(Word.ZERO, reading, i)
                    || (reading.at(i).isNumber() && reading.at(i).is("0"));
            boolean named = vocabulary.anyIn(Word.COUNTED, reading, i + 1, before)
                    || vocabulary
                            .known(reading, i + 1, before)
                            .filter(metric -> metric.better() == Metric.Better.LOWER)
                            .isPresent();
            if (none && named) {
                return true;
            }
        }
        return false;
    }

    /** "Verify the metrics for 30 minutes"; of a limit it is the window. */
    private boolean checksFor(Amount time, int before) {
        int start = before < 0 ? 0 : Math.max(segments.hardStartBefore(before), before - REACH);
        if (!isLasting(time)
                || before < 0
                || !links.leads(before)
                || reading.at(before).is("in")
                || reading.at(before).is("within")
                || vocabulary.is(Word.ROLLBACK, reading, start)
                || !vocabulary.is(Word.IMPERATIVE, reading, start)) {
            return false;
        }
        for (int i = start; i < before; i++) {
            if (Comparison.at(vocabulary, reading, i).isPresent()
                    || vocabulary.is(Word.SETTING, reading, i)
                    || segments.isEnd(i)) {
                return false;
            }
        }
        return true;
    }
}
