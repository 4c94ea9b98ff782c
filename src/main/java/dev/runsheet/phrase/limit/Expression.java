package dev.runsheet.phrase.limit;

import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold.Operator;
import dev.runsheet.model.Threshold.Window;
import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import dev.runsheet.phrase.amount.Amount;
import dev.runsheet.phrase.amount.Amounts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comparison in the language of a system that monitors: {@code rate(errors[5m]) > 0.05}.
 *
 * @param measured what is compared, as written but for line ends
 * @param value the number it is compared with, as people write amounts
 * @param state the multiple of a baseline it is compared with instead
 * @param window what stands behind the value for how long it must hold, else the range that is looked back on
 * @param from offset of its first character on the line of the operator
 * @param to offset behind the value
 */
record Expression(
        String measured,
        Operator operator,
        Optional<Quantity> value,
        Optional<String> state,
        Optional<Window> window,
        int from,
        int to) {
    /** No rule is longer; what is, nobody wrote by hand. */
    private static final int LONGEST = 2_000;

    /** How far behind an operator its value may reach. */
    private static final int VALUE = 60;

    private static final Pattern RANGE = Pattern.compile("(\\d+(?:ms|[smhdwy]))(?::.*)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d_,.]*(?:[eE][-+]?\\d+)?");
    private static final Pattern ENDS =
            Pattern.compile("\\s*(?:$|[),\"';}|&\\]]|#|//|(?:and|or|unless|then)\\b).*", Pattern.DOTALL);
    private static final Pattern WINDOW = Pattern.compile(
            "\\s*((?:for|over|in|within|during)\\s+(?:the last\\s+)?)(\\d+\\s?\\p{L}+)\\s*\\)?[\"']?\\s*(?:#.*|//.*)?");

    /** Every comparison of {@code text} with a number, in order. Cost is linear in its length. */
    static List<Expression> in(String text, Vocabulary vocabulary) {
        return text.length() > LONGEST ? List.of() : new Scan(text, vocabulary).run();
    }

    /** One run over one text. */
    private static final class Scan {
        private final String text;
        private final Vocabulary vocabulary;
        private final List<Expression> found = new ArrayList<>();
        private Optional<String> range = Optional.empty();
        private int start;
        private int at;

        Scan(String text, Vocabulary vocabulary) {
            this.text = text;
            this.vocabulary = vocabulary;
        }

        List<Expression> run() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"' || c == '\'' || c == '{') {
                    at = behind(c == '{' ? '}' : c);
                } else if (c == '[') {
                    int from = at + 1;
                    at = behind(']');
                    Matcher looked = RANGE.matcher(text.substring(from, Math.max(from, at - 1)));
                    range = looked.matches() ? Optional.of(looked.group(1)) : range;
                } else if ("<>=!-|&".indexOf(c) >= 0) {
                    sign();
                } else {
                    at = joins() ? begin() : at + 1;
                }
            }
            return List.copyOf(found);
        }

        /** Behind the mark that ends what begins here; where it is missing on the line, the next character. */
        private int behind(char mark) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != mark && text.charAt(end) != '\n') {
                end++;
            }
            return end < text.length() && text.charAt(end) == mark ? end + 1 : at + 1;
        }

        /** Whether "and", "or", "unless" stand here, which lead to another comparison. */
        private boolean joins() {
            boolean apart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            return apart && length() > 0;
        }

        private int length() {
            for (String word : new String[] {"and", "or", "unless"}) {
                int end = at + word.length();
                if (text.regionMatches(true, at, word, 0, word.length())
                        && end < text.length()
                        && !Character.isLetterOrDigit(text.charAt(end))
                        && text.charAt(end) != '_') {
                    return word.length();
                }
            }
            return 0;
        }

        private int begin() {
            start = at + length();
            range = Optional.empty();
            return start;
        }

        private void sign() {
            int end = at;
            while (end < text.length() && "<>=!-|&~".indexOf(text.charAt(end)) >= 0 && end - at < 3) {
                end++;
            }
            Optional<Operator> operator = operator(text.substring(at, end));
            if (operator.isPresent() && !measured().isEmpty()) {
                compared(operator.get(), end);
            } else if (text.startsWith("||", at) || text.startsWith("&&", at)) {
                start = end;
                range = Optional.empty();
            }
            at = Math.max(at, end);
        }

        /** What stands before the operator; empty inside of a call, where a comparison only filters. */
        private String measured() {
            String given = text.substring(start, at).strip().replaceAll("\\s+", " ");
            int depth = 0;
            for (int i = 0; i < given.length(); i++) {
                depth += given.charAt(i) == '(' ? 1 : given.charAt(i) == ')' ? -1 : 0;
            }
            int open = 0;
            while (open < given.length() && given.charAt(open) == '(' && depth > 0) {
                open++;
                depth--;
            }
            return depth > 0 ? "" : given.substring(open).strip();
        }

        private void compared(Operator operator, int behindSign) {
            int from = behindSign;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            from = text.startsWith("bool ", from) ? from + 5 : from;
            String rest = text.substring(from, Math.min(text.length(), from + VALUE));
            rest = rest.lines().findFirst().orElse("");
            Reading reading = Reading.of(rest);
            Matcher number = NUMBER.matcher(rest);
            Optional<Amount> amount =
                    new Amounts(vocabulary, reading).at(0).filter(a -> a.high().isEmpty());
            if (number.lookingAt() && number.group().matches(".*[eE].*")) {
                add(operator, new Quantity(number.group(), new BigDecimal(number.group()), "", Optional.empty()), from);
            } else if (amount.isPresent()) {
                String written = reading.slice(0, amount.get().end());
                add(operator, amount.get().quantities(written).get(0), from);
            } else if (vocabulary.is(Word.BASELINE, reading, 0)
                    && rest.matches("[^\\s#]+\\s?\\*\\s?[\\d.]+\\s*(?:#.*)?")) {
                String state = rest.replaceFirst("\\s*#.*", "").strip();
                add(operator, Optional.empty(), Optional.of(state), from + state.length());
            }
        }

        private void add(Operator operator, Quantity value, int from) {
            int to = from + value.text().length();
            String rest = text.substring(to, Math.min(text.length(), to + VALUE));
            String line = rest.lines().findFirst().orElse("");
            if (ENDS.matcher(rest).matches()
                    || line.isBlank()
                    || WINDOW.matcher(line).matches()) {
                add(operator, Optional.of(value), Optional.empty(), to);
            }
        }

        private void add(Operator operator, Optional<Quantity> value, Optional<String> state, int to) {
            int first = Math.max(start, text.lastIndexOf('\n', at - 1) + 1);
            while (first < at && (Character.isWhitespace(text.charAt(first)) || text.charAt(first) == ')')) {
                first++;
            }
            String line = text.substring(to, Math.min(text.length(), to + VALUE))
                    .lines()
                    .findFirst()
                    .orElse("");
            Matcher behind = WINDOW.matcher(line);
            Optional<Window> window = behind.matches()
                    ? Optional.of(new Window((behind.group(1) + behind.group(2)).strip(), time(behind.group(2))))
                    : range.map(text -> new Window(text, time(text)));
            found.add(new Expression(measured(), operator, value, state, window, first, to));
        }

        private Optional<Duration> time(String written) {
            return Expression.length(written, vocabulary);
        }
    }

    /** The length of time that the whole of {@code written} is. */
    static Optional<Duration> length(String written, Vocabulary vocabulary) {
        Reading reading = Reading.of(written);
        return new Amounts(vocabulary, reading)
                .at(0)
                .filter(amount -> amount.isTime() && amount.end() == reading.size())
                .flatMap(Amount::longest);
    }

    private static Optional<Operator> operator(String sign) {
        return switch (sign.toLowerCase(Locale.ROOT)) {
            case "<" -> Optional.of(Operator.LESS);
            case "<=" -> Optional.of(Operator.AT_MOST);
            case "==" -> Optional.of(Operator.EQUAL);
            case ">=" -> Optional.of(Operator.AT_LEAST);
            case ">" -> Optional.of(Operator.MORE);
            default -> Optional.empty();
        };
    }
}
