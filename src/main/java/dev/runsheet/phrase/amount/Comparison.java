package dev.runsheet.phrase.amount;

import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Token;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.List;
import java.util.Optional;

/**
 * How a value is compared, as read from the tokens before or behind it.
 *
 * @param plain whether it is a sign; a word compares other things than measurements too
 * @param end the token behind it
 */
public record Comparison(Operator operator, boolean plain, Word word, int begin, int end) {

    /** Whether a {@link #plain} comparison begins at {@code index}. */
    public static boolean isPlainAt(Vocabulary vocabulary, Reading reading, int index) {
        return at(vocabulary, reading, index).filter(Comparison::plain).isPresent();
    }

    /** The comparison that begins at {@code index}, its value to follow. */
    public static Optional<Comparison> at(Vocabulary vocabulary, Reading reading, int index) {
        Token token = reading.at(index);
        if (token.kind() == Token.Kind.SIGN) {
            Optional<Operator> sign = switch (token.text()) {
                case "<" -> Optional.of(Operator.LESS);
                case "<=" -> Optional.of(Operator.AT_MOST);
                case ">" -> Optional.of(Operator.MORE);
                case ">=" -> Optional.of(Operator.AT_LEAST);
                case "=" -> Optional.of(Operator.EQUAL);
                default -> Optional.empty();
            };
            return sign.map(operator -> new Comparison(operator, true, wordOf(operator), index, index + 1));
        }
        Optional<Comparison> best = Optional.empty();
        for (Word word : WORDS) {
            int length = vocabulary.match(word, reading, index);
            if (length > best.map(found -> found.end() - index).orElse(0)) {
                best = Optional.of(new Comparison(operator(word), false, word, index, index + length));
            }
        }
        return best.map(found -> found.over(vocabulary, reading));
    }

    /** The same words for another operator, as a negation or the place asks for it. */
    public Comparison with(Operator other) {
        return new Comparison(other, plain, word, begin, end);
    }

    private static final List<Word> WORDS = List.of(
            Word.MORE,
            Word.LESS,
            Word.AT_LEAST,
            Word.AT_MOST,
            Word.EQUAL,
            Word.WORSE,
            Word.BETTER,
            Word.WITHIN,
            Word.UP_TO,
            Word.MAXIMUM,
            Word.MINIMUM);

    /** Skips what stands between a comparing word and its value: "above the", "increases by", "minimum of", "max:". */
    private Comparison over(Vocabulary vocabulary, Reading reading) {
        int i = end;
        for (int skipped = 0; skipped < 2; skipped++) {
            String text = reading.at(i).text();
            boolean abbreviated =
                    vocabulary.is(Word.MAXIMUM, reading, begin) || vocabulary.is(Word.MINIMUM, reading, begin);
            boolean colon = text.equals(":") && abbreviated;
            if (vocabulary.is(Word.ARTICLE, reading, i) || (text.equals(".") && abbreviated) || colon) {
                i++;
            }
        }
        boolean sign = reading.at(i).isSign(">") || reading.at(i).isSign("<");
        return new Comparison(operator, plain, word, begin, sign ? i + 1 : i);
    }

    /** The comparison behind a value: "or more", "以上", "max". */
    public static Optional<Comparison> behind(Vocabulary vocabulary, Reading reading, int given) {
        int index = overSuffix(reading, given);
        for (Word word : new Word[] {Word.OR_MORE, Word.OR_LESS}) {
            int length = vocabulary.match(word, reading, index);
            if (length > 0) {
                Operator operator = word == Word.OR_MORE ? Operator.AT_LEAST : Operator.AT_MOST;
                return Optional.of(new Comparison(operator, false, word, index, index + length));
            }
        }
        return strictlyBehind(vocabulary, reading, index);
    }

    /** Words that stand behind the value and leave it out: {@code 1%未満}, {@code 5% 초과}. */
    private static Optional<Comparison> strictlyBehind(Vocabulary vocabulary, Reading reading, int index) {
        for (Word word : new Word[] {Word.BEYOND, Word.SHORT_OF}) {
            int length = vocabulary.match(word, reading, index);
            if (length > 0) {
                Operator operator = word == Word.BEYOND ? Operator.MORE : Operator.LESS;
                return Optional.of(new Comparison(operator, false, word, index, index + length));
            }
        }
        return Optional.empty();
    }

    /** The token behind a case ending, {@code %5'in altında}. */
    private static int overSuffix(Reading reading, int index) {
        boolean ending = reading.at(index).isSign("'")
                && reading.joined(index)
                && reading.at(index + 1).isWord()
                && reading.joined(index + 1);
        return ending ? index + 2 : index;
    }

    /** What is left for a limit that must not be met: "none > 500 ms". */
    public static Operator negated(Operator operator) {
        return switch (operator) {
            case MORE -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS;
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.MORE;
            default -> operator;
        };
    }

    private static Word wordOf(Operator operator) {
        return switch (operator) {
            case LESS -> Word.LESS;
            case AT_MOST -> Word.AT_MOST;
            case AT_LEAST -> Word.AT_LEAST;
            case MORE -> Word.MORE;
            default -> Word.EQUAL;
        };
    }

    private static Operator operator(Word word) {
        return switch (word) {
            case MORE, WORSE -> Operator.MORE;
            case LESS, BETTER -> Operator.LESS;
            case AT_LEAST, MINIMUM -> Operator.AT_LEAST;
            case AT_MOST, WITHIN, UP_TO, MAXIMUM -> Operator.AT_MOST;
            default -> Operator.EQUAL;
        };
    }
}
