package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import dev.runsheet.phrase.Metric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a limit on a rate or a latency that a single bad second would meet. */
final class TriggerWithoutWindow implements Rule {
    private static final Set<String> FLUCTUATING = Set.of("%", "ms", "s");
    private static final Pattern TOTAL = Pattern.compile(
            "\\b(down|downtime|outage|unavailab\\w*|offline|unreachable|loss|lost|corrupt\\w*|regressions?|time-?outs?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOME_TIME = Pattern.compile(
            "\\d\\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|times?|checks?|runs?|samples?"
                    + "|minuten|stunden|minutos?|horas?|minuti|or[ae]|heures?|dakika|saat|мин\\w*|час\\w*)\\b"
                    + "|\\d\\s*(分|秒|小时|時間|분|초|시간)|\\d+ (of|in|out of) \\d+"
                    + "|\\b(sustained|consecutive|persist\\w*|consistently|remains?|stays?|still)\\b"
                    + "|\\b(after|over|within) (week|day|hour|stage|phase)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB05",
                "trigger-without-window",
                Severity.WARNING,
                Audience.ALL,
                "A rollback trigger says not for how long");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Map<Object, At<Threshold>> byPlace = new LinkedHashMap<>();
        Stream.concat(
                        subject.plan().rollback().triggers().stream()
                                .filter(trigger -> !trigger.windowed())
                                .flatMap(trigger ->
                                        trigger.thresholds().stream().map(limit -> new At<>(trigger.at(), limit))),
                        subject.plan().limits().stream()
                                .filter(limit -> limit.value().severity() == Threshold.Severity.ROLLBACK))
                .filter(limit -> limit.value().window().isEmpty() && fluctuates(subject, limit.value()))
                .filter(limit -> !namesSomeTime(says(subject, limit), limit.value()))
                .forEach(limit -> byPlace.putIfAbsent(limit.at(), limit));
        return byPlace.values().stream()
                .map(limit -> Problem.at(
                        limit.at(),
                        Quote.of(says(subject, limit)) + " does not say for how long or how often",
                        "add a time, such as \"for 5 minutes\""));
    }

    /** The text with the limit in it; of a block of code its line. */
    private static String says(Subject subject, At<Threshold> limit) {
        return subject.place(limit.at()).part() instanceof Block.Command command
                ? command.text()
                        .lines()
                        .filter(line -> line.contains(limit.value().text()))
                        .findFirst()
                        .orElse(limit.value().text())
                : subject.text(limit.at());
    }

    /** Whether the measure goes up and down by itself: a share, a time to respond. */
    private static boolean fluctuates(Subject subject, Threshold limit) {
        boolean known = subject.vocabulary()
                .known(limit.metric())
                .filter(Metric::ofSystem)
                .isPresent();
        return known
                && limit.values().stream().anyMatch(value -> isShareOrTime(value))
                && !TOTAL.matcher(limit.text()).find();
    }

    private static boolean isShareOrTime(Quantity value) {
        return FLUCTUATING.contains(value.unit()) && value.per().isEmpty();
    }

    /** Whether the words around the limit name a time that was not understood. */
    private static boolean namesSomeTime(String text, Threshold limit) {
        return SOME_TIME.matcher(text.replace(limit.text(), "")).find();
    }
}
