package dev.runsheet.phrase.limit;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Tokeniser;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.CountedThings;
import java.util.Optional;

/** Tells limits on what is measured from settings, sizes of machines, deadlines of people and shares of users. */
final class Acceptance {
    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;
    private final Context context;

    Acceptance(Vocabulary vocabulary, Reading reading, Segments segments, Context context) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
        this.context = context;
    }

    /** Whether it is a limit, given what it is about and what its wording says follows from it. */
    boolean accepts(Limit limit, Subject subject, Optional<Severity> said) {
        // "timeouts handled (30 seconds max)"
        boolean set = limit.isTime()
                && limit.form() == Limit.Form.WORD
                && !context.isActing()
                && reading.at(limit.begin() - 1).isSign("(")
                && subject.known().isEmpty()
                && vocabulary.anyIn(Word.SETTING, reading, segments.hardStartBefore(limit.begin()), limit.begin());
        if (set) {
            return false;
        }
        String written = limit.amount().map(Amount::unit).orElse("");
        if (written.startsWith("/") && vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), limit.end() + 3)) {
            return false;
        }
        if (reaches(limit, subject) || isAnswer(limit)) {
            return false;
        }
        boolean named = subject.known().isPresent()
                || (said.isPresent() && !limit.isTime())
                || (!limit.isTime()
                        && subject.statistic().filter(Statistics::isPercentile).isPresent());
        if (sizes(limit, subject) || isCountOfTests(limit) || isResult(limit)) {
            return false;
        }
        if (limit.form() == Limit.Form.SIGN) {
            return !isGiven(limit, subject, said)
                    && (named || !subject.metric().isEmpty() || limit.hasUnit() || isRate(limit) || isMultiple(limit));
        }
        if (limit.form() != Limit.Form.WORD) {
            // "Coverage: 94%" reports; what is demanded of a setting is compared
            return limit.form() != Limit.Form.STATED
                    || limit.operator() == Operator.AT_MOST
                    || !Severities.offline(subject);
        }
        String unit = limit.amount().map(Amount::unit).orElse("");
        if (isCompared(limit, subject)) {
            return true;
        }
        if (limit.isTime()) {
            boolean brief = Units.milliseconds(unit).compareTo(Units.milliseconds("s")) <= 0;
            boolean acts = limit.operator() == Operator.MORE && context.severity() != Severity.TARGET;
            boolean timed = brief || limit.operator() != Operator.AT_MOST || measuresTime(subject);
            boolean percentile =
                    subject.statistic().filter(Statistics::isPercentile).isPresent();
            boolean demanded = said.equals(Optional.of(Severity.TARGET))
                    && reading.at(1).isSign(":")
                    && vocabulary.is(Word.TARGET, reading, 0);
            return demanded
                    || (named && timed)
                    || ((brief || acts) && (percentile || !subject.metric().isEmpty()));
        }
        boolean counted =
                limit.amount().isPresent() && !unit.isEmpty() && !Units.isMeasured(unit) && countedUnit(limit, subject);
        boolean shares = vocabulary.anyIn(Word.SHIFT, reading, subject.begin(), limit.begin());
        boolean measured = unit.equals("%")
                && !shares
                && !subject.metric().isEmpty()
                && (context != Context.PLAIN || isShort(subject.metric()));
        boolean share = (unit.startsWith("/") || unit.equals(":1"))
                && !vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), limit.end() + 3)
                && !subject.metric().isEmpty();
        boolean wished = context == Context.GOAL
                && limit.operator() == Operator.AT_LEAST
                && vocabulary.is(Word.WITH, reading, limit.begin() - 1);
        boolean judged = context.isActing() || wished;
        boolean part = unit.equals("%")
                && context != Context.PLAIN
                && reading.at(limit.end()).is("of");
        // "신고 3건 이상": counted, whatever it is
        boolean counter = context.isActing()
                && !unit.isEmpty()
                && Tokeniser.isIdeograph(unit.charAt(0))
                && !Units.isTime(unit)
                && !subject.metric().isEmpty();
        boolean things =
                judged && !Units.isMeasured(unit) && reading.at(limit.end()).isWord();
        boolean machine = limit.operator() == Operator.AT_LEAST
                && limit.amount().filter(Amount::isSize).isPresent();
        boolean rate = limit.amount().flatMap(Amount::per).filter(Units::isTime).isPresent();
        boolean below = limit.operator() == Operator.AT_MOST || limit.operator() == Operator.LESS;
        boolean cap = below
                && unit.endsWith("B")
                && !subject.metric().isEmpty()
                && !vocabulary.is(Word.UP_TO, reading, limit.begin());
        boolean coins = limit.form() == Limit.Form.WORD
                && unit.isEmpty()
                && new CountedThings(vocabulary, reading, segments).isTicker(limit.end());
        boolean parts = limit.operator() == Operator.AT_LEAST
                && !Units.isMeasured(unit)
                && !vocabulary.anyIn(Word.SHIFT, reading, Math.max(0, limit.begin() - 3), limit.begin())
                && vocabulary.anyIn(Word.PARTS, reading, limit.begin(), limit.end() + 2);
        boolean ruledOut = limit.operator() == Operator.AT_MOST
                && unit.isEmpty()
                && reading.at(limit.end()).isWord()
                && !subject.metric().isEmpty()
                && vocabulary.anyIn(Word.NOT, reading, Math.max(0, limit.begin() - 3), limit.begin());
        return named
                || counted
                || measured
                || share
                || rate
                || part
                || things
                || counter
                || machine
                || cap
                || ruledOut
                || coins
                || parts
                || isReached(limit);
    }

    /** "A canary of at most 10% of traffic": whom it reaches. */
    private boolean reaches(Limit limit, Subject subject) {
        return !context.isActing()
                && (limit.operator() == Operator.AT_MOST || limit.operator() == Operator.LESS)
                && limit.amount().filter(amount -> amount.unit().equals("%")).isPresent()
                && subject.known().isEmpty()
                && vocabulary.anyIn(Word.AUDIENCE, reading, limit.end(), limit.end() + 2)
                && vocabulary.anyIn(Word.ROLLOUT, reading, Math.max(0, limit.begin() - 6), limit.begin());
    }

    /** "Response time: < 15 minutes" is how soon people answer; no system may take minutes. */
    private boolean isAnswer(Limit limit) {
        return limit.isTime()
                && (limit.operator() == Operator.LESS || limit.operator() == Operator.AT_MOST)
                && !isBelow(limit, "min")
                && vocabulary.anyIn(Word.ANSWER, reading, segments.hardStartBefore(limit.begin()), limit.begin());
    }

    /** "> 2x baseline", whatever is measured. */
    private boolean isMultiple(Limit limit) {
        return limit.amount().filter(amount -> amount.unit().equals("x")).isPresent()
                && vocabulary.is(Word.BASELINE, reading, limit.end());
    }

    /** "1000+ landings in the first week", "at least 100 berths booked": a number of things that is wished for. */
    private boolean isReached(Limit limit) {
        boolean valued =
                context.isDemanding() && limit.amount().filter(Amount::plus).isPresent() && segments.isEnd(limit.end());
        boolean behind = context == Context.GOAL
                && limit.operator() == Operator.AT_LEAST
                && limit.end() > limit.amount().map(Amount::end).orElse(limit.end())
                && segments.isEnd(limit.end());
        boolean opens = context == Context.GOAL
                && limit.operator() == Operator.AT_LEAST
                && (segments.opens(reading, limit.begin())
                        || reading.at(limit.begin() - 1).isSign(":"))
                && reading.at(limit.end()).isWord()
                && !vocabulary.is(Word.FILLER, reading, limit.end());
        return valued || behind || opens;
    }

    /**
     * "Gives more than 400 lines", "not more than 25": nobody compares without a reason, so what is compared need not be
     * known. What may be met too ("up to 5", "at least 3") says as often how many there are; it counts where something is
     * done about it, or as all that a name is given.
     */
    private boolean isCompared(Limit limit, Subject subject) {
        String written = limit.amount().map(Amount::unit).orElse("");
        if (vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), limit.end() + 2)
                || vocabulary.anyIn(Word.MONTH, reading, limit.end(), limit.end() + 1)
                || (written.equals("%")
                        && vocabulary.anyIn(Word.SHIFT, reading, Math.max(0, limit.begin() - 3), limit.begin()))
                || vocabulary.anyIn(Word.HOLDS, reading, limit.begin() - 1, limit.begin())
                || limit.amount().filter(Amount::approximate).isPresent()
                || (context == Context.PLAIN && subject.metric().isEmpty())) {
            return false;
        }
        // for hours and days people wait, systems seldom do
        boolean brief = !limit.isTime() || isBrief(limit);
        boolean strict = limit.operator() == Operator.MORE || limit.operator() == Operator.LESS;
        boolean valued = reading.at(limit.begin() - 1).isSign(":");
        boolean capped = vocabulary.is(Word.AT_MOST, reading, limit.begin()) && limit.operator() == Operator.AT_MOST;
        boolean lasts = reading.at(limit.begin()).is("over") && limit.isTime();
        // "peers connected: 25 or more"
        boolean behind = limit.end() > limit.amount().map(Amount::end).orElse(limit.end())
                && !vocabulary.is(Word.PRODUCT, reading, limit.begin() - 2);
        boolean spoken = reading.at(limit.begin()).isWord() || behind;
        boolean settles = limit.isTime()
                && limit.operator() == Operator.AT_MOST
                && !vocabulary.anyIn(Word.PEOPLE, reading, segments.startBefore(limit.begin()), limit.begin())
                && !vocabulary.anyIn(Word.NOT, reading, segments.startBefore(limit.begin()), limit.begin())
                && !vocabulary.is(Word.SETTLES, reading, segments.startBefore(limit.begin()))
                && vocabulary.anyIn(Word.SETTLES, reading, segments.startBefore(limit.begin()), limit.begin());
        boolean share = written.equals("%")
                && (limit.operator() == Operator.AT_LEAST
                        || reading.at(limit.end()).is("of"))
                && !vocabulary.is(Word.UP_TO, reading, limit.begin());
        boolean floored = limit.operator() == Operator.AT_LEAST && vocabulary.is(Word.NOT, reading, limit.begin());
        boolean hours = limit.isTime() && limit.operator() == Operator.MORE && isBelow(limit, "d");
        return (strict && !lasts && (brief || hours || context != Context.PLAIN))
                || (settles && brief)
                || share
                || floored
                || (spoken && valued && !limit.isTime())
                || (capped && spoken && !limit.isTime())
                || (context.isActing()
                        && !limit.isTime()
                        && (behind || reading.at(limit.end()).isWord()));
    }

    /** "Threshold: < 10 calls/min". */
    private static boolean isRate(Limit limit) {
        return limit.amount().flatMap(Amount::per).filter(Units::isTime).isPresent();
    }

    private static boolean isBrief(Limit limit) {
        return isBelow(limit, "h");
    }

    private static boolean isBelow(Limit limit, String other) {
        String unit = limit.amount().map(Amount::unit).orElse("");
        return Units.milliseconds(unit).compareTo(Units.milliseconds(other)) < 0;
    }

    /** "Fewer than 5 ignored tests": of the code, not of the running system. */
    private boolean isCountOfTests(Limit limit) {
        String unit = limit.amount().map(Amount::unit).orElse("%");
        boolean counts = !unit.equals("%") && !Units.isMeasured(unit);
        for (int i = limit.end() - 1; counts && i < limit.end() + 3; i++) {
            if (vocabulary.is(Word.TESTS, reading, i)) {
                return true;
            }
            if (i >= limit.end() && !reading.at(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    /** "Build PASSED (512 MB max)", "9 berths tested (91.3% success rate)": what came out, not what is demanded. */
    private boolean isResult(Limit limit) {
        int bracket = limit.begin() - 1;
        if (limit.form() == Limit.Form.SIGN || limit.form() == Limit.Form.CONSEQUENCE) {
            return false;
        }
        boolean tallied = limit.form() == Limit.Form.LEADING
                && reading.at(limit.end()).kind() != Token.Kind.SIGN
                && tally(limit.end());
        if (!reading.at(bracket).isSign("(")) {
            return tallied;
        }
        boolean counted = limit.form() == Limit.Form.LEADING
                && reading.at(segments.hardStartBefore(bracket)).isNumber();
        return counted || tallied || isLoud(bracket - 1);
    }

    /** "PASSED", not "passes". */
    private boolean isLoud(int index) {
        String word = reading.raw(index);
        boolean done =
                vocabulary.is(Word.DONE, reading, index) || reading.at(index).is("passing");
        return done && word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }

    /** "(232 passing)": how many of them there were, behind at most three words. */
    private boolean tally(int from) {
        int bracket = from;
        while (bracket < from + 3 && reading.at(bracket).isWord()) {
            bracket++;
        }
        return reading.at(bracket).isSign("(")
                && reading.at(bracket + 1).isNumber()
                && (vocabulary.is(Word.DONE, reading, bracket + 2)
                        || reading.at(bracket + 2).is("passing"));
    }

    /** "Upload a small file (< 1 MB)": how great what is given to a test is, not what is measured in it. */
    private boolean isGiven(Limit limit, Subject subject, Optional<Severity> said) {
        boolean judged = context == Context.ROLLBACK || context == Context.ALERT || said.isPresent();
        int bracket = limit.begin() - 1;
        return !judged
                && reading.at(bracket).isSign("(")
                && subject.known().isEmpty()
                && vocabulary.anyIn(Word.SIZED, reading, Math.max(0, bracket - 4), bracket);
    }

    /** "RAM: 4 GB": what a machine has, not what is measured on it; "at least 4 GB" is demanded of it. */
    private boolean sizes(Limit limit, Subject subject) {
        boolean machine = subject.known()
                .map(Metric::name)
                .filter(name -> name.equals("memory") || name.equals("cpu") || name.equals("disk"))
                .isPresent();
        boolean set = limit.operator() == Operator.EQUAL;
        boolean size =
                limit.amount().filter(a -> !a.unit().equals("%") && !a.isTime()).isPresent();
        return machine && set && size && limit.form() != Limit.Form.SIGN && limit.form() != Limit.Form.CONSEQUENCE;
    }

    /** Whether a deadline of minutes or more is a limit on what the system takes, not on what people do. */
    private boolean measuresTime(Subject subject) {
        return subject.known().filter(Metric::isTime).isPresent();
    }

    /** Few enough words to be a name, not the half of a sentence. */
    private boolean isShort(String metric) {
        return metric.chars().filter(c -> c == ' ').count() < 4;
    }

    private boolean countedUnit(Limit limit, Subject subject) {
        int end = limit.end() + 3;
        return vocabulary.anyIn(Word.COUNTED, reading, subject.begin(), limit.begin())
                || vocabulary.anyIn(Word.COUNTED, reading, limit.end(), end)
                || vocabulary.anyIn(Word.PEOPLE, reading, limit.end(), end);
    }
}
