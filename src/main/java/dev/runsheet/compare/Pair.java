package dev.runsheet.compare;

import dev.runsheet.model.Pointer;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.run.Match;
import dev.runsheet.run.Matching;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two versions of a checklist and which part of one is which of the other.
 *
 * @param later where parts of the old version stand in the new one
 * @param earlier where parts of the new version stood in the old one
 * @param moved parts of the new version that were taken past others: as few as explain the new order
 * @param steady of the other parts that both have, the number in the old version and that in the new one
 */
record Pair(
        Version old,
        Version now,
        Matching matching,
        Map<Pointer, Pointer> later,
        Map<Pointer, Pointer> earlier,
        Set<Pointer> moved,
        NavigableMap<Integer, Integer> steady,
        Vocabulary vocabulary) {

    static Pair of(Version old, Version now, Vocabulary vocabulary) {
        Matching matching = SameLead.added(Matching.of(old.checklist(), now.checklist()), old, now);
        Map<Pointer, Pointer> later = matching.places();
        Map<Pointer, Pointer> earlier = new HashMap<>();
        later.forEach((before, after) -> earlier.put(after, before));
        List<Pointer> sequence = matching.matches().stream()
                .sorted(Comparator.comparingInt(match -> old.index(match.before())))
                .map(Match::after)
                .toList();
        Set<Pointer> moved = moved(sequence, now);
        NavigableMap<Integer, Integer> steady = new TreeMap<>();
        later.forEach((before, after) -> {
            if (!moved.contains(after)) {
                steady.put(old.index(before), now.index(after));
            }
        });
        return new Pair(old, now, matching, later, earlier, moved, steady, vocabulary);
    }

    /** The number in the new version of the nearest part that stood at or before {@code index} in the old one; -1 for none. */
    int nowIndexBefore(int index) {
        Map.Entry<Integer, Integer> nearest = steady.floorEntry(index);
        return nearest == null ? -1 : nearest.getValue();
    }

    Optional<Pointer> later(Pointer before) {
        return Optional.ofNullable(later.get(before));
    }

    Optional<Pointer> earlier(Pointer after) {
        return Optional.ofNullable(earlier.get(after));
    }

    /** Those of {@code sequence} that stand in no longest part of it that is in the order of {@code version}. */
    static Set<Pointer> moved(List<Pointer> sequence, Version version) {
        List<Integer> tails = new ArrayList<>();
        int[] before = new int[sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            int index = version.index(sequence.get(i));
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (version.index(sequence.get(tails.get(middle))) < index) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(i);
            } else {
                tails.set(low, i);
            }
        }
        Set<Pointer> moved = new HashSet<>(sequence);
        int last = tails.isEmpty() ? -1 : tails.get(tails.size() - 1);
        for (int i = last; i >= 0; i = before[i]) {
            moved.remove(sequence.get(i));
        }
        return moved;
    }
}
