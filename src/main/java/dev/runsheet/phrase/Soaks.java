package dev.runsheet.phrase;

import dev.runsheet.model.Timespan;
import java.time.Duration;
import java.util.Optional;

/** Finds for how long a text says to wait or to watch: {@code Monitor for 30 minutes}, {@code healthy for 24h}. */
public final class Soaks {
    /** How many tokens may stand between the verb and its time. */
    private static final int REACH = 16;

    /** A shorter time without faults is the window of a check. */
    private static final Duration LASTING = Duration.ofMinutes(10);

    private static final Duration DAY = Duration.ofDays(1);

    /** How many tokens may stand between a time and the verb that ends its clause, and how many of one character. */
    private static final int BEHIND = 2;

    private static final int BEHIND_IDEOGRAPHS = 7;

    private final Vocabulary vocabulary;

    public Soaks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The time that the whole of an item is: {@code two full days}, under a stage how long it lasts at least. */
    public Optional<Found<Timespan>> alone(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        int i = 0;
        while (i < reading.size()
                && Comparison.at(vocabulary, reading, i).isPresent()
                && timeAt(amounts, i).isEmpty()) {
            i++;
        }
        return timeAt(amounts, i)
                .filter(time -> time.end() >= reading.size())
                .flatMap(time -> Timespans.span(reading, time, false));
    }

    /** The first time to wait or watch that an item or a paragraph states. */
    public Optional<Found<Timespan>> in(Reading reading) {
        Amounts amounts = new Amounts(vocabulary, reading);
        Segments segments = new Segments(vocabulary, reading);
        int verb = -1;
        int repeated = -1;
        for (int i = 0; i < reading.size(); i++) {
            verb = segments.isHard(i) ? -1 : verb;
            repeated = segments.isHard(i) ? -1 : repeated;
            int soak = Math.max(vocabulary.match(Word.SOAK, reading, i), vocabulary.match(Word.SOAKING, reading, i));
            boolean leads = i == 0
                    || segments.isEnd(i - 1)
                    || reading.at(i - 1).kind() != Token.Kind.WORD
                    || vocabulary.is(Word.IMPERATIVE, reading, i - 1)
                    || vocabulary.is(Word.FILLER, reading, i - 1)
                    || comparing(reading, i - 1);
            boolean does = soak == 1
                    && reading.at(i).text().endsWith("s")
                    && !vocabulary.anyIn(Word.CONDITION, reading, segments.hardStartBefore(i), i);
            boolean passive = soak > 0 && linked(reading, i + soak) && segments.hardStartBefore(i) < i;
            if (soak > 0 && (leads || does || passive || isTest(reading, i))) {
                verb = i;
            }
            int at = i;
            Optional<Amount> time = firstUnit(reading, amounts, i).or(() -> timeAt(amounts, at));
            if (time.isEmpty()) {
                continue;
            }
            boolean again = repeated >= 0 && linked(reading, time.get().begin() - 1);
            if (again || states(reading, segments, time.get(), verb)) {
                return Timespans.span(reading, time.get(), false);
            }
            // "look every 5 minutes for an hour"
            boolean looks = vocabulary.is(Word.IMPERATIVE, reading, segments.hardStartBefore(i));
            repeated = looks && ends(Word.PAST, reading, time.get().begin()) ? i : repeated;
            i = Math.max(i, time.get().end() - 1);
        }
        return Optional.empty();
    }

    private static Optional<Amount> timeAt(Amounts amounts, int i) {
        return amounts.at(i).filter(Amount::isTime);
    }

    /** "for the first hour" has a unit without a number. */
    Optional<Amount> firstUnit(Reading reading, Amounts amounts, int i) {
        boolean first = vocabulary.is(Word.FIRST, reading, i - 1)
                && !reading.at(i).isNumber()
                && !reading.at(i - 1).is("前");
        return first ? amounts.unitAlone(i).filter(Amount::isTime) : Optional.empty();
    }

    private boolean states(Reading reading, Segments segments, Amount time, int verb) {
        // "Run the ferry for 30 minutes (1 hour)": how long the step takes stands in the bracket
        boolean bracket = reading.at(time.end()).isSign("(")
                && timeAt(new Amounts(vocabulary, reading), time.end() + 1).isPresent();
        int before = time.begin() - 1;
        while (before > 0 && isOfTime(reading, before) && !isLink(reading, before)) {
            before--;
        }
        int next = time.end();
        boolean noun = vocabulary.is(Word.SOAKING, reading, next)
                || (isOf(reading, next)
                        && (vocabulary.is(Word.SOAKING, reading, next + 1) || stable(reading, next + 1)));
        if (noun) {
            return true;
        }
        if (ends(Word.PAST, reading, before + 1)) {
            return false;
        }
        boolean opening = linked(reading, before) && before < time.begin() - 1 && opens(reading, before + 1, time);
        return ends(Word.STEADY, reading, before + 1)
                || ends(Word.STEADY, reading, time.begin())
                || new Afterwards(vocabulary, reading, segments).leads(time, before)
                || verbLast(reading, segments, next)
                || (!bracket && checksFor(reading, segments, time, before))
                || stableAfter(reading, before, next)
                || opening
                || quiet(reading, segments, time, before)
                || lasts(reading, segments, time, before)
                || held(reading, segments, before)
                || (verb >= 0 && time.begin() - verb <= REACH && watches(reading, segments, time, verb, before));
    }

    /** "30 Minuten lang beobachten", "24 saat izle": languages that end with the verb. */
    private boolean verbLast(Reading reading, Segments segments, int next) {
        boolean ideographs = next < reading.size()
                && Tokeniser.isIdeograph(reading.at(next).text().charAt(0));
        int end = Math.min(segments.endFrom(next), next + (ideographs ? BEHIND_IDEOGRAPHS : BEHIND) + 1);
        for (int i = next; i < end; i++) {
            int length = Math.max(vocabulary.match(Word.SOAK, reading, i), vocabulary.match(Word.SOAKING, reading, i));
            if (length > 0 && segments.isEnd(i + length) && !vocabulary.is(Word.RELATIVE, reading, next)) {
                return true;
            }
        }
        return false;
    }

    /** "Verify the metrics for 30 minutes"; of a limit it is the window. */
    private boolean checksFor(Reading reading, Segments segments, Amount time, int before) {
        boolean lasting =
                time.longest().filter(span -> span.compareTo(LASTING) >= 0).isPresent();
        int start = before < 0 ? 0 : Math.max(segments.hardStartBefore(before), before - REACH);
        if (!lasting
                || before < 0
                || !linked(reading, before)
                || reading.at(before).is("in")
                || reading.at(before).is("within")
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

    /** Words between the link and the time that change nothing: "for at least the first 24 hours". */
    private boolean isOfTime(Reading reading, int i) {
        return comparing(reading, i)
                || (vocabulary.is(Word.ESTIMATE, reading, i)
                        && reading.at(i - 1).isSign("("))
                || vocabulary.is(Word.FIRST, reading, i)
                || reading.at(i).is("the")
                || reading.at(i).is("here")
                || reading.at(i).is("another")
                || (vocabulary.is(Word.FILLER, reading, i)
                        && !vocabulary.is(Word.WINDOW, reading, i)
                        && vocabulary.is(Word.FIRST, reading, i + 1));
    }

    /** "over 24 hours" alone is a window, "for over 24 hours" is one with a comparison. */
    private boolean isLink(Reading reading, int i) {
        return vocabulary.match(Word.WINDOW, reading, i) == 1 && !linked(reading, i - 1);
    }

    private boolean opens(Reading reading, int first, Amount time) {
        return vocabulary.anyIn(Word.FIRST, reading, first, time.begin());
    }

    /** "of", "de", "di", "von": what links a time with what is done in it. */
    private static boolean isOf(Reading reading, int i) {
        String word = reading.at(i).text();
        return word.equals("of") || word.equals("de") || word.equals("di") || word.equals("d'");
    }

    /** Whether words of this kind end right before {@code end}. */
    private boolean ends(Word word, Reading reading, int end) {
        for (int length = 1; length <= 4; length++) {
            if (vocabulary.match(word, reading, end - length) == length
                    && reading.at(end - length).isWord()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time is led to there: "for", the end of "в течение". */
    private boolean linked(Reading reading, int i) {
        return vocabulary.is(Word.WINDOW, reading, i) || ends(Word.WINDOW, reading, i + 1);
    }

    private boolean stableAfter(Reading reading, int before, int next) {
        Token link = reading.at(before);
        boolean quiet =
                vocabulary.is(Word.NONE, reading, next) && vocabulary.anyIn(Word.COUNTED, reading, next + 1, next + 4);
        return (link.is("once") || vocabulary.is(Word.RELATIVE, reading, before))
                && (quiet
                        || (vocabulary.is(Word.WITH, reading, next) && vocabulary.is(Word.NONE, reading, next + 1))
                        || stable(reading, next)
                        || stable(reading, next + 1)
                        || stable(reading, next + 2));
    }

    private boolean stable(Reading reading, int i) {
        return vocabulary.is(Word.STABLE, reading, i);
    }

    /** "10% for 30 minutes, then 50%", "Canary for 1 hour": a share of users that is kept for a time. */
    private boolean held(Reading reading, Segments segments, int before) {
        if (before < 1 || !linked(reading, before)) {
            return false;
        }
        int start = segments.hardStartBefore(before);
        boolean share = reading.at(start).isNumber() && reading.at(start + 1).isSign("%") && start + 2 == before;
        return share || (vocabulary.is(Word.ROLLOUT, reading, start) && start + 1 == before);
    }

    /** "Crash rate < 1% for 7 days": a demand that takes a day or more to be met. */
    private boolean lasts(Reading reading, Segments segments, Amount time, int before) {
        boolean day = time.shortest().filter(span -> span.compareTo(DAY) >= 0).isPresent();
        if (!day || !linked(reading, before) || before < 1) {
            return false;
        }
        int start = Math.max(segments.hardStartBefore(before), before - REACH);
        for (int i = start; i < before; i++) {
            if (Comparison.at(vocabulary, reading, i).filter(Comparison::plain).isPresent()) {
                return reading.at(before - 1).kind() != Token.Kind.SIGN
                        || reading.at(before - 1).isSign("%");
            }
        }
        return false;
    }

    /** "No critical bugs for 5 days": something has to stay away for long. */
    private boolean quiet(Reading reading, Segments segments, Amount time, int before) {
        boolean lasting =
                time.longest().filter(span -> span.compareTo(LASTING) >= 0).isPresent();
        if (!lasting || !linked(reading, before)) {
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

    private boolean watches(Reading reading, Segments segments, Amount time, int verb, int before) {
        int verbEnd = verb
                + Math.max(vocabulary.match(Word.SOAK, reading, verb), vocabulary.match(Word.SOAKING, reading, verb));
        boolean deadline = vocabulary.is(Word.WITHIN, reading, time.begin() - 1)
                || (before + 1 < time.begin()
                        && !linked(reading, before)
                        && vocabulary.is(Word.MORE, reading, before + 1));
        boolean set = reading.at(before).isSign(":") && vocabulary.is(Word.SETTING, reading, before - 1);
        if (deadline || set) {
            return false;
        }
        boolean directly = before < verbEnd;
        boolean forTime = linked(reading, before)
                && !reading.at(before).is("in")
                && !reading.at(before).is("within");
        int between = time.begin() - before - 1;
        boolean bracket = (between == 0
                        || vocabulary.match(Word.UP_TO, reading, before + 1) == between
                        || vocabulary.is(Word.ESTIMATE, reading, before + 1))
                && (reading.at(before).isSign("(") || reading.at(before).isSign(":"))
                && (segments.isEnd(time.end()) || closesSoon(reading, time.end()));
        for (int i = verbEnd; bracket && i < before; i++) {
            bracket = !reading.at(i).is("then");
        }
        boolean about = reading.at(time.end()).is("before") && !directly && !forTime;
        boolean opening = opens(reading, verbEnd, time) && time.begin() - verbEnd <= 6;
        return (directly || forTime || bracket || opening) && !about;
    }

    /** "(1 hour in staging)". */
    private static boolean closesSoon(Reading reading, int from) {
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
    private boolean isTest(Reading reading, int i) {
        int length = vocabulary.match(Word.SOAKING, reading, i);
        return length > 0 && reading.at(i + length).isSign("(");
    }

    private boolean comparing(Reading reading, int i) {
        return Comparison.at(vocabulary, reading, i).isPresent()
                || vocabulary.is(Word.APPROXIMATE, reading, i)
                || (reading.at(i).is("least") || reading.at(i).is("than"));
    }

    /** Whether a field or a column of this name holds a time to wait: {@code Bake time}, {@code Observe for}. */
    public boolean isSoak(String name) {
        Reading reading = Reading.of(name.replaceFirst("(?i)\\s+for\\s*$", ""));
        int length = Math.max(vocabulary.match(Word.SOAK, reading, 0), vocabulary.match(Word.SOAKING, reading, 0));
        int end = length;
        while (end < reading.size() && Comparison.at(vocabulary, reading, end).isPresent()) {
            end = Comparison.at(vocabulary, reading, end).get().end();
        }
        boolean time = end >= reading.size() || vocabulary.isAll(Word.LENGTH, reading.slice(length, reading.size()));
        return length > 0 && (length == reading.size() || time);
    }
}
