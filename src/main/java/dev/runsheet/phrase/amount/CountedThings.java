package dev.runsheet.phrase.amount;

import dev.runsheet.phrase.MetricNames;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Segments;
import dev.runsheet.phrase.Statistics;
import dev.runsheet.phrase.Tokeniser;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds what a bare number counts: {@code 2 replicas}, {@code 50+ utenti}. */
public final class CountedThings {
    /** Most words that count have one character, none more than three. */
    private static final int LONGEST_COUNTER = 3;

    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Segments segments;

    public CountedThings(Vocabulary vocabulary, Reading reading, Segments segments) {
        this.vocabulary = vocabulary;
        this.reading = reading;
        this.segments = segments;
    }

    /** As written, with what is counted when it stands right behind the number: {@code 2 replicas}. */
    public String written(Amount amount) {
        int noun = amount.end();
        if (amount.unit().equals("x") && reading.at(amount.begin()).isNumber()) {
            // "2x baseline": of what
            return reading.slice(amount.begin(), noun + vocabulary.match(Word.BASELINE, reading, noun));
        }
        int base = reading.at(noun + 1).is("the") ? noun + 2 : noun + 1;
        int compared = vocabulary.match(Word.BASELINE, reading, base);
        boolean most = amount.low().compareTo(HALF) > 0;
        if (amount.unit().equals("%") && most && reading.at(noun).is("of") && compared > 0) {
            // "110% of baseline", not "within 10% of it"
            return reading.slice(amount.begin(), base + compared);
        }
        if (!amount.unit().isEmpty() && isIdeograph(noun - 1)) {
            return reading.slice(amount.begin(), noun);
        }
        for (int i = noun + 1; i < noun + 3 && reading.at(i).isWord() && !amount.plus(); i++) {
            int length =
                    Math.max(vocabulary.match(Word.AUDIENCE, reading, i), vocabulary.match(Word.COUNTED, reading, i));
            String reached = reading.slice(i, i + length);
            if (!reached.isEmpty() && MetricNames.singular(reached).equals(amount.unit())) {
                return reading.slice(amount.begin(), noun) + " " + reached;
            }
        }
        boolean behind = !amount.unit().isEmpty()
                && !Units.isMeasured(amount.unit())
                && amount.per().isEmpty()
                && reading.at(noun).isWord()
                && ((amount.plus() && !reading.at(noun - 1).isWord())
                        || MetricNames.singular(reading.at(noun).text()).equals(amount.unit()));
        int last = amount.plus() && behind ? plural(noun) : noun;
        return behind && amount.plus()
                ? reading.slice(amount.begin(), noun) + " " + reading.raw(last)
                : reading.slice(amount.begin(), behind ? noun + 1 : noun);
    }

    /**
     * With the word that counts in scripts without spaces, where a comparison or the end of the clause follows it: of
     * {@code 5件以下} that is {@code 件}.
     */
    public Amount withCounter(Amount amount) {
        if (!amount.unit().isEmpty() || amount.per().isPresent()) {
            return amount;
        }
        int end = amount.end();
        while (end < amount.end() + LONGEST_COUNTER && isIdeograph(end) && !follows(end)) {
            end++;
        }
        boolean plus = reading.at(end).isSign("+") && reading.joined(end);
        boolean closed = follows(end) || segments.isEnd(end) || plus;
        return end > amount.end() && closed ? amount.withUnit(reading.slice(amount.end(), end), end) : amount;
    }

    /** Whether the token is of a script without spaces. */
    public boolean isIdeograph(int i) {
        return reading.at(i).isWord()
                && Tokeniser.isIdeograph(reading.at(i).text().charAt(0));
    }

    private boolean follows(int i) {
        return Comparison.behind(vocabulary, reading, i).isPresent();
    }

    /** A number of things that no vocabulary knows: the plural behind it, or the word that ends the clause. */
    public Amount counted(Amount amount) {
        int noun = amount.end();
        boolean bare = amount.unit().isEmpty()
                && amount.per().isEmpty()
                && reading.at(noun).isWord()
                && (reading.at(noun - 1).isNumber()
                        || (reading.joined(noun - 1) && reading.at(noun - 2).isNumber())
                        || amount.plus()
                        || vocabulary.numberAt(reading, noun - 1).isPresent());
        if (!bare || segments.isEnd(noun) || (names(noun) && !vocabulary.is(Word.COUNTED, reading, noun))) {
            return amount;
        }
        if (amount.plus()
                && vocabulary.metricAt(reading, noun).isPresent()
                && !vocabulary.is(Word.COUNTED, reading, noun)) {
            return amount;
        }
        if (amount.plus()) {
            return amount.withUnit(MetricNames.singular(reading.at(plural(noun)).text()), amount.end());
        }
        String word = reading.at(noun).text();
        if (isTicker(noun)) {
            return amount.withUnit(word, amount.end());
        }
        if (vocabulary.metricAt(reading, noun).isPresent() && !vocabulary.is(Word.COUNTED, reading, noun)) {
            return amount;
        }
        boolean closes = segments.isEnd(noun + 1)
                || vocabulary.is(Word.WINDOW, reading, noun + 1)
                || vocabulary.is(Word.FILLER, reading, noun + 1)
                || vocabulary.is(Word.WITHIN_ONE, reading, noun + 1)
                || vocabulary.is(Word.TARGET, reading, noun + 1);
        boolean name = word.chars().anyMatch(Character::isDigit);
        boolean sign = Character.isUpperCase(reading.raw(noun).charAt(0)) || word.length() > 1;
        boolean last = closes && sign && !name && amount.low().signum() != 0 && !isIdeograph(noun);
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("ous");
        return last || plural ? amount.withUnit(MetricNames.singular(word), amount.end()) : amount;
    }

    /** With what is counted at {@code noun}, behind other words, as its unit: "errors" of "3 consecutive errors". */
    public Amount next(Amount amount, int noun) {
        int length = vocabulary.match(Word.COUNTED, reading, noun);
        return amount.withUnit(MetricNames.singular(reading.slice(noun, noun + length)), amount.end());
    }

    /** A short name in capitals, as currencies have. */
    public boolean isTicker(int noun) {
        String raw = reading.raw(noun);
        return raw.length() >= 3 && raw.length() <= 5 && raw.chars().allMatch(Character::isUpperCase);
    }

    /** Who or what is reached by so many, at most two words behind: "200 concurrent users". */
    public Optional<Amount> reaching(Amount amount) {
        int end = Math.min(segments.endFrom(amount.end()), amount.end() + 3);
        // "429 Too Many Requests" is an answer, as its capitals tell
        boolean bare = amount.unit().isEmpty()
                && amount.high().isEmpty()
                && amount.per().isEmpty()
                && reading.at(amount.end()).isWord()
                && !Character.isUpperCase(reading.raw(amount.end()).charAt(0));
        for (int i = amount.end(); bare && i < end; i++) {
            int length = vocabulary.match(Word.AUDIENCE, reading, i);
            if (length > 0) {
                return Optional.of(amount.withUnit(MetricNames.singular(reading.slice(i, i + length)), amount.end()));
            }
        }
        return Optional.empty();
    }

    /** Of "50+ utenti simultanei" the first word; of "100+ concurrent users" the plural. */
    private int plural(int noun) {
        for (int i = noun; i < noun + 3 && reading.at(i).isWord() && !segments.isEnd(i); i++) {
            if (reading.at(i).text().endsWith("s")) {
                return i;
            }
        }
        return noun;
    }

    /** Whether the word is none of those that are counted. */
    private boolean names(int i) {
        return vocabulary.is(Word.FILLER, reading, i)
                || vocabulary.is(Word.WINDOW, reading, i)
                || vocabulary.is(Word.TARGET, reading, i)
                || vocabulary.is(Word.WARNING, reading, i)
                || vocabulary.is(Word.ALERT, reading, i)
                || vocabulary.is(Word.ROLLBACK, reading, i)
                || vocabulary.is(Word.STATE, reading, i)
                || vocabulary.is(Word.RELATIVE, reading, i)
                || vocabulary.is(Word.BASELINE, reading, i)
                || vocabulary.is(Word.OR_MORE, reading, i)
                || vocabulary.is(Word.OR_LESS, reading, i)
                || Statistics.at(vocabulary, reading, i).isPresent();
    }
}
