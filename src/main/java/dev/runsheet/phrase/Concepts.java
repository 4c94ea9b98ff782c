package dev.runsheet.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words that tell what a text is about, as data: for each concept, terms with weights.
 *
 * <p>The line {@code rollback: rollback* 8; way back 6} gives the title {@code Rollback steps} a score of 8 for the
 * concept {@code rollback}. A team adds words by adding lines; another language is more lines. Case, punctuation and
 * signs do not count. Looking up costs a step per word, however many terms there are.
 */
public final class Concepts {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

    private final Map<String, List<Term>> byFirstWord = new HashMap<>();
    private final List<Term> anywhere = new ArrayList<>();

    private record Term(String concept, List<String> words, boolean open, int weight) {

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

    private Concepts() {}

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
        Term parsed = new Term(concept, split, open, weight);
        if (writesNoSpaces(words)) {
            anywhere.add(parsed);
        } else {
            String first = split.size() == 1 && open ? prefix(split.get(0)) : split.get(0);
            byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(parsed);
        }
    }

    /** The concepts {@code text} speaks of with their scores, the sum of the weights of the terms found. */
    public Map<String, Integer> scores(String text) {
        Map<String, Integer> scores = new TreeMap<>();
        reasons(text)
                .forEach((term, weight) -> scores.merge(term.substring(0, term.indexOf(':')), weight, Integer::sum));
        return scores;
    }

    /** Why {@link #scores} are what they are: {@code concept:term} with its weight, in the order found. */
    public Map<String, Integer> reasons(String text) {
        List<String> words = words(text);
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            collect(byFirstWord.get(words.get(i)), words, i, found);
            collect(byFirstWord.get(prefix(words.get(i))), words, i, found);
        }
        if (words.stream().anyMatch(Concepts::writesNoSpaces)) {
            String joined = String.join(" ", words);
            for (Term term : anywhere) {
                if (joined.contains(String.join(" ", term.words()))) {
                    found.put(name(term), term.weight());
                }
            }
        }
        return found;
    }

    private static void collect(
            @org.jspecify.annotations.Nullable List<Term> terms,
            List<String> words,
            int from,
            Map<String, Integer> found) {
        if (terms == null) {
            return;
        }
        for (Term term : terms) {
            if (term.matches(words, from)) {
                found.put(name(term), term.weight());
            }
        }
    }

    private static String name(Term term) {
        return term.concept() + ":" + String.join(" ", term.words()) + (term.open() ? "*" : "");
    }

    /** Open terms of one word are found by their first two letters. */
    private static String prefix(String word) {
        return word.substring(0, Math.min(2, word.length())) + "*";
    }

    private static boolean isNumber(String text, int from) {
        return from < text.length() && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<String> words(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        String folded = (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replace("\u0307", "");
        List<String> words = new ArrayList<>();
        var matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Whether {@code text} is of a script that puts no spaces between words, so that terms stand anywhere. */
    private static boolean writesNoSpaces(String text) {
        return text.codePoints()
                .anyMatch(c -> c > 0x2e00
                        && switch (Character.UnicodeScript.of(c)) {
                            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
                            default -> false;
                        });
    }
}
