package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.rollback.Rollback;
import java.util.stream.Stream;

/** Flags a way back that ends without a look at whether it worked. */
final class MissingRollbackVerification implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB07",
                "missing-rollback-verification",
                Severity.WARNING,
                Audience.PRODUCTION,
                "Nothing shows that the rollback worked");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        return WayBack.hasSteps(subject)
                        && rollback.verification().isEmpty()
                        && !WayBack.isElsewhere(subject)
                        && !WayBack.looks(subject)
                        && !WayBack.isNotNeeded(subject)
                ? Stream.of(Problem.at(
                        WayBack.start(subject),
                        "the rollback has steps, and nothing shows that it worked",
                        "end it with a check, such as \"error rate is back below 0.5% for 10 minutes\""))
                : Stream.empty();
    }
}
