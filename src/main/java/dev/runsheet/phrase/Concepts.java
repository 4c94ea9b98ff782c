package dev.runsheet.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell what a text is about, as data: for each concept, terms with weights.
 *
 * <p>The line {@code rollback: rollback* 8; way back 6} gives the title {@code Rollback steps} a score of 8 for the
 * concept {@code rollback}. A team adds words by adding lines; another language is more lines. Case, punctuation and
 * signs do not count. Looking up costs a step per word, however many terms there are.
 */
public final class Concepts {
    /** By how many letters terms with any ending are sought at most: fewer make long lists, more make many lookups. */
    private static final int STEM = 4;

    private final Map<String, List<Term>> byFirstWord = new HashMap<>();

    /** Terms of one word and any ending, by its first letters. */
    private final Map<String, List<Term>> byFirstLetters = new HashMap<>();

    /** Terms of scripts without spaces, which stand anywhere, by their first character. */
    private final Map<Character, List<Term>> byFirstCharacter = new HashMap<>();

    /**
     * One term.
     *
     * @param phrase its words, a space between them
     * @param open whether any ending of its last word will do
     */
    private record Term(String concept, List<String> words, String phrase, boolean open, int weight) {

        /** As {@link Concepts#reasons} tells it. */
        String name() {
            return concept + ":" + phrase + (open ? "*" : "");
        }

        boolean matches(List<String> text, int from) {
            if (from + words.size() > text.size()) {
                return false;
            }
            int last = words.size() - 1;
            for (int i = 0; i <= last; i++) {
                String word = text.get(from + i);
                boolean fits = (i == last && open) ? word.startsWith(words.get(i)) : word.equals(words.get(i));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Lists of terms that were asked for: making one goes over all terms. */
    private final Map<String, List<String>> terms = new ConcurrentHashMap<>();

    /** Made when first asked for: it costs more than reading many a document. */
    private @Nullable StageTitles titles;

    private Concepts() {}

    /** How titles place parts in an order, by the words of this. */
    public StageTitles titles() {
        StageTitles made = titles;
        if (made == null) {
            made = new StageTitles(this);
            titles = made;
        }
        return made;
    }

    /**
     * The concepts of {@code text}: lines {@code concept: term weight; term weight}, and comments behind {@code #}. A
     * term without a weight weighs 1; {@code *} stands for any ending.
     *
     * @throws IllegalArgumentException naming the line that is not of this form
     */
    public static Concepts parse(String text) {
        Concepts concepts = new Concepts();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("line " + number + ": no \"concept:\" in \"" + line + "\"");
            }
            for (String term : line.substring(colon + 1).split(";", -1)) {
                concepts.add(line.substring(0, colon).strip(), term.strip(), number);
            }
        }
        return concepts;
    }

    private void add(String concept, String term, int line) {
        int space = term.lastIndexOf(' ');
        boolean weighed = space > 0 && isNumber(term, space + 1);
        String words = weighed ? term.substring(0, space).strip() : term;
        boolean open = words.endsWith("*");
        List<String> split = words(open ? words.substring(0, words.length() - 1) : words);
        if (split.isEmpty()) {
            throw new IllegalArgumentException("line " + line + ": no word in \"" + term + "\"");
        }
        int weight = weighed ? Integer.parseInt(term.substring(space + 1)) : 1;
        Term parsed = new Term(concept, split, String.join(" ", split), open, weight);
        if (writesNoSpaces(words)) {
            put(byFirstCharacter, parsed.phrase().charAt(0), parsed);
        } else if (open && split.size() == 1) {
            String stem = split.get(0);
            put(byFirstLetters, stem.substring(0, Math.min(STEM, stem.length())), parsed);
        } else {
            put(byFirstWord, split.get(0), parsed);
        }
    }

    private static <K> void put(Map<K, List<Term>> terms, K key, Term term) {
        terms.computeIfAbsent(key, any -> new ArrayList<>()).add(term);
    }

    /** The terms of {@code concept} as they are compared, those with any ending left out. */
    public List<String> terms(String concept) {
        return terms.computeIfAbsent(concept, this::listed);
    }

    private List<String> listed(String concept) {
        return Stream.of(byFirstWord.values(), byFirstCharacter.values())
                .flatMap(Collection::stream)
                .flatMap(List::stream)
                .filter(term -> term.concept().equals(concept) && !term.open())
                .map(Term::phrase)
                .sorted()
                .toList();
    }

    /** The concepts {@code text} speaks of. */
    public Set<String> in(String text) {
        Set<String> concepts = new HashSet<>();
        find(text, term -> concepts.add(term.concept()));
        return concepts;
    }

    /**
     * Whether {@code text} is a term of {@code concept} from its first word to its last; in a script without spaces, whether
     * it holds one.
     */
    public boolean isTerm(String text, String concept) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return false;
        }
        boolean[] found = {false};
        if (writesNoSpaces(words)) {
            find(text, term -> found[0] |= term.concept().equals(concept) && writesNoSpaces(term.phrase()));
        }
        Consumer<Term> whole = term ->
                found[0] |= term.concept().equals(concept) && term.words().size() == words.size();
        collect(byFirstWord.get(words.get(0)), words, 0, whole);
        stems(words, 0, whole);
        return found[0];
    }

    /** The concepts {@code text} speaks of with their scores, the sum of the weights of the terms found. */
    public Map<String, Integer> scores(String text) {
        Set<Term> found = new LinkedHashSet<>();
        find(text, found::add);
        Map<String, Integer> scores = new TreeMap<>();
        found.forEach(term -> scores.merge(term.concept(), term.weight(), Integer::sum));
        return scores;
    }

    /** Why {@link #scores} are what they are: {@code concept:term} with its weight, in the order found. */
    public Map<String, Integer> reasons(String text) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        find(text, term -> reasons.put(term.name(), term.weight()));
        return reasons;
    }

    private void find(String text, Consumer<Term> found) {
        List<String> words = words(text);
        for (int i = 0; i < words.size(); i++) {
            collect(byFirstWord.get(words.get(i)), words, i, found);
            stems(words, i, found);
        }
        if (writesNoSpaces(words)) {
            String joined = String.join(" ", words);
            for (int i = 0; i < joined.length(); i++) {
                for (Term term : byFirstCharacter.getOrDefault(joined.charAt(i), List.of())) {
                    if (joined.startsWith(term.phrase(), i)) {
                        found.accept(term);
                    }
                }
            }
        }
    }

    private static void collect(@Nullable List<Term> terms, List<String> words, int from, Consumer<Term> found) {
        if (terms == null) {
            return;
        }
        for (Term term : terms) {
            if (term.matches(words, from)) {
                found.accept(term);
            }
        }
    }

    private void stems(List<String> words, int at, Consumer<Term> found) {
        String word = words.get(at);
        for (int letters = Math.min(STEM, word.length()); letters > 0; letters--) {
            collect(byFirstLetters.get(word.substring(0, letters)), words, at, found);
        }
    }

    private static boolean isNumber(String text, int from) {
        return from < text.length() && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> words(String text) {
        String folded = isAscii(text)
                ? text.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace("\u0307", "");
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= folded.length(); ) {
            int c = i < folded.length() ? folded.codePointAt(i) : ' ';
            boolean word = isOfWord(c);
            if (!word && from >= 0) {
                words.add(folded.substring(from, i));
                from = -1;
            } else if (word && from < 0) {
                from = i;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> c == '_';
        };
    }

    /** Whether {@code text} is of a script that puts no spaces between words, so that terms stand anywhere. */
    static boolean writesNoSpaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            // no such script begins below
            if (text.charAt(i) >= 0x0e00 && isWithoutSpaces(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean writesNoSpaces(List<String> words) {
        return words.stream().anyMatch(Concepts::writesNoSpaces);
    }

    private static boolean isWithoutSpaces(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }
}
