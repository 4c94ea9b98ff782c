package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that recognisers look for: comparisons, units, metrics and their synonyms. Data, not code, so that a team
 * adds its own and a language is one more text.
 *
 * <pre>{@code
 * more: exceeds, above, more than
 * unit ms: millisecond, milliseconds
 * number 2: two
 * time 30: half an hour
 * metric latency lower: latency, response time
 * metric coverage higher offline: coverage
 * }</pre>
 *
 * <p>Lines that begin with {@code #} and empty lines are skipped; a key may come any number of times.
 */
public final class Vocabulary {
    private final Map<Word, Lexicon<Word>> words;
    private final Map<String, Set<Word>> openers = new HashMap<>();
    private final Map<Word, Literals> literals;
    private final Lexicon<String> units;
    private final Lexicon<Integer> numbers;
    private final Lexicon<Integer> times;
    private final Lexicon<Metric> metrics;

    private Vocabulary(Entries entries) {
        this.words = entries.words;
        this.literals = entries.literals;
        this.units = entries.units;
        this.numbers = entries.numbers;
        this.times = entries.times;
        this.metrics = entries.metrics;
        words.forEach((word, lexicon) -> lexicon.openers()
                .forEach(token -> openers.computeIfAbsent(token, any -> EnumSet.noneOf(Word.class))
                        .add(word)));
    }

    /**
     * Reads one text in the form shown above.
     *
     * @throws IllegalArgumentException naming the line, when it is in no such form
     */
    public static Vocabulary parse(String text) {
        return parse(List.of(text));
    }

    /**
     * Reads several texts as one; what comes first wins where two give a word different meanings.
     *
     * @throws IllegalArgumentException naming the line, when one is in no such form
     */
    public static Vocabulary parse(Collection<String> texts) {
        Entries entries = new Entries();
        for (String text : texts) {
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(line, number);
                }
            }
        }
        return new Vocabulary(entries);
    }

    /**
     * The canonical name of a metric: lower case, singular, synonyms replaced, without its statistic. {@code "API
     * Response Times"} is {@code "api latency"}.
     */
    public String metric(String name) {
        return new MetricNames(this).canonical(name);
    }

    /**
     * Whether two names speak of one metric: equal when canonical, or one is the unqualified head of the other. That a
     * document has no second metric with this head is for the caller to see to ({@link #isHead}).
     */
    public boolean sameMetric(String one, String other) {
        String a = metric(one);
        String b = metric(other);
        return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || endsWith(a, b) || endsWith(b, a));
    }

    /** Whether {@code head} is {@code name} without its qualifiers: "error rate" of "build error rate". */
    public boolean isHead(String head, String name) {
        String a = metric(head);
        return !a.isEmpty() && endsWith(metric(name), a);
    }

    private static boolean endsWith(String name, String head) {
        return name.length() > head.length()
                && name.endsWith(head)
                && name.charAt(name.length() - head.length() - 1) == ' ';
    }

    /** The words for units with the units they stand for, {@code request/s} for {@code rps}, in alphabetical order. */
    public Map<String, String> units() {
        return units.phrases();
    }

    /** The words and groups of words of one kind, in alphabetical order. */
    public Set<String> phrases(Word word) {
        return Optional.ofNullable(words.get(word))
                .map(lexicon -> lexicon.phrases().keySet())
                .orElse(Set.of());
    }

    /** The metric a text names, the most specific one of the last words that name one. */
    public Optional<Metric> known(String text) {
        Reading reading = Reading.of(text);
        Optional<Metric> known = known(reading, 0, reading.size());
        // "Error-Rate"
        return known.isEmpty() && text.indexOf('-') > 0 ? known(text.replace('-', ' ')) : known;
    }

    /** The same of the words from the token {@code first} up to {@code end}. */
    public Optional<Metric> known(Reading reading, int first, int end) {
        return metrics.lastIn(reading, first, end).map(Lexicon.Hit::meaning);
    }

    /** The first metric named between the tokens {@code first} and {@code end}. */
    public Optional<Metric> firstKnown(Reading reading, int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<Lexicon.Hit<Metric>> hit = metrics.at(reading, i);
            if (hit.isPresent()) {
                return hit.map(Lexicon.Hit::meaning);
            }
        }
        return Optional.empty();
    }

    /** The token behind the last metric named between the tokens {@code first} and {@code end}; {@code first} for none. */
    public int knownEnd(Reading reading, int first, int end) {
        return metrics.lastIn(reading, first, end).map(Lexicon.Hit::end).orElse(first);
    }

    /** The longest name of a metric that begins at {@code index}. */
    public Optional<Lexicon.Hit<Metric>> metricAt(Reading reading, int index) {
        return metrics.at(reading, index);
    }

    /** The longest name of a unit that begins at {@code index}, and its canonical sign. */
    public Optional<Lexicon.Hit<String>> unitAt(Reading reading, int index) {
        return units.at(reading, index);
    }

    /** The number written in words that begins at {@code index}. */
    public Optional<Lexicon.Hit<Integer>> numberAt(Reading reading, int index) {
        return numbers.at(reading, index);
    }

    /** The minutes of a length of time that has a name: "half an hour". */
    public Optional<Lexicon.Hit<Integer>> timeAt(Reading reading, int index) {
        return times.at(reading, index);
    }

    /** How many tokens from {@code index} on are words of this kind; 0 for none. */
    public int match(Word word, Reading reading, int index) {
        Lexicon<Word> lexicon = reading.opens(word, this, index) ? words.get(word) : null;
        return lexicon == null
                ? 0
                : lexicon.at(reading, index).map(hit -> hit.end() - index).orElse(0);
    }

    /** The words that may begin with this token. */
    Set<Word> openers(String token) {
        return openers.getOrDefault(token, Set.of());
    }

    /** How many characters of {@code text} from {@code at} on are a {@link Word#isLiteral literal} of this kind; 0 for none. */
    public int literal(Word word, String text, int at) {
        Literals phrases = literals.get(word);
        return phrases == null ? 0 : phrases.match(text, at);
    }

    /** Whether words of this kind begin at {@code index}. */
    public boolean is(Word word, Reading reading, int index) {
        return match(word, reading, index) > 0;
    }

    /** Whether such a word begins at one of the tokens from {@code first} up to {@code end}. */
    public boolean anyIn(Word word, Reading reading, int first, int end) {
        for (int i = Math.max(first, 0); i < Math.min(end, reading.size()); i++) {
            if (is(word, reading, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole text is one such word or group of words. */
    public boolean isAll(Word word, String text) {
        Reading reading = Reading.of(text);
        return reading.size() > 0 && match(word, reading, 0) == reading.size();
    }

    /** What has been read so far. */
    private static final class Entries {
        private final Map<Word, Lexicon<Word>> words = new EnumMap<>(Word.class);
        private final Map<Word, Literals> literals = new EnumMap<>(Word.class);
        private final Lexicon<String> units = new Lexicon<>();
        private final Lexicon<Integer> numbers = new Lexicon<>();
        private final Lexicon<Integer> times = new Lexicon<>();
        private final Lexicon<Metric> metrics = new Lexicon<>();
        private final Map<String, Word> labels = new HashMap<>();

        Entries() {
            for (Word word : Word.values()) {
                labels.put(word.label(), word);
            }
        }

        void add(String line, int number) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "line " + number + " of the vocabulary has no colon: \"" + line + "\"");
            }
            String[] key = line.substring(0, colon).strip().split("\\s+");
            List<String> phrases = new ArrayList<>();
            Collections.addAll(phrases, line.substring(colon + 1).split(","));
            phrases.replaceAll(String::strip);
            phrases.removeIf(String::isEmpty);
            if (key[0].equals("unit") && key.length == 2) {
                phrases.forEach(phrase -> units.put(phrase, key[1]));
            } else if (key[0].equals("number") && key.length == 2 && key[1].matches("[0-9]{1,6}")) {
                phrases.forEach(phrase -> numbers.put(phrase, Integer.valueOf(key[1])));
            } else if (key[0].equals("time") && key.length == 2 && key[1].matches("[0-9]{1,6}")) {
                phrases.forEach(phrase -> times.put(phrase, Integer.valueOf(key[1])));
            } else if (key[0].equals("metric") && key.length >= 3) {
                Metric metric = metric(key, number);
                phrases.forEach(phrase -> metrics.put(phrase, metric));
            } else if (key.length == 1 && labels.containsKey(key[0])) {
                Word word = labels.get(key[0]);
                if (word.isLiteral()) {
                    Literals own = literals.computeIfAbsent(word, any -> new Literals());
                    phrases.forEach(own::put);
                    return;
                }
                phrases.forEach(phrase ->
                        words.computeIfAbsent(word, any -> new Lexicon<>()).put(phrase, word));
            } else {
                throw new IllegalArgumentException("line " + number
                        + " of the vocabulary begins with an unknown key: \"" + line.substring(0, colon) + "\"");
            }
        }

        private static Metric metric(String[] key, int number) {
            Metric.Better better = switch (key[2]) {
                case "lower" -> Metric.Better.LOWER;
                case "higher" -> Metric.Better.HIGHER;
                case "neither" -> Metric.Better.NEITHER;
                default ->
                    throw new IllegalArgumentException("line " + number
                            + " of the vocabulary: a metric is better lower, higher or neither, not \"" + key[2]
                            + "\"");
            };
            return new Metric(key[1].replace('_', ' '), better, key.length < 4 || !key[3].equals("offline"));
        }
    }
}
