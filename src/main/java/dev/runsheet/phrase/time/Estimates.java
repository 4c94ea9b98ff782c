package dev.runsheet.phrase.time;

import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Tells the times that running text states as how long something takes: {@code takes ~5 minutes}, {@code ETA: 30 min},
 * {@code The copy is the slow part, around 40 minutes}, {@code Reboot the node, 15 min}.
 */
final class Estimates {
    /** How many words a part between commas has at most before its time. */
    private static final int LABEL = 10;

    /** How many words may stand between "per" and its time. */
    private static final int EACH = 3;

    /** A longer time between commas is waited for rather than worked through. */
    private static final Duration SHIFT = Duration.ofHours(12);

    private final Vocabulary vocabulary;

    Estimates(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** "takes ~5 minutes", "ETA: 30 min", "the outage is only 10 minutes", outside of brackets. */
    boolean says(Reading reading, int index) {
        int i = index - 1;
        while (i >= index - 4 && isBefore(reading, i)) {
            i--;
        }
        boolean is = i > 0 && vocabulary.match(Word.FILLER, reading, i) == 1 && !isLength(reading, i, 1);
        boolean off = is && (reading.at(i - 1).is("downtime") || vocabulary.match(Word.LENGTH, reading, i - 2) == 2);
        if (off) {
            return !vocabulary.is(Word.BYGONE, reading, i);
        }
        for (int length = 1; length <= 3; length++) {
            int begin = i - length + 1;
            boolean says = vocabulary.match(Word.ESTIMATE, reading, begin) == length
                    && vocabulary.match(Word.APPROXIMATE, reading, begin) != length;
            // "observation period of two days" is a time to wait
            boolean names = isLength(reading, begin, length)
                    && (reading.at(begin).is("duration") || length > 1)
                    && vocabulary.match(Word.SOAKING, reading, begin) < length;
            if (begin >= 0 && (says || names)) {
                return !vocabulary.anyIn(Word.BYGONE, reading, Math.max(0, begin - 2), index);
            }
        }
        return isClock(reading, index - 1);
    }

    private boolean isLength(Reading reading, int begin, int length) {
        return vocabulary.match(Word.LENGTH, reading, begin) == length;
    }

    /** What may stand between "takes" and its time: "takes us only about", "ETA:". */
    private boolean isBefore(Reading reading, int i) {
        Token token = reading.at(i);
        return token.isSign(":")
                || token.isSign(".")
                || token.is("~")
                || token.is("to")
                || token.is("up")
                || vocabulary.is(Word.MERELY, reading, i)
                || (vocabulary.match(Word.APPROXIMATE, reading, i) == 1
                        && vocabulary.match(Word.ESTIMATE, reading, i) != 1)
                || token.is("about")
                || token.is("approximately");
    }

    /** "⏱ 15 min", "⏳ ~5 min". */
    private static boolean isClock(Reading reading, int index) {
        String sign = reading.at(index).text();
        boolean selector = sign.equals("\uFE0F");
        return selector ? isClock(reading.at(index - 1).text()) : isClock(sign);
    }

    static boolean isClock(String sign) {
        return sign.equals("⏱") || sign.equals("⏳") || sign.equals("⌛") || sign.equals("⏲");
    }

    /** "The copy is the slow part, around 40 minutes", "~25 min on real data": who says about is estimating. */
    boolean isAbout(Reading reading, Amount amount) {
        int before = amount.begin() - 1;
        boolean comma = reading.at(before).isSign(",");
        boolean apart =
                isApart(reading, before) || isEach(reading, before) || (isBrief(amount) && isWithin(reading, before));
        boolean word = (amount.approximate() && apart) || isLast(reading, amount);
        return word
                && !isPlaced(reading, amount)
                && (comma || !vocabulary.is(Word.SOAK, reading, 0))
                && isUnmeasured(reading, before);
    }

    private boolean isApart(Reading reading, int before) {
        Token token = reading.at(before);
        boolean dash = token.isSign("—") || token.isSign("--") || (token.isSign("-") && !reading.joined(before + 1));
        return before < 0
                || dash
                || token.kind() == Token.Kind.BREAK
                || token.isSign(",")
                || token.isSign(";")
                || token.isSign(".")
                || token.isSign("→")
                || token.isSign("\"")
                || TimeBrackets.opens(token);
    }

    /** "back in about five minutes". */
    private static boolean isWithin(Reading reading, int before) {
        Token token = reading.at(before);
        return token.is("in") || token.is("en") || token.is("em");
    }

    private boolean isUnmeasured(Reading reading, int end) {
        return !vocabulary.anyIn(Word.SETTING, reading, 0, Math.max(0, end))
                && vocabulary
                        .known(reading, 0, Math.max(0, end))
                        .filter(metric -> !metric.name().equals("downtime"))
                        .isEmpty();
    }

    /** "about an hour before", "~5 min per hour", "around 40 minutes after". */
    private boolean isPlaced(Reading reading, Amount amount) {
        int end = amount.end();
        int per = vocabulary.match(Word.PER, reading, end);
        boolean rate =
                per > 0 && new Amounts(vocabulary, reading).unitAlone(end + per).isPresent();
        boolean relative = vocabulary.is(Word.RELATIVE, reading, end) && per == 0;
        return relative || rate || vocabulary.is(Word.AFTER, reading, end);
    }

    /** "(takes ages, 45-60 min)". */
    private boolean isLast(Reading reading, Amount amount) {
        int open = amount.begin() - 1;
        if (!reading.at(open).isSign(",") || !TimeBrackets.shuts(reading.at(amount.end()))) {
            return false;
        }
        while (open > amount.begin() - LABEL && open >= 0 && !TimeBrackets.opens(reading.at(open))) {
            open--;
        }
        return open >= 0
                && TimeBrackets.opens(reading.at(open))
                && vocabulary.anyIn(Word.ESTIMATE, reading, open, amount.begin());
    }

    /** "Retro, 45 min, with cake", "One meeting, ninety minutes.": behind a deed, nothing but a time between two signs. */
    boolean isPart(Reading reading, Amount amount) {
        int before = amount.begin() - 1;
        while (before > 0
                && (Comparison.at(vocabulary, reading, before).isPresent()
                        || vocabulary.is(Word.MERELY, reading, before))) {
            before--;
        }
        // "+5 min, +30 min" are places in time
        return isBrief(amount)
                && before > 0
                && !reading.at(amount.begin()).isSign("+")
                && (isApart(reading, before)
                        || isEach(reading, before)
                        || vocabulary.is(Word.BEING, reading, before)
                        || (reading.at(before).isSign(":") && amount.high().isPresent()))
                && !TimeBrackets.opens(reading.at(before))
                && !vocabulary.is(Word.SOAKING, reading, amount.end())
                && isEnd(reading, amount.end())
                && !amount.plus()
                && !isPlaced(reading, amount)
                && isWork(reading, before);
    }

    private static boolean isBrief(Amount amount) {
        return amount.isLongTime()
                && amount.longest().filter(time -> time.compareTo(SHIFT) <= 0).isPresent();
    }

    /** "Per piece five to ten minutes". */
    private boolean isEach(Reading reading, int before) {
        for (int i = before - 1; i >= 0 && i >= before - EACH; i--) {
            if (vocabulary.is(Word.PER, reading, i)) {
                return reading.at(i + 1).isWord();
            }
        }
        return false;
    }

    private boolean isEnd(Reading reading, int index) {
        int end = index + Math.max(0, vocabulary.match(Word.TAKEN, reading, index));
        Token token = reading.at(end);
        return end >= reading.size()
                || token.kind() == Token.Kind.BREAK
                || token.isSign(",")
                || token.isSign(".")
                || token.isSign(";")
                || token.isSign(":")
                || token.isSign("!")
                || token.isSign("/")
                || vocabulary.is(Word.PER, reading, end)
                || vocabulary.is(Word.AMID, reading, end)
                || vocabulary.is(Word.WITH, reading, end);
    }

    /** Whether what stands before is work, not a wait, a share of users, a setting, or something counted. */
    private boolean isWork(Reading reading, int end) {
        for (int i = 0; i < end; i++) {
            boolean other = vocabulary.is(Word.SOAK, reading, i)
                    || vocabulary.is(Word.SOAKING, reading, i)
                    || vocabulary.is(Word.PAST, reading, i)
                    || vocabulary.is(Word.CONDITION, reading, i)
                    || (vocabulary.is(Word.AUDIENCE, reading, i) && isCounted(reading, i))
                    || vocabulary.is(Word.NONE, reading, i)
                    || reading.at(i).isSign("%")
                    || Comparison.at(vocabulary, reading, i)
                            .filter(Comparison::plain)
                            .filter(found -> found.operator() != Threshold.Operator.EQUAL)
                            .isPresent();
            if (other) {
                return false;
            }
        }
        return isUnmeasured(reading, end);
    }

    /** "200 users", "half of the traffic", "internal users": how far it reaches, not what is done with them. */
    private static boolean isCounted(Reading reading, int audience) {
        Token before = reading.at(audience - 1);
        return audience < 2 || before.isNumber() || before.isSign("%") || before.is("of") || before.is("the");
    }

    /** Whether the time is one that counts from zero: it says when, not how long. */
    static boolean isSinceStart(Amount amount) {
        return amount.high().isPresent() && amount.low().compareTo(BigDecimal.ZERO) == 0;
    }
}
