package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.rollback.Rollback;
import java.util.stream.Stream;

/** Flags a way back without an estimate of its duration. */
final class MissingRollbackTime implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB16",
                "missing-rollback-time",
                Severity.INFO,
                Audience.PRODUCTION,
                "Nothing says how long the rollback takes");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        boolean timed = !rollback.durations().isEmpty() || !rollback.timeAsked().isEmpty();
        return WayBack.isDescribed(subject) && !timed && !WayBack.isTimed(subject)
                ? Stream.of(Problem.at(
                        WayBack.start(subject),
                        "nothing says how long this rollback takes",
                        "put the time behind its heading, such as \"Rollback (15 minutes)\""))
                : Stream.empty();
    }
}
