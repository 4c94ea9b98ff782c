package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a number of what can be milliseconds or seconds, megabytes or percent. */
final class MissingUnit implements Rule {
    /** Metrics that are nothing without a unit, and one to propose. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("latency", "ms"),
            Map.entry("page load", "s"),
            Map.entry("query time", "ms"),
            Map.entry("replication lag", "s"),
            Map.entry("downtime", "minutes"),
            Map.entry("lcp", "s"),
            Map.entry("fcp", "s"),
            Map.entry("tti", "s"),
            Map.entry("rto", "minutes"),
            Map.entry("rpo", "minutes"),
            Map.entry("memory", "%"),
            Map.entry("disk", "%"),
            Map.entry("disk space", "%"),
            Map.entry("error rate", "%"),
            Map.entry("cache hit rate", "%"));

    /** A unit around the number, in the name or in the title of the column. */
    private static final Pattern UNIT = Pattern.compile(
            "[%‰]|\\b(?:ns|us|µs|ms|secs?|seconds?|mins?|minutes?|hours?|percent|[kmgt]i?b|bytes?|per|times|queries|slow)\\b|\\((?:s|h|m)\\)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TH07", "missing-unit", Severity.WARNING, Audience.ALL, "A limit has no unit");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.plan().limits().stream()
                .filter(limit -> limit.value().values().stream().allMatch(MissingUnit::isBare))
                .filter(limit -> !limit.value().values().isEmpty())
                .flatMap(limit -> unit(subject, limit.value())
                        .filter(unit ->
                                !UNIT.matcher(around(subject, limit.at())).find())
                        .map(unit -> Problem.at(
                                Where.words(subject, limit.at(), limit.value().text()),
                                Quote.of(limit.value().text()) + " has no unit",
                                "write the unit behind the number, such as \""
                                        + limit.value().values().get(0).text() + (unit.equals("%") ? "" : " ") + unit
                                        + "\""))
                        .stream());
    }

    /** A ratio below 1 is a share, and nothing at all needs no unit. */
    private static boolean isBare(Quantity value) {
        return value.unit().isEmpty() && value.per().isEmpty() && value.value().signum() > 0;
    }

    private static Optional<String> unit(Subject subject, Threshold limit) {
        Optional<String> unit =
                subject.vocabulary().known(limit.metric()).map(metric -> UNITS.getOrDefault(metric.name(), ""));
        boolean ratio = limit.values().get(0).value().compareTo(BigDecimal.ONE) <= 0;
        return unit.filter(one -> !one.isEmpty() && !(one.equals("%") && ratio));
    }

    /** The line, and of a row the titles of its columns. */
    private static String around(Subject subject, Pointer at) {
        Place place = subject.place(at);
        String titles = place.parent()
                .filter(parent -> parent.part() instanceof Block.Table)
                .map(parent -> ((Block.Table) parent.part())
                        .columns().stream().map(column -> column.title()).collect(Collectors.joining(" ")))
                .orElse("");
        return subject.text(at) + " " + titles;
    }
}
