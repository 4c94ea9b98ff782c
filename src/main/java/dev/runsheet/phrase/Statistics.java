package dev.runsheet.phrase;

import java.util.Map;
import java.util.Optional;

/** What is taken of many measurements: a percentile, the average. */
public final class Statistics {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("avg", "avg"),
            Map.entry("avg.", "avg"),
            Map.entry("average", "avg"),
            Map.entry("averages", "avg"),
            Map.entry("averaging", "avg"),
            Map.entry("mean", "avg"),
            Map.entry("median", "p50"),
            Map.entry("moyenne", "avg"),
            Map.entry("promedio", "avg"),
            Map.entry("média", "avg"),
            Map.entry("media", "avg"),
            Map.entry("durchschnitt", "avg"),
            Map.entry("peak", "max"),
            Map.entry("max", "max"),
            Map.entry("maximum", "max"),
            Map.entry("min", "min"),
            Map.entry("minimum", "min"));

    private Statistics() {}

    /** Whether {@code word}, in lower case, is a percentile: {@code p95}, {@code p99.9}. */
    public static boolean isPercentile(String word) {
        if (word.length() < 2 || word.length() > 7 || word.charAt(0) != 'p') {
            return false;
        }
        int dot = word.indexOf('.');
        String whole = word.substring(1, dot < 0 ? word.length() : dot);
        boolean digits = whole.chars().allMatch(c -> c >= '0' && c <= '9')
                && (dot < 0 || word.substring(dot + 1).chars().allMatch(c -> c >= '0' && c <= '9'));
        return digits
                && (whole.length() == 2 || (whole.length() == 3 && whole.startsWith("99")) || word.equals("p100"));
    }

    /**
     * The statistic named at {@code index}; {@code max} and {@code min} only count where no value follows, else they
     * compare. {@code 95th percentile} is one too.
     */
    public static Optional<Lexicon.Hit<String>> at(Vocabulary vocabulary, Reading reading, int index) {
        String word = reading.at(index).text();
        if (isPercentile(word)) {
            return hit(word, index, index + (percentileWord(reading.at(index + 1)) ? 2 : 1));
        }
        if (reading.at(index).kind() == Token.Kind.OPAQUE
                && percentileWord(reading.at(index + 1))
                && word.endsWith("th")) {
            return hit("p" + word.substring(0, word.length() - 2), index, index + 2);
        }
        String name = reading.at(index).isWord() ? NAMES.get(word) : null;
        if (name == null) {
            return Optional.empty();
        }
        boolean extreme = name.equals("max") || name.equals("min");
        boolean minutes = word.equals("min") && reading.at(index - 1).isNumber();
        boolean metricFollows =
                vocabulary.metricAt(reading, index + 1).isPresent() || vocabulary.is(Word.MEASURE, reading, index + 1);
        boolean metricBefore =
                vocabulary.known(reading, Math.max(0, index - 3), index).isPresent();
        boolean valueFollows =
                reading.at(index + 1).isNumber() || reading.at(index + 1).isSign(":");
        return extreme && (minutes || valueFollows || !(metricFollows || metricBefore))
                ? Optional.empty()
                : hit(name, index, index + 1);
    }

    /** The first statistic named between the tokens {@code first} and {@code end}. */
    public static Optional<String> in(Vocabulary vocabulary, Reading reading, int first, int end) {
        for (int i = Math.max(0, first); i < end; i++) {
            Optional<Lexicon.Hit<String>> hit = at(vocabulary, reading, i);
            if (hit.isPresent()) {
                return Optional.of(hit.get().meaning());
            }
        }
        return Optional.empty();
    }

    private static boolean percentileWord(Token token) {
        return token.is("percentile") || token.is("pctl") || token.is("%ile");
    }

    private static Optional<Lexicon.Hit<String>> hit(String name, int begin, int end) {
        return Optional.of(new Lexicon.Hit<>(name, begin, end));
    }
}
