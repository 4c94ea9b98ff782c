package dev.runsheet.run;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Pairs the lines of two checklists, the surest first: sections before what stands in them. */
final class Pairing {
    /** How many candidates of a section are looked at for one line, so that no input costs the square of its size. */
    private static final int REACH = 1_000;

    private final List<Line> before;
    private final List<Line> after;
    private final Map<Pointer, Match> matches = new HashMap<>();
    private final Map<Pointer, Pointer> places = new HashMap<>();
    private final IdentityHashMap<Line, Map<String, Integer>> words = new IdentityHashMap<>();
    private final Set<Pointer> taken = new HashSet<>();

    Pairing(Checklist before, Checklist after) {
        this.before = Line.of(before);
        this.after = Line.of(after);
    }

    Matching matching() {
        places.put(Pointer.ROOT, Pointer.ROOT);
        pairHeadings();
        pairEqual(
                Line::isFixed,
                line -> places.get(line.container()) + line.key(),
                line -> line.container() + line.key());
        pairWithin(Line::container, Line::says, Pairing::fits);
        pairEqual(Line::isFixed, line -> places.get(line.section()) + line.key(), line -> line.section() + line.key());
        pairEqual(Pairing::isNamed, line -> places.get(line.section()) + id(line), line -> line.section() + id(line));
        pairWithin(Line::section, Line::says, Pairing::fits);
        pairWithin(Line::section, Line::says, Pairing::begins);
        pairEqual(Line::says, Line::key, Line::key);
        pairWithin(Line::section, Line::says, this::alike);
        pairWithin(Line::section, any -> true, Pairing::fits);
        return new Matching(
                before.stream()
                        .map(Line::at)
                        .filter(matches::containsKey)
                        .map(matches::get)
                        .toList(),
                before.stream()
                        .map(Line::at)
                        .filter(at -> !matches.containsKey(at))
                        .toList(),
                after.stream().map(Line::at).filter(at -> !taken.contains(at)).toList());
    }

    /** By the titles on the way to them, then by their own title anywhere, then by similar wording. */
    private void pairHeadings() {
        Map<Pointer, String> paths = paths(before);
        Map<Pointer, String> others = paths(after);
        pairEqual(Pairing::isHeading, line -> need(paths, line), line -> need(others, line));
        pairEqual(Pairing::isHeading, Line::key, Line::key);
        pairWithin(Line::section, Pairing::isHeading, Pairing::fits);
        pairWithin(Line::section, Pairing::isHeading, this::alike);
    }

    private static Map<Pointer, String> paths(List<Line> lines) {
        Map<Pointer, String> paths = new HashMap<>();
        for (Line line : lines) {
            if (isHeading(line)) {
                paths.put(line.at(), paths.getOrDefault(line.section(), "") + '\n' + line.key());
            }
        }
        return paths;
    }

    private static String need(Map<Pointer, String> paths, Line line) {
        return paths.getOrDefault(line.at(), "");
    }

    private static boolean isHeading(Line line) {
        return line.part() instanceof Section;
    }

    private static boolean isNamed(Line line) {
        return line.isFixed() && !id(line).isEmpty();
    }

    private static String id(Line line) {
        return line.part() instanceof Item item ? item.id() : "";
    }

    /** Pairs lines that have the same key, in the order of the document. */
    private void pairEqual(Predicate<Line> wanted, Function<Line, String> key, Function<Line, String> otherKey) {
        Map<String, Deque<Line>> byKey = new HashMap<>();
        for (Line other : after) {
            if (wanted.test(other) && !taken.contains(other.at())) {
                byKey.computeIfAbsent(otherKey.apply(other), any -> new ArrayDeque<>())
                        .add(other);
            }
        }
        for (Line line : before) {
            if (wanted.test(line) && !matches.containsKey(line.at())) {
                Optional.ofNullable(byKey.get(key.apply(line))).map(Deque::poll).ifPresent(other -> pair(line, other));
            }
        }
    }

    private Match.Kind kind(Line line, Line other) {
        if (!fits(line, other)) {
            return begins(line, other) ? Match.Kind.ANNOTATED : Match.Kind.EDITED;
        }
        return together(line, other) ? Match.Kind.SAME : Match.Kind.MOVED;
    }

    private boolean together(Line line, Line other) {
        return other.section().equals(places.get(line.section()));
    }

    /** Pairs lines whose surroundings are paired, each with the first that suits it. */
    private void pairWithin(Function<Line, Pointer> around, Predicate<Line> wanted, BiPredicate<Line, Line> suits) {
        Map<String, List<Line>> byPlace = new HashMap<>();
        for (Line other : after) {
            if (!taken.contains(other.at())) {
                byPlace.computeIfAbsent(bucket(around.apply(other), other), any -> new ArrayList<>())
                        .add(other);
            }
        }
        for (Line line : before) {
            Pointer place = places.get(around.apply(line));
            if (place != null && wanted.test(line) && !matches.containsKey(line.at())) {
                List<Line> candidates = byPlace.getOrDefault(bucket(place, line), List.of());
                candidates.stream()
                        .limit(REACH)
                        .filter(other -> suits.test(line, other))
                        .findFirst()
                        .ifPresent(other -> {
                            pair(line, other);
                            candidates.remove(other);
                        });
            }
        }
    }

    private static String bucket(Pointer place, Line line) {
        return place + " " + line.part().getClass().getSimpleName();
    }

    private void pair(Line line, Line other) {
        matches.put(line.at(), new Match(line.at(), other.at(), kind(line, other)));
        taken.add(other.at());
        places.put(line.at(), other.at());
    }

    private static boolean fits(Line line, Line other) {
        return line.fit(other, true).isPresent();
    }

    private static boolean begins(Line line, Line other) {
        return line.fit(other, false).isPresent();
    }

    private boolean alike(Line line, Line other) {
        return Likeness.of(words(line), words(other)) >= Likeness.SIMILAR;
    }

    private Map<String, Integer> words(Line line) {
        return words.computeIfAbsent(line, any -> Likeness.words(line.texts()));
    }
}
