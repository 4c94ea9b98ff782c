package dev.runsheet.phrase.time;

import dev.runsheet.model.Threshold;
import dev.runsheet.model.Timespan;
import dev.runsheet.phrase.Found;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Tokeniser;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/** Seeks the time to wait or to watch in one text: that of a verb, of a thing called so, or of a calm that has to last. */
final class WatchedTimes {
    /** How many tokens may stand between the verb and its time. */
    private static final int REACH = 16;

    /** How many tokens may stand between a time and the verb that ends its clause, and how many of one character. */
    private static final int BEHIND = 2;

    private static final int BEHIND_IDEOGRAPHS = 7;

    /** How many words of what is watched may stand between the verb and a time without "for". */
    private static final int OBJECT = 8;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Amounts amounts;
    private final Segments segments;
    private final TimeLinks links;
    private final SteadyTimes steady;
    private final ProofOfTime proof;
    private final NamedWaits named;

    WatchedTimes(Vocabulary vocabulary, Reading reading) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.amounts = new Amounts(vocabulary, reading);
        this.segments = new Segments(vocabulary, reading);
        this.links = new TimeLinks(vocabulary, reading);
        this.steady = new SteadyTimes(vocabulary, reading, segments, links);
        this.proof = new ProofOfTime(vocabulary, reading, segments);
        this.named = new NamedWaits(vocabulary, reading, segments, links);
    }

    /** The first such time. */
    Optional<Found<Timespan>> first() {
        int verb = -1;
        int repeated = -1;
        for (int i = 0; i < reading.size(); i++) {
            verb = segments.isHard(i) ? -1 : verb;
            repeated = segments.isHard(i) ? -1 : repeated;
            int soak = lengthOfVerb(i);
            boolean leads = i == 0
                    || segments.isEnd(i - 1)
                    || reading.at(i - 1).kind() != Token.Kind.WORD
                    || vocabulary.is(Word.IMPERATIVE, reading, i - 1)
                    || vocabulary.is(Word.FILLER, reading, i - 1)
                    || vocabulary.is(Word.AND, reading, i - 1)
                    || (vocabulary.is(Word.PRONOUN, reading, i - 1)
                            && !reading.at(i).text().endsWith("ed"))
                    || comparing(i - 1);
            boolean does = soak == 1
                    && reading.at(i).text().endsWith("s")
                    && !vocabulary.anyIn(Word.CONDITION, reading, segments.hardStartBefore(i), i);
            boolean passive = soak > 0 && links.leads(i + soak) && segments.hardStartBefore(i) < i;
            boolean object = exceeds(i - 1) || (vocabulary.is(Word.FILLER, reading, i - 1) && exceeds(i - 2));
            if (soak > 0 && !object && (leads || does || passive || isTest(i))) {
                verb = i;
            }
            int at = i;
            Optional<Amount> time = links.firstUnit(amounts, i).or(() -> timeAt(at));
            if (time.isEmpty()) {
                continue;
            }
            boolean again = repeated >= 0 && links.leads(time.get().begin() - 1);
            if (again || states(time.get(), verb)) {
                return Timespans.span(reading, time.get(), false);
            }
            // "look every 5 minutes for an hour"
            boolean looks = vocabulary.is(Word.IMPERATIVE, reading, segments.hardStartBefore(i));
            repeated = looks && links.ends(Word.PAST, time.get().begin()) ? i : repeated;
            i = Math.max(i, time.get().end() - 1);
        }
        return Optional.empty();
    }

    private Optional<Amount> timeAt(int i) {
        return amounts.at(i)
                .filter(Amount::isTime)
                .filter(time -> !isClock(time) && !time.unit().equals("year"));
    }

    /** "às 8h", "alle 8 h": a time of day. */
    private boolean isClock(Amount time) {
        return reading.at(time.begin() + 1).is("h")
                && time.high().isEmpty()
                && vocabulary.is(Word.CLOCK, reading, time.begin() - 1);
    }

    private boolean states(Amount time, int verb) {
        int before = time.begin() - 1;
        while (before > 0 && isOfTime(before) && !isLink(before)) {
            before--;
        }
        int next = time.end();
        boolean noun = vocabulary.is(Word.SOAKING, reading, reading.at(next).isSign(")") ? next + 1 : next)
                || (links.isOf(next)
                        && (vocabulary.is(Word.SOAKING, reading, next + 1)
                                || vocabulary.is(Word.STABLE, reading, next + 1)));
        if (noun) {
            return true;
        }
        boolean coming = links.lasts(before) && vocabulary.anyIn(Word.COMING, reading, before + 1, time.begin());
        if (links.ends(Word.PAST, before + 1) && !coming) {
            return isDemanded(time, before);
        }
        if (passes(time, before)) {
            return true;
        }
        boolean opening = links.leads(before) && before < time.begin() - 1 && opens(before + 1, time);
        return named.has(time, before)
                || ((links.ends(Word.STEADY, before + 1) || links.ends(Word.STEADY, time.begin()))
                        && !isTooMuch(time, before))
                || new Afterwards(vocabulary, reading, segments).leads(time, before)
                || new Afterwards(vocabulary, reading, segments).opens(time)
                || verbLast(next)
                || looksFor(time, before)
                || (opening && (links.lasts(before) || steady.isWatched(before)))
                || steady.holds(time, before)
                || keepsReached(time, before)
                || proof.shows(time, before)
                || (verb >= 0
                        && time.begin() - verb <= REACH
                        && (watches(time, verb, before) || ends(time, verb, before)));
    }

    /**
     * "Latency > 200 ms sustained for > 10 min", "If sustained > 10 min, …": what is too much for too long is a condition, and
     * nobody waits for it.
     */
    private boolean isTooMuch(Amount time, int before) {
        int start = Math.max(segments.hardStartBefore(Math.max(0, before)), before - REACH);
        return (time.plus() || isMore(before + 1, time.begin()))
                && (isMore(start, before)
                        || ((vocabulary.anyIn(Word.CONDITION, reading, start, before)
                                        || vocabulary.anyIn(Word.ALERT, reading, start, before))
                                && !vocabulary.anyIn(Word.STABLE, reading, start, before)));
    }

    private boolean isMore(int from, int end) {
        return IntStream.range(from, end)
                .mapToObj(i -> Comparison.at(vocabulary, reading, i))
                .flatMap(Optional::stream)
                .anyMatch(found -> found.operator() == Threshold.Operator.MORE);
    }

    /**
     * "Route 10 % of the orders to the new press for two days": so long the others are kept from it; over two days it
     * rises.
     */
    private boolean keepsReached(Amount time, int before) {
        if (!time.isLongTime()
                || !links.lasts(before)
                || reading.at(before).is("over")
                || !segments.isEnd(time.end())) {
            return false;
        }
        int start = segments.hardStartBefore(before);
        boolean reaches = vocabulary.anyIn(Word.SHIFT, reading, start, before)
                || vocabulary.anyIn(Word.AUDIENCE, reading, start, before);
        if (!reaches || vocabulary.anyIn(Word.CONDITION, reading, start, before)) {
            return false;
        }
        for (int i = start; i < before; i++) {
            boolean share =
                    amounts.at(i).filter(amount -> amount.unit().equals("%")).isPresent();
            if (share) {
                return !Comparison.at(vocabulary, reading, i - 1).isPresent();
            }
        }
        return false;
    }

    /** "Make sure that the crash rate has been flat for the last 12 hours". */
    private boolean isDemanded(Amount time, int before) {
        int start = Math.max(segments.hardStartBefore(Math.max(0, before)), before - REACH);
        return time.isLongTime()
                && vocabulary.anyIn(Word.STABLE, reading, start, before)
                && vocabulary.anyIn(Word.IMPERATIVE, reading, start, before)
                && !vocabulary.anyIn(Word.ALERT, reading, start, before)
                && IntStream.range(start, before).noneMatch(i -> Comparison.isPlainAt(vocabulary, reading, i));
    }

    /** "Not before a whole day has passed", "until another hour has gone by". */
    private boolean passes(Amount time, int before) {
        int start = Math.max(segments.hardStartBefore(Math.max(0, before)), before - REACH);
        return time.isLongTime()
                && vocabulary.is(Word.GONE_BY, reading, time.end())
                && !(links.ends(Word.UNTIL, before + 1)
                        && time.shortest()
                                .filter(span -> span.compareTo(WEEK) > 0)
                                .isPresent())
                && !vocabulary.anyIn(Word.CONDITION, reading, start, time.begin())
                && !vocabulary.anyIn(Word.ALERT, reading, start, time.begin());
    }

    /** How many tokens the word for waiting has that begins there; 0 for none. */
    private int lengthOfVerb(int i) {
        return Math.max(
                vocabulary.match(Word.LEAVE, reading, i),
                Math.max(vocabulary.match(Word.SOAK, reading, i), vocabulary.match(Word.SOAKING, reading, i)));
    }

    /** "Look one hour": the time follows right on the verb; or "Look at the downloads after 24 hours". */
    private boolean looksFor(Amount time, int before) {
        if (!SteadyTimes.isLasting(time) || before < 0) {
            return false;
        }
        int start = segments.hardStartBefore(before);
        boolean more = before + 1 < time.begin() && vocabulary.is(Word.MORE, reading, before + 1);
        boolean verb =
                links.ends(Word.LOOK, before + 1) && !more && !vocabulary.anyIn(Word.CONDITION, reading, start, before);
        boolean later = links.ends(Word.AFTER, before + 1)
                && segments.isEnd(time.end())
                && vocabulary.is(Word.LOOK, reading, start);
        return verb || later;
    }

    /** "Watch the tracker one more week": the time ends the clause, what is watched stands between. */
    private boolean ends(Amount time, int verb, int before) {
        boolean object = reading.at(before).isWord()
                && before - verb <= OBJECT
                && !Comparison.at(vocabulary, reading, before).isPresent()
                && !vocabulary.is(Word.WITHIN, reading, before)
                && !vocabulary.is(Word.RELATIVE, reading, before)
                && !vocabulary.is(Word.SETTING, reading, before)
                && !links.leads(before);
        boolean last = segments.isEnd(time.end()) && !vocabulary.is(Word.AFTER, reading, time.end());
        for (int i = verb; i < before && object && last; i++) {
            last = !segments.isEnd(i) || reading.at(i).isWord();
        }
        return object && last && time.isLongTime();
    }

    /** "30 Minuten lang beobachten", "24 saat izle": languages that end with the verb. */
    private boolean verbLast(int next) {
        boolean ideographs = next < reading.size()
                && Tokeniser.isIdeograph(reading.at(next).text().charAt(0));
        int end = Math.min(
                Math.max(next + 1, segments.endFrom(next)), next + (ideographs ? BEHIND_IDEOGRAPHS : BEHIND) + 1);
        for (int i = next; i < end; i++) {
            int length = lengthOfVerb(i);
            if (length > 0 && segments.isEnd(i + length) && !vocabulary.is(Word.RELATIVE, reading, next)) {
                return true;
            }
        }
        return false;
    }

    /** Words between the link and the time that change nothing: "for at least the first 24 hours". */
    private boolean isOfTime(int i) {
        return comparing(i)
                || isEstimate(i)
                || (links.ends(Word.UP_TO, i + 1) && links.ends(Word.ESTIMATE, i - 1))
                || vocabulary.is(Word.FIRST, reading, i)
                || vocabulary.is(Word.COMING, reading, i)
                || reading.at(i).is("the")
                || vocabulary.match(Word.MERELY, reading, i) == 1
                || reading.at(i).is("here")
                || reading.at(i).is("another")
                || (vocabulary.is(Word.FILLER, reading, i)
                        && !vocabulary.is(Word.WINDOW, reading, i)
                        && vocabulary.is(Word.FIRST, reading, i + 1));
    }

    /** "(takes 5 minutes)", "(can take up to 2 hours)": the words of the estimate that a bracket begins with. */
    private boolean isEstimate(int i) {
        return vocabulary.is(Word.ESTIMATE, reading, i)
                && (reading.at(i - 1).isSign("(")
                        || (reading.at(i - 2).isSign("(") && vocabulary.match(Word.ESTIMATE, reading, i - 1) > 1)
                        || (reading.at(i - 2).isSign("(") && vocabulary.is(Word.APPROXIMATE, reading, i - 1)));
    }

    /** "over 24 hours" alone is a window, "for over 24 hours" is one with a comparison. */
    private boolean isLink(int i) {
        return vocabulary.match(Word.WINDOW, reading, i) == 1 && !links.leads(i - 1);
    }

    private boolean opens(int first, Amount time) {
        return vocabulary.anyIn(Word.FIRST, reading, first, time.begin());
    }

    private boolean watches(Amount time, int verb, int before) {
        int verbEnd = verb + lengthOfVerb(verb);
        boolean kept = vocabulary.is(Word.LEAVE, reading, verb)
                && time.shortest().filter(span -> span.compareTo(WEEK) >= 0).isPresent();
        boolean deadline = vocabulary.is(Word.WITHIN, reading, time.begin() - 1)
                || (before + 1 < time.begin() && !links.leads(before) && vocabulary.is(Word.MORE, reading, before + 1));
        boolean set = reading.at(before).isSign(":") && vocabulary.is(Word.SETTING, reading, before - 1);
        if (deadline || set || kept) {
            return false;
        }
        boolean directly = before < verbEnd;
        boolean forTime = links.leads(before)
                && !reading.at(before).is("in")
                && !reading.at(before).is("within");
        int between = time.begin() - before - 1;
        boolean bracket = (between == 0
                        || vocabulary.match(Word.UP_TO, reading, before + 1) == between
                        || isLeast(before + 1, time.begin())
                        || vocabulary.is(Word.ESTIMATE, reading, before + 1))
                && (reading.at(before).isSign("(")
                        || reading.at(before).isSign(":")
                        || (reading.at(before).isSign(",")
                                && (time.approximate()
                                        || (segments.isHard(verb - 1) && segments.isHard(time.end()))
                                        || vocabulary.is(Word.AT_LEAST, reading, before + 1))))
                && (segments.isEnd(time.end()) || closesSoon(time.end()));
        for (int i = verbEnd; bracket && i < before; i++) {
            bracket = !reading.at(i).is("then");
        }
        boolean about = reading.at(time.end()).is("before") && !directly && !forTime;
        boolean opening = opens(verbEnd, time) && time.begin() - verbEnd <= 6;
        return (directly || forTime || bracket || opening) && !about;
    }

    /** "(at least 15 minutes)", "(min. 15 min)". */
    private boolean isLeast(int first, int end) {
        return Comparison.at(vocabulary, reading, first)
                .filter(found -> found.operator() == Threshold.Operator.AT_LEAST && found.end() == end)
                .isPresent();
    }

    /** "(1 hour in staging)". */
    private boolean closesSoon(int from) {
        for (int i = from; i < from + 4; i++) {
            if (reading.at(i).isSign(")")) {
                return true;
            }
            if (!reading.at(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** "Run an extended soak test (15+ minutes)": what is called so, right before its time in brackets. */
    private boolean isTest(int i) {
        int length = vocabulary.match(Word.SOAKING, reading, i);
        return length > 0 && reading.at(i + length).isSign("(");
    }

    /** "exceeds the watch limit": what is watched is only named. */
    private boolean exceeds(int i) {
        return Comparison.at(vocabulary, reading, i)
                .filter(found -> !found.plain() && found.operator() == Threshold.Operator.MORE)
                .isPresent();
    }

    private boolean comparing(int i) {
        return Comparison.at(vocabulary, reading, i).isPresent()
                || vocabulary.is(Word.APPROXIMATE, reading, i)
                || (reading.at(i).is("least") || reading.at(i).is("than"));
    }
}
