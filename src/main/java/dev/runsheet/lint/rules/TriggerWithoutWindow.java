package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Quantity;
import dev.runsheet.model.Threshold;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a limit on a rate or a latency that a single bad second would meet. */
final class TriggerWithoutWindow implements Rule {
    private static final Set<String> FLUCTUATING = Set.of("%", "ms", "s");
    private static final Pattern TOTAL = Pattern.compile(
            "\\b(down|downtime|outage|unavailab\\w*|offline|unreachable|loss|lost)\\b", Pattern.CASE_INSENSITIVE);

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
        return subject.plan().rollback().triggers().stream()
                .filter(trigger -> !trigger.windowed())
                .flatMap(trigger -> trigger.thresholds().stream()
                        .filter(TriggerWithoutWindow::fluctuates)
                        .limit(1)
                        .map(limit -> Problem.at(
                                trigger.at(),
                                Quote.of(trigger.text()) + " does not say for how long or how often",
                                "add a time, such as \"for 5 minutes\"")));
    }

    /** Whether the measure goes up and down by itself: a share, a rate of errors, a time to respond. */
    private static boolean fluctuates(Threshold limit) {
        return limit.values().stream().anyMatch(value -> FLUCTUATING.contains(value.unit()) && !isTotal(limit, value));
    }

    /** Seconds can be a total as well: of a downtime, of an outage. */
    private static boolean isTotal(Threshold limit, Quantity value) {
        return value.per().isPresent() || TOTAL.matcher(limit.text()).find();
    }
}
