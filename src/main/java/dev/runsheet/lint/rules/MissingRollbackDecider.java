package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.rollback.Rollback;
import java.util.stream.Stream;

/** Flags a way back on which nobody in particular decides. */
final class MissingRollbackDecider implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB14",
                "missing-rollback-decider",
                Severity.INFO,
                Audience.PRODUCTION,
                "Nobody is named who decides to roll back");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        return WayBack.isDescribed(subject) && rollback.deciders().isEmpty() && !Calling.hasOneResponsible(subject)
                ? Stream.of(Problem.at(
                        WayBack.start(subject),
                        "nobody is named who decides to roll back",
                        "add a line such as \"The on-call lead decides to roll back\""))
                : Stream.empty();
    }
}
