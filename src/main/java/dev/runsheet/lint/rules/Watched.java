package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Metric;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The measurable things that people are told to watch, and whether a document says what is too much of them. A closed
 * list: of other nouns nobody can say that a number is missing.
 */
final class Watched {

    /**
     * A thing to watch.
     *
     * @param words for it
     * @param example a limit to propose
     * @param metrics of which a limit says what is good
     */
    private record Thing(Pattern words, String example, Set<String> metrics) {
        static Thing of(String words, String example, String... metrics) {
            return new Thing(
                    Pattern.compile("\\b(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE),
                    example,
                    Set.of(metrics));
        }
    }

    private static final Thing PERFORMANCE = Thing.of(
            "performance(?: metrics?)?",
            "P95 latency < 300 ms",
            "latency",
            "throughput",
            "page load",
            "query time",
            "lcp",
            "fcp",
            "improvement",
            "regression");

    private static final List<Thing> THINGS = List.of(
            Thing.of(
                    "(?:error|failure)s? (?:rates?|ratios?|percentages?)",
                    "error rate < 0.5%",
                    "error rate",
                    "errors",
                    "success rate",
                    "pass rate",
                    "delivery rate",
                    "availability"),
            Thing.of(
                    "latenc(?:y|ies)|response times?",
                    "P95 latency < 300 ms",
                    "latency",
                    "page load",
                    "query time",
                    "lcp",
                    "fcp"),
            Thing.of("throughput", "throughput > 200 requests/s", "throughput", "traffic"),
            Thing.of("cpu", "CPU < 70%", "cpu"),
            Thing.of("(?:memory|heap|ram) (?:usage|use|utili[sz]ation|consumption)", "memory < 80%", "memory"),
            Thing.of("disk (?:space|usage|use|utili[sz]ation)", "disk usage < 80%", "disk", "disk space"),
            Thing.of("cache[ -]hits?(?:/miss)?(?: rates?| ratios?)?", "cache hit rate > 85%", "cache hit rate"),
            Thing.of(
                    "queue (?:depths?|lengths?|sizes?|backlogs?)",
                    "queue depth < 1000",
                    "queue depth",
                    "consumer lag",
                    "dlq"),
            Thing.of(
                    "(?:replication|replica|consumer) lag", "replication lag < 5 s", "replication lag", "consumer lag"),
            Thing.of(
                    "quer(?:y|ies) (?:times?|performance)|database performance",
                    "query time < 100 ms",
                    "query time",
                    "latency"),
            Thing.of(
                    "resources? (?:usage|utili[sz]ation|consumption)",
                    "CPU < 70%, memory < 80%",
                    "cpu",
                    "memory",
                    "disk",
                    "disk space"),
            PERFORMANCE);

    /**
     * A thing to watch in a text.
     *
     * @param words as written
     * @param example a limit of it
     */
    record Unlimited(String words, String example) {}

    private static final Pattern ROUTINE = Pattern.compile(
            "\\b(?:maintenance|regular(?:ly)?|ongoing|daily|weekly|monthly|long[- ]term|future|next steps|support|tips|best practices)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> TIMES = Set.of("ms", "s");

    private final Set<Thing> limited;

    /** What {@code subject} limits, in its text or in code. */
    Watched(Subject subject) {
        Set<String> all = metrics(subject, limit -> true);
        Set<String> goals = metrics(subject, limit -> limit.severity() != Threshold.Severity.ROLLBACK);
        List<String> coded = subject.parts(Block.Command.class)
                .filter(block -> CodedLimits.in(block.value()))
                .map(block -> block.value().text().replace('_', ' '))
                .toList();
        this.limited = THINGS.stream()
                .filter(thing -> thing.metrics.stream().anyMatch(known(thing, all, goals)::contains)
                        || coded.stream()
                                .anyMatch(text -> thing.words.matcher(text).find()))
                .collect(Collectors.toSet());
    }

    /** How good the whole should be, a limit at which all is lost does not say. */
    private static Set<String> known(Thing thing, Set<String> all, Set<String> goals) {
        return thing.equals(PERFORMANCE) ? goals : all;
    }

    private static Set<String> metrics(Subject subject, Predicate<Threshold> wanted) {
        return subject.plan().limits().stream()
                .filter(limit -> wanted.test(limit.value()))
                .flatMap(limit -> names(subject, limit.value()))
                .collect(Collectors.toSet());
    }

    /** A performance that is measured in time is a latency. */
    private static Stream<String> names(Subject subject, Threshold limit) {
        boolean time = limit.metric().toLowerCase(Locale.ROOT).contains("performance")
                && limit.values().stream().anyMatch(value -> TIMES.contains(value.unit()));
        Optional<String> known = subject.vocabulary().known(limit.metric()).map(Metric::name);
        return Stream.concat(known.stream(), time ? Stream.of("latency") : Stream.empty());
    }

    /** Whether {@code at} stands under what is done week by week, of which no checklist has to give the numbers. */
    static boolean isRoutine(Subject subject, Pointer at) {
        return ROUTINE.matcher(subject.text(Sections.of(subject, at))).find();
    }

    /** Whether {@code text} names something measurable. */
    static boolean isNamed(String text) {
        return THINGS.stream().anyMatch(thing -> thing.words.matcher(text).find());
    }

    /** The first thing that {@code text} names and nothing limits; empty where one that it names is limited. */
    Optional<Unlimited> unlimited(String text) {
        Optional<Unlimited> first = Optional.empty();
        for (Thing thing : THINGS) {
            Matcher matcher = thing.words.matcher(text);
            if (matcher.find()) {
                if (limited.contains(thing)) {
                    return Optional.empty();
                }
                first = first.or(() -> Optional.of(new Unlimited(matcher.group(), thing.example)));
            }
        }
        return first;
    }
}
