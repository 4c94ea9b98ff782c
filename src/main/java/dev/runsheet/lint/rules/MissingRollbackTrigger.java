package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.rollback.Rollback;
import java.util.stream.Stream;

/** Flags a way back without the condition on which it is taken. */
final class MissingRollbackTrigger implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB02",
                "missing-rollback-trigger",
                Severity.ERROR,
                Audience.PRODUCTION,
                "Nothing says when to go back");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        // a script that is run does not say when
        boolean described = !rollback.steps().isEmpty() && !WayBack.isElsewhere(subject);
        return described && rollback.triggers().isEmpty() && !WayBack.isConditional(subject)
                ? Stream.of(Problem.at(
                        WayBack.start(subject),
                        "there is a way back, and nothing says on which condition it is taken",
                        "write a line such as \"Roll back if the error rate exceeds 1% for 5 minutes\""))
                : Stream.empty();
    }
}
