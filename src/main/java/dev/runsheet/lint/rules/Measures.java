package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.plan.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Limits of one document by what they measure, so that those of one measure are compared without going through all
 * others. "Error rate" and "build error rate" are one measure where no second metric has that head.
 */
final class Measures {
    /** A name with more qualifiers is compared by its last words only. */
    private static final int MOST_WORDS = 8;

    private final Subject subject;
    private final Vocabulary vocabulary;
    private final Set<Pointer> stages;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> qualified = new HashMap<>();

    /**
     * What is measured.
     *
     * @param metric its one name
     * @param statistic what is taken of many measurements
     * @param subject what it is limited to
     * @param unit the unit that its values are compared in
     * @param per what it is a rate per
     */
    record Measure(
            String metric, Optional<String> statistic, Optional<String> subject, String unit, Optional<String> per) {}

    Measures(Subject subject) {
        this.subject = subject;
        this.vocabulary = subject.vocabulary();
        this.stages = subject.plan().stages().stream().map(Stage::at).collect(Collectors.toSet());
        Set<String> all = new HashSet<>();
        subject.plan().limits().forEach(limit -> all.add(name(limit.value().metric())));
        all.forEach(name -> heads(name).filter(all::contains).forEach(head -> qualified.merge(head, 1, Integer::sum)));
    }

    /** {@code limits} with a value by what they measure, in the order of the document. */
    Map<Measure, List<At<Threshold>>> group(Stream<At<Threshold>> limits) {
        Map<Measure, List<At<Threshold>>> groups = new LinkedHashMap<>();
        limits.forEach(limit -> measure(limit.value())
                .ifPresent(measure -> groups.computeIfAbsent(measure, key -> new ArrayList<>())
                        .add(limit)));
        return groups;
    }

    /** Whether two limits are not those of two different stages, which differ on purpose. */
    boolean haveOneStage(At<Threshold> one, At<Threshold> other) {
        Optional<Pointer> left = stage(one.at());
        Optional<Pointer> right = stage(other.at());
        return left.isEmpty() || right.isEmpty() || left.equals(right);
    }

    private Optional<Pointer> stage(Pointer at) {
        return subject.place(at)
                .ancestors()
                .map(Place::at)
                .filter(stages::contains)
                .findFirst();
    }

    private Optional<Measure> measure(Threshold limit) {
        if (limit.values().isEmpty() || limit.metric().isBlank()) {
            return Optional.empty();
        }
        String name = name(limit.metric());
        String metric = heads(name)
                .filter(head -> qualified.getOrDefault(head, 0) == 1)
                .findFirst()
                .orElse(name);
        Quantity base = Units.base(limit.values().get(0));
        return Optional.of(new Measure(metric, limit.statistic(), limit.subject(), base.unit(), base.per()));
    }

    /** The first value of {@code limit} in the unit of its measure. */
    static BigDecimal value(Threshold limit) {
        return Units.base(limit.values().get(0)).value();
    }

    /** Which way the metric of {@code limit} is better, where that is known. */
    Optional<Metric.Better> better(Threshold limit) {
        return vocabulary.known(limit.metric()).map(Metric::better);
    }

    /** The names that {@code name} qualifies: "error rate" and "rate" of "build error rate", the longest first. */
    private static Stream<String> heads(String name) {
        List<String> heads = new ArrayList<>();
        int space = name.indexOf(' ');
        while (space >= 0 && heads.size() < MOST_WORDS) {
            heads.add(name.substring(space + 1));
            space = name.indexOf(' ', space + 1);
        }
        return heads.stream();
    }

    private String name(String metric) {
        return names.computeIfAbsent(metric, vocabulary::metric);
    }
}
