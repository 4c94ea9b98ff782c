package dev.runsheet.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that tell what a title is about, as data: for each concept, terms with weights.
 *
 * <p>The line {@code rollback: rollback* 8; way back 6} gives the title {@code Rollback steps} a score of 8 for the
 * concept {@code rollback}. A team adds words by adding lines; another language is more lines.
 */
public final class Lexicon {
    private final Map<String, List<Term>> byFirstWord = new HashMap<>();
    private final List<Term> anywhere = new ArrayList<>();

    private record Term(String concept, List<String> words, boolean open, int weight) {

        boolean matches(List<String> title, int from) {
            if (from + words.size() > title.size()) {
                return false;
            }
            int last = words.size() - 1;
            for (int i = 0; i <= last; i++) {
                String word = title.get(from + i);
                boolean fits = (i == last && open) ? word.startsWith(words.get(i)) : word.equals(words.get(i));
                if (!fits) {
                    return false;
                }
            }
            return true;
        }
    }

    private Lexicon() {}

    /**
     * The lexicon of {@code text}: lines {@code concept: term weight; term weight}, and comments behind {@code #}.
     *
     * @throws IllegalArgumentException naming the line that is not of this form
     */
    public static Lexicon parse(String text) {
        Lexicon lexicon = new Lexicon();
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
                lexicon.add(line.substring(0, colon).strip(), term.strip(), number);
            }
        }
        return lexicon;
    }

    private void add(String concept, String term, int line) {
        int space = term.lastIndexOf(' ');
        if (space < 1 || !term.substring(space + 1).matches("\\d+")) {
            throw new IllegalArgumentException("line " + line + ": no weight behind \"" + term + "\"");
        }
        String words = term.substring(0, space).strip();
        boolean open = words.endsWith("*");
        List<String> split = Titles.words(open ? words.substring(0, words.length() - 1) : words);
        if (split.isEmpty()) {
            throw new IllegalArgumentException("line " + line + ": no word in \"" + term + "\"");
        }
        Term parsed = new Term(concept, split, open, Integer.parseInt(term.substring(space + 1)));
        if (Titles.writesNoSpaces(words)) {
            anywhere.add(parsed);
        } else {
            String first = split.size() == 1 && open ? prefix(split.get(0)) : split.get(0);
            byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(parsed);
        }
    }

    /** Open terms of one word are found by their first two letters. */
    private static String prefix(String word) {
        return word.substring(0, Math.min(2, word.length())) + "*";
    }

    /** The concepts {@code title} speaks of with their scores, the sum of the weights of the terms found. */
    public Map<String, Integer> scores(String title) {
        Map<String, Integer> scores = new TreeMap<>();
        reasons(title)
                .forEach((term, weight) -> scores.merge(term.substring(0, term.indexOf(':')), weight, Integer::sum));
        return scores;
    }

    /** Why {@link #scores} are what they are: {@code concept:term} with its weight, in the order found. */
    public Map<String, Integer> reasons(String title) {
        List<String> words = Titles.words(title);
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String key : List.of(words.get(i), prefix(words.get(i)))) {
                for (Term term : byFirstWord.getOrDefault(key, List.of())) {
                    if (term.matches(words, i)) {
                        found.put(term.concept() + ":" + String.join(" ", term.words()), term.weight());
                    }
                }
            }
        }
        String joined = String.join(" ", words);
        for (Term term : anywhere) {
            String sought = String.join(" ", term.words());
            if (joined.contains(sought)) {
                found.put(term.concept() + ":" + sought, term.weight());
            }
        }
        return found;
    }
}
