package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.rollback.Rollback;
import java.util.stream.Stream;

/** Flags a way back that nobody has to have walked before it is needed. */
final class UnrehearsedRollback implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB08",
                "unrehearsed-rollback",
                Severity.WARNING,
                Audience.PRODUCTION,
                "Nothing asks that the rollback was tried before");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        return WayBack.hasSteps(subject) && rollback.rehearsals().isEmpty() && !WayBack.isRehearsed(subject)
                ? Stream.of(Problem.at(
                        WayBack.start(subject),
                        "nothing asks that this rollback was tried before it is needed",
                        "add a task before the first change: \"Rollback rehearsed on staging\""))
                : Stream.empty();
    }
}
