package dev.runsheet.plan;

import dev.runsheet.model.At;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Metric;
import dev.runsheet.phrase.Units;
import dev.runsheet.phrase.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Limits of one document by what they measure. "Error rate" and "build error rate" are one measure where no second
 * metric has that head; statistics, subjects and units that do not compare are kept apart.
 *
 * <pre>{@code
 * Measures measures = new Measures(plan.limits(), vocabulary);
 * measures.group(plan.limits().stream());   // latency p95 in ms: [≤ 400ms, > 600ms, > 1s]
 * }</pre>
 */
public final class Measures {
    /** A name with more qualifiers is compared by its last words only. */
    private static final int MOST_WORDS = 8;

    private static final Pattern ALERT = Pattern.compile(
            "(?<=\\S)\\s+(?:alerts?|alarms?)(?:\\s+(?:fires?|triggers?|goes off))?\\s*$", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
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
    public record Measure(
            String metric, Optional<String> statistic, Optional<String> subject, String unit, Optional<String> per) {}

    /** Of the document that has {@code limits}, its metrics named as {@code vocabulary} does. */
    public Measures(List<At<Threshold>> limits, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> all = new HashSet<>();
        limits.forEach(limit -> all.add(name(limit.value().metric())));
        all.forEach(name -> heads(name).filter(all::contains).forEach(head -> qualified.merge(head, 1, Integer::sum)));
    }

    /** {@code limits} with a name and a value by what they measure, in the order of the document. */
    public Map<Measure, List<At<Threshold>>> group(Stream<At<Threshold>> limits) {
        Map<Measure, List<At<Threshold>>> groups = new LinkedHashMap<>();
        limits.forEach(limit -> measure(limit.value())
                .ifPresent(measure -> groups.computeIfAbsent(measure, key -> new ArrayList<>())
                        .add(limit)));
        return groups;
    }

    /** What {@code limit} measures; empty where it has no value or nothing says of what. */
    public Optional<Measure> measure(Threshold limit) {
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
    public static BigDecimal value(Threshold limit) {
        return Units.base(limit.values().get(0)).value();
    }

    /** Which way the metric of {@code limit} is better, where that is known. */
    public Optional<Metric.Better> better(Threshold limit) {
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

    /** {@code metric} as written, without that there is an alert on it: {@code Error rate} of {@code Error rate alert fires}. */
    public static String alerted(String metric) {
        return ALERT.matcher(metric).replaceFirst("");
    }

    private String name(String metric) {
        return names.computeIfAbsent(metric, name -> vocabulary.metric(alerted(name)));
    }
}
