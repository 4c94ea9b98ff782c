package dev.runsheet.page;

import dev.runsheet.model.At;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The limits of a document by metric, and for each metric with two different values of one unit a scale of them. */
final class Scales {
    private final Anchors anchors;

    /** A metric with its limits; {@code marks} is empty where there is no scale to draw. */
    record Metric(String name, List<Limit> limits, List<Mark> marks, boolean scaled, String alternative) {}

    /** One limit, {@code > 600ms for 5 minutes}, and what follows from it. */
    record Limit(String href, String severity, String text) {}

    /** A line on the scale, {@code at} percent of its width. */
    record Mark(String at, String severity) {
        /** What warns stands on the upper half and what acts on the lower, so that both are seen where they coincide. */
        int top() {
            return severity.equals("rollback") ? 7 : 0;
        }

        int height() {
            return severity.equals("target") || severity.equals("limit") ? 14 : 7;
        }
    }

    Scales(Anchors anchors) {
        this.anchors = anchors;
    }

    List<Metric> of(List<At<Threshold>> limits) {
        Map<String, List<At<Threshold>>> byMetric = new LinkedHashMap<>();
        for (At<Threshold> limit : limits) {
            String key = name(limit.value()).toLowerCase(Locale.ROOT);
            byMetric.computeIfAbsent(key, k -> new ArrayList<>()).add(limit);
        }
        return byMetric.values().stream().map(this::metric).toList();
    }

    private static String name(Threshold threshold) {
        String statistic = threshold.statistic().orElse("");
        String metric = threshold.metric().strip();
        String name = metric.toLowerCase(Locale.ROOT).contains(statistic) ? metric : metric + " " + statistic;
        return name.isBlank() ? "Unnamed" : name.strip();
    }

    private Metric metric(List<At<Threshold>> limits) {
        String name = name(limits.get(0).value());
        List<Limit> lines = limits.stream()
                .map(limit -> new Limit(anchors.href(limit.at()), severity(limit.value()), words(limit.value())))
                .toList();
        List<Mark> marks = marks(limits);
        StringBuilder alternative = new StringBuilder("Scale of " + name + ":");
        lines.forEach(line -> alternative
                .append(' ')
                .append(line.severity())
                .append(' ')
                .append(line.text())
                .append(';'));
        alternative.setLength(alternative.length() - 1);
        return new Metric(name, lines, marks, !marks.isEmpty(), alternative.toString());
    }

    /** What follows from the limit, in a word. */
    private static String severity(Threshold threshold) {
        return threshold.severity() == Threshold.Severity.OTHER
                ? "limit"
                : threshold.severity().label();
    }

    private static String words(Threshold threshold) {
        StringBuilder words = new StringBuilder();
        if (threshold.state().isPresent()) {
            words.append("= ").append(threshold.state().get());
        } else if (threshold.operator() == Threshold.Operator.BETWEEN) {
            // Where one unit stands behind both numbers, each is written as the whole: 200-300ms.
            words.append(
                    threshold.values().stream().map(Quantity::text).distinct().collect(Collectors.joining(" to ")));
        } else {
            words.append(symbol(threshold.operator()))
                    .append(' ')
                    .append(threshold.values().get(0).text());
        }
        threshold.window().ifPresent(window -> words.append(' ').append(window.text()));
        threshold.subject().ifPresent(subject -> words.append(", ").append(subject));
        return words.toString();
    }

    private static String symbol(Threshold.Operator operator) {
        return switch (operator) {
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            default -> operator.symbol();
        };
    }

    private static List<Mark> marks(List<At<Threshold>> limits) {
        List<Quantity> values = limits.stream()
                .flatMap(limit -> limit.value().values().stream())
                .toList();
        boolean oneUnit = values.stream()
                        .map(value -> value.unit() + "/" + value.per())
                        .distinct()
                        .count()
                == 1;
        boolean different = values.stream()
                        .map(value -> value.value().stripTrailingZeros())
                        .distinct()
                        .count()
                > 1;
        Optional<BigDecimal> least = values.stream().map(Quantity::value).min(BigDecimal::compareTo);
        if (!oneUnit || !different || least.filter(value -> value.signum() >= 0).isEmpty()) {
            return List.of();
        }
        double most = values.stream()
                .mapToDouble(value -> value.value().doubleValue())
                .max()
                .orElse(1);
        double low = least.get().doubleValue();
        // Limits close together near the top (99.9, 99.95) would stand on one spot of a scale from zero.
        double from = low > most / 2 ? low - (most - low) : 0;
        double to = most + (most - from) * 0.15;
        return limits.stream()
                .flatMap(limit -> limit.value().values().stream()
                        .map(value -> new Mark(
                                Numbers.percent((value.value().doubleValue() - from) / (to - from) * 100),
                                severity(limit.value()))))
                .distinct()
                .toList();
    }
}
