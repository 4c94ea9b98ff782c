package dev.runsheet.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Groups of words with meanings, found by their first token; the longest group that fits wins. */
public final class Lexicon<T> {
    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    private record Entry<T>(List<String> tokens, T meaning) {}

    /**
     * A group of words found.
     *
     * @param end the index of the token behind it
     */
    public record Hit<T>(T meaning, int begin, int end) {}

    void put(String phrase, T meaning) {
        Reading reading = Reading.of(phrase);
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            tokens.add(reading.at(i).text());
        }
        if (tokens.isEmpty()) {
            return;
        }
        List<Entry<T>> entries = byFirst.computeIfAbsent(tokens.get(0), any -> new ArrayList<>());
        if (entries.stream().noneMatch(entry -> entry.tokens.equals(tokens))) {
            entries.add(new Entry<>(tokens, meaning));
            entries.sort(Comparator.comparingInt((Entry<T> entry) -> entry.tokens.size())
                    .reversed());
        }
    }

    /** Every group as its tokens, a space between them, with what it means. */
    Map<String, T> phrases() {
        Map<String, T> phrases = new TreeMap<>();
        byFirst.values().stream()
                .flatMap(List::stream)
                .forEach(entry -> phrases.put(String.join(" ", entry.tokens), entry.meaning));
        return phrases;
    }

    /** The first tokens of all groups. */
    Set<String> openers() {
        return byFirst.keySet();
    }

    Optional<Hit<T>> at(Reading reading, int index) {
        List<Entry<T>> entries = byFirst.get(reading.at(index).text());
        if (entries == null || index >= reading.size()) {
            return Optional.empty();
        }
        for (Entry<T> entry : entries) {
            if (fits(entry.tokens, reading, index)) {
                return Optional.of(new Hit<>(entry.meaning, index, index + entry.tokens.size()));
            }
        }
        return Optional.empty();
    }

    /** The last group between the tokens {@code first} and {@code end}; of groups that end together the longest. */
    Optional<Hit<T>> lastIn(Reading reading, int first, int end) {
        Optional<Hit<T>> last = Optional.empty();
        for (int i = Math.max(first, 0); i < end; i++) {
            Optional<Hit<T>> hit = at(reading, i);
            if (hit.isPresent() && hit.get().end() <= end) {
                last = hit;
                i = hit.get().end() - 1;
            }
        }
        return last;
    }

    private static boolean fits(List<String> tokens, Reading reading, int index) {
        for (int i = 1; i < tokens.size(); i++) {
            if (!tokens.get(i).equals(reading.at(index + i).text())) {
                return false;
            }
        }
        return true;
    }
}
