package dev.runsheet.run;

import dev.runsheet.model.At;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every limit on which one goes back, wherever it stands, by what it is measured of. Kept by the ends of the metrics'
 * names, so that no document costs the square of its size.
 */
final class Conditions {
    private static final Pattern PERCENTILE = Pattern.compile("(?i)\\bp\\d{2}(?:\\.\\d+)?\\b");

    /** Words of a name that are looked at from its beginning. */
    private static final int LONGEST_NAME = 12;

    private final Vocabulary vocabulary;

    /** By every end of the metric's name, the whole name among them. */
    private final Map<String, List<Known>> byEnd = new HashMap<>();

    /** How many metrics of the document have this as the end of their names, and more before it. */
    private final Map<String, Integer> kinds = new HashMap<>();

    private record Known(int number, At<Threshold> limit, String metric) {}

    private Conditions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Conditions of(Plan plan, Vocabulary vocabulary) {
        Conditions conditions = new Conditions(vocabulary);
        Stream<At<Threshold>> stated = plan.limits().stream()
                .filter(limit -> limit.value().severity() == Severity.ROLLBACK
                        && limit.value().sense() == Sense.FIRE);
        Stream<At<Threshold>> listed = plan.rollback().triggers().stream()
                .flatMap(trigger -> trigger.thresholds().stream().map(limit -> new At<>(trigger.at(), limit)));
        List<At<Threshold>> all = Stream.concat(listed, stated).distinct().toList();
        for (int i = 0; i < all.size(); i++) {
            String metric = vocabulary.metric(all.get(i).value().metric());
            Known known = new Known(i, all.get(i), metric);
            ends(metric)
                    .forEach(end -> conditions
                            .byEnd
                            .computeIfAbsent(end, any -> new ArrayList<>())
                            .add(known));
        }
        plan.limits().stream()
                .map(limit -> vocabulary.metric(limit.value().metric()))
                .distinct()
                .forEach(name -> ends(name).skip(1).forEach(end -> conditions.kinds.merge(end, 1, Integer::sum)));
        return conditions;
    }

    /** The name, and what is left of it without its first word, its first two, … */
    private static Stream<String> ends(String name) {
        return Stream.iterate(name, end -> !end.isEmpty(), Conditions::withoutFirst)
                .limit(LONGEST_NAME);
    }

    private static String withoutFirst(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? "" : name.substring(space + 1);
    }

    /** Those that a part at {@code at}, called {@code label}, with limits of its own, is measured by as well. */
    List<Gauge.Condition> of(Pointer at, String label, List<Threshold> own) {
        Map<Integer, Known> candidates = new TreeMap<>();
        Map<Integer, List<Integer>> like = new HashMap<>();
        String name = vocabulary.metric(label);
        Optional<String> statistic = percentile(label);
        for (Known known : byEnd.getOrDefault(name, List.of())) {
            if (known.metric().equals(name) && known.limit().value().statistic().equals(statistic)) {
                candidates.put(known.number(), known);
            }
        }
        Set<Integer> named = Set.copyOf(candidates.keySet());
        for (int i = 0; i < own.size(); i++) {
            for (Known known : sameMetric(own.get(i))) {
                candidates.put(known.number(), known);
                like.computeIfAbsent(known.number(), any -> new ArrayList<>()).add(i);
            }
        }
        return candidates.values().stream()
                .filter(known -> !known.limit().at().equals(at))
                .map(known -> new Gauge.Condition(
                        known.limit(), named.contains(known.number()), like.getOrDefault(known.number(), List.of())))
                .toList();
    }

    private static Optional<String> percentile(String label) {
        Matcher percentile = PERCENTILE.matcher(label);
        return percentile.find() ? Optional.of(percentile.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Equal names, or one the head of the other where the checklist has no second metric of this head. */
    private List<Known> sameMetric(Threshold limit) {
        String metric = vocabulary.metric(limit.metric());
        if (metric.isEmpty()) {
            return List.of();
        }
        Stream<Known> longer = byEnd.getOrDefault(metric, List.of()).stream()
                .filter(known -> known.metric().equals(metric) || kinds.getOrDefault(metric, 0) <= 1);
        Stream<Known> shorter = ends(metric)
                .skip(1)
                .filter(end -> kinds.getOrDefault(end, 0) <= 1)
                .flatMap(end -> byEnd.getOrDefault(end, List.of()).stream()
                        .filter(known -> known.metric().equals(end)));
        return Stream.concat(longer, shorter)
                .filter(known -> isLike(limit, known.limit().value()))
                .toList();
    }

    private static boolean isLike(Threshold one, Threshold other) {
        boolean subjects = one.subject().isEmpty()
                || other.subject().isEmpty()
                || one.subject().equals(other.subject());
        return subjects && one.statistic().equals(other.statistic());
    }
}
