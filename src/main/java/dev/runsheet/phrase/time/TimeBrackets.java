package dev.runsheet.phrase.time;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import dev.runsheet.phrase.amount.Comparison;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells the brackets that say how long something takes: {@code Move the berths (20 min)}. */
final class TimeBrackets {
    /** How long a list in brackets may be that holds a time: {@code (6 nodes, dedicated, 40 min)}. */
    private static final int LIST = 14;

    /** How many words may stand between a name from a program and the bracket with its value. */
    private static final int NAMED = 3;

    private static final Duration DAY = Duration.ofDays(1);

    /** What fills more time than this is a term rather than work. */
    private static final Duration SHIFT = Duration.ofHours(12);

    private static final Duration BRIEF = Duration.ofHours(2);

    private final Vocabulary vocabulary;

    TimeBrackets(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the brackets around the amount hold nothing but how long it is, and end what they are about. */
    boolean holds(Reading reading, Amount amount, boolean title, boolean placed) {
        int open = amount.begin() - 1;
        int steps = 0;
        boolean limit = title || isBounded(reading, amount);
        while (steps < 8
                && open >= 0
                && !opens(reading.at(open))
                && (part(reading, open, limit) || (title && says(reading, open)))) {
            open--;
            steps++;
        }
        boolean listed = isListed(reading, amount, title);
        while (listed && open >= amount.begin() - LIST && open >= 0 && !opens(reading.at(open))) {
            listed = !Comparison.at(vocabulary, reading, open).isPresent()
                    && !vocabulary.is(Word.PAST, reading, open)
                    && !vocabulary.is(Word.SOAK, reading, open)
                    && !vocabulary.is(Word.SOAKING, reading, open);
            open--;
        }
        int close = amount.end();
        boolean window = false;
        int words = 0;
        while (close < amount.end() + 6
                && close < reading.size()
                && !shuts(reading.at(close))
                && (part(reading, close, title) || (title && words++ < 4 && says(reading, close)))) {
            window |= reading.at(close).is("window");
            close += Math.max(1, vocabulary.match(Word.ESTIMATE, reading, close));
        }
        boolean leads = amount.isLongTime()
                && reading.at(close).isSign(",")
                && opens(reading.at(open))
                && !vocabulary.is(Word.RELATIVE, reading, close + 1);
        // "(30-60 min depending on size)", "(30 min stand-up)"
        leads |= amount.isLongTime()
                && (amount.high().isPresent() || amount.approximate() || isOccupied(reading, amount))
                && open >= 0
                && opens(reading.at(open))
                && reading.at(close).isWord();
        while (leads && close < amount.end() + LIST && close < reading.size() && !shuts(reading.at(close))) {
            leads = !vocabulary.is(Word.RELATIVE, reading, close)
                    || reading.at(close).isSign(",");
            close += leads ? 1 : 0;
        }
        if (open < 0 || !opens(reading.at(open)) || !shuts(reading.at(close))) {
            return false;
        }
        // "faults[10m]", "> 2 % (5 min)": over what time is counted
        if ((reading.at(open).isSign("[") && open > 0 && reading.joined(open)) || isWindow(reading, open)) {
            return false;
        }
        Token next = reading.at(close + 1);
        // "(20 min) Move the berths"
        boolean first = open == 0 && amount.isLongTime();
        boolean ends =
                first || next.text().isEmpty() || next.kind() == Token.Kind.BREAK || next.kind() == Token.Kind.SIGN;
        boolean set = isIdentifier(reading, open)
                || vocabulary.anyIn(Word.SETTING, reading, Math.max(0, open - 8), open)
                || vocabulary.anyIn(Word.SETTING, reading, amount.end(), close);
        boolean measured =
                amount.unit().equals("s") && amount.low().stripTrailingZeros().scale() > 0;
        boolean again = repeats(reading, open, amount) || (!title && isKept(reading, amount, close));
        return (ends || title)
                && !set
                && !measured
                && !again
                && (title || !amount.plus())
                && !vocabulary.is(Word.SOAK, reading, open + 1)
                && !isAdjective(reading, amount, close)
                && !vocabulary.anyIn(Word.HORIZON, reading, 0, open)
                && !(title && vocabulary.anyIn(Word.ALERTS, reading, 0, open))
                && !vocabulary
                        .known(reading, open, close)
                        .filter(metric -> TimeNames.BACK.contains(metric.name()))
                        .isPresent()
                && (!placed || listed || window || isEffort(reading, open, amount) || isBriefStep(reading, amount))
                && !isSoakNamed(reading, open, title)
                && (!soaks(reading, 0, open, title)
                        || amount.approximate()
                        || amount.high().isPresent());
    }

    /** "T+8: build (3-5 min)": what begins then takes so long. */
    private static boolean isBriefStep(Reading reading, Amount amount) {
        return Slots.isCounted(reading, 2)
                && amount.longest().filter(time -> time.compareTo(BRIEF) <= 0).isPresent();
    }

    /** "QUAY_POLL set (10s)": a name from a program has that value. */
    private static boolean isIdentifier(Reading reading, int open) {
        return IntStream.range(Math.max(0, open - NAMED), open)
                .anyMatch(i -> reading.at(i).isWord() && reading.at(i).text().indexOf('_') > 0);
    }

    /** Whether a limit ends right before the bracket: how long it has to hold, or over what time it is measured. */
    private boolean isWindow(Reading reading, int open) {
        boolean unit = open > 2 && !reading.at(open - 1).isNumber();
        int number = unit ? open - 2 : open - 1;
        return number > 0
                && reading.at(number).isNumber()
                && (unit ? vocabulary.unitAt(reading, open - 1).isPresent() : true)
                && Comparison.isPlainAt(vocabulary, reading, number - 1);
    }

    /** "(30 min stand-up)", "(2 h call with the supplier)": what fills the time, and no notice, term or rate. */
    private boolean isOccupied(Reading reading, Amount amount) {
        boolean brief =
                amount.longest().filter(time -> time.compareTo(SHIFT) <= 0).isPresent();
        boolean before = opens(reading.at(amount.begin() - 1));
        for (int i = amount.end(); before && brief && i < amount.end() + LIST && !shuts(reading.at(i)); i++) {
            boolean other = vocabulary.is(Word.RELATIVE, reading, i)
                    || vocabulary.is(Word.SETTING, reading, i)
                    || vocabulary.is(Word.SOAK, reading, i)
                    || vocabulary.is(Word.SOAKING, reading, i)
                    || vocabulary.is(Word.PER, reading, i)
                    || vocabulary.is(Word.WINDOW, reading, i)
                    || vocabulary.is(Word.STABLE, reading, i)
                    || vocabulary.is(Word.CONDITION, reading, i)
                    || vocabulary.is(Word.COUNTED, reading, i)
                    || reading.at(i).isNumber();
            if (other) {
                return false;
            }
        }
        return before
                && brief
                && vocabulary.known(reading, amount.end(), reading.size()).isEmpty();
    }

    /** Whether it is the last of several things in brackets: "(6 nodes, 15 min)"; days there say how long something is kept. */
    private boolean isListed(Reading reading, Amount amount, boolean title) {
        int before = amount.begin() - 1;
        while (before > amount.begin() - 4 && ofLength(reading, before)) {
            before--;
        }
        boolean apart = reading.at(before).isSign(",") || reading.at(before).isSign(";");
        boolean days = amount.longest().filter(time -> time.compareTo(DAY) >= 0).isPresent();
        return apart && amount.isLongTime() && (title || !days);
    }

    /** "Copies of the log (90 days)": a number of days behind a line says how long something is kept. */
    private static boolean isKept(Reading reading, Amount amount, int close) {
        boolean days = amount.longest().filter(time -> time.compareTo(DAY) > 0).isPresent();
        return days && amount.high().isEmpty() && !amount.approximate() && close + 1 >= reading.size();
    }

    /** "1 hour (3600 seconds)". */
    private boolean repeats(Reading reading, int open, Amount amount) {
        boolean unit = vocabulary
                        .unitAt(reading, open - 1)
                        .filter(hit -> Units.isTime(hit.meaning()))
                        .isPresent()
                && reading.at(open - 2).isNumber();
        Optional<Duration> before = new Amounts(vocabulary, reading)
                .at(open - 2)
                .filter(Amount::isTime)
                .flatMap(Amount::longest);
        return unit && (before.isEmpty() || before.equals(amount.longest()));
    }

    /** "(5-minute check)": of what kind the check is. */
    private boolean isAdjective(Reading reading, Amount amount, int close) {
        boolean hyphen = reading.at(amount.end() - 2).isSign("-") && reading.joined(amount.end() - 1);
        return hyphen && amount.high().isEmpty() && amount.end() < close && !ofLength(reading, amount.end());
    }

    /** "Week 3 (40 hours)": how much of the week it takes. */
    private boolean isEffort(Reading reading, int open, Amount amount) {
        boolean numbered = vocabulary.is(Word.SLOT, reading, 0) && reading.at(1).isNumber();
        boolean named = reading.at(2).isSign(":") && open > 3;
        boolean days = amount.unit().equals("d") || amount.unit().equals("week");
        boolean sprint = numbered && vocabulary.unitAt(reading, 0).isEmpty();
        if (numbered && (named || sprint) && days) {
            return !vocabulary.anyIn(Word.SOAKING, reading, 0, open);
        }
        return numbered
                && amount.high().isEmpty()
                && (amount.unit().equals("h") || amount.unit().equals("min"))
                && !vocabulary.anyIn(Word.SOAKING, reading, 0, open);
    }

    /** Other words in a bracket of a title: {@code (15 minutes to live!)}; none that place the time. */
    private boolean says(Reading reading, int i) {
        Token token = reading.at(i);
        boolean placed = vocabulary.is(Word.RELATIVE, reading, i)
                || vocabulary.is(Word.FIRST, reading, i)
                || vocabulary.is(Word.PAST, reading, i)
                || vocabulary.is(Word.SLOT, reading, i)
                || vocabulary.is(Word.SOAK, reading, i)
                || vocabulary.is(Word.SOAKING, reading, i);
        return (token.isWord() && !placed) || token.isSign("!") || token.isSign(",");
    }

    /** "Go on after a calm period (2 hours)": what the bracket is behind is called a wait. */
    private boolean isSoakNamed(Reading reading, int open, boolean title) {
        return !title
                && IntStream.rangeClosed(2, 3)
                        .anyMatch(words ->
                                open >= words && vocabulary.match(Word.SOAKING, reading, open - words) == words);
    }

    private boolean soaks(Reading reading, int first, int end, boolean title) {
        boolean watched = vocabulary.match(Word.SOAKING, reading, end - 1) == 1;
        boolean verb = vocabulary.is(Word.SOAK, reading, first) || vocabulary.is(Word.LEAVE, reading, first);
        return !title && end > first && (verb || watched);
    }

    /** "Switch the flag off (< 2 minutes)": what is done takes no longer; of what is measured it is a limit. */
    private boolean isBounded(Reading reading, Amount amount) {
        boolean done = vocabulary.is(Word.SHIFT, reading, 0) || vocabulary.is(Word.ROLLBACK, reading, 0);
        boolean most = Comparison.at(vocabulary, reading, amount.begin() - 1)
                .filter(found -> found.operator() == Operator.LESS || found.operator() == Operator.AT_MOST)
                .isPresent();
        return done
                && most
                && amount.isLongTime()
                && !vocabulary.is(Word.SOAK, reading, 0)
                && vocabulary.known(reading, 0, amount.begin()).isEmpty();
    }

    private boolean part(Reading reading, int i, boolean limited) {
        Token token = reading.at(i);
        boolean slot = vocabulary.is(Word.SLOT, reading, i) || reading.at(i - 1).is("day") || token.isSign("-");
        boolean limit = limited && Comparison.at(vocabulary, reading, i).isPresent();
        return (ofLength(reading, i) || slot || limit) && !vocabulary.is(Word.RELATIVE, reading, i);
    }

    /** Words that go with a length of time and change nothing of it. */
    boolean ofLength(Reading reading, int i) {
        Token token = reading.at(i);
        return vocabulary.is(Word.ESTIMATE, reading, i)
                || vocabulary.is(Word.APPROXIMATE, reading, i)
                || vocabulary.is(Word.LENGTH, reading, i)
                || vocabulary.is(Word.MERELY, reading, i)
                || token.isSign(":")
                || token.isSign(".")
                || token.isSign("⏱")
                || token.is("max")
                || token.is("min")
                || token.is("the")
                || token.is("each")
                || token.is("up")
                || token.is("to");
    }

    static boolean opens(Token token) {
        return token.isSign("(") || token.isSign("[");
    }

    static boolean shuts(Token token) {
        return token.isSign(")") || token.isSign("]");
    }
}
