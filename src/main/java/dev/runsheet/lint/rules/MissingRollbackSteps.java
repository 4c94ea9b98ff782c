package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.rollback.Rollback;
import java.util.stream.Stream;

/** Flags a rollback that is announced, prepared or triggered, but never described. */
final class MissingRollbackSteps implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB06", "missing-rollback-steps", Severity.ERROR, Audience.PRODUCTION, "Rollback has no steps");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Rollback rollback = subject.plan().rollback();
        boolean announced =
                !rollback.sections().isEmpty() || !rollback.triggers().isEmpty();
        boolean described =
                !rollback.steps().isEmpty() || !rollback.references().isEmpty() || WayBack.hasProcedure(subject);
        return announced && !described && !WayBack.isAsked(subject)
                ? Stream.of(Problem.at(
                        WayBack.start(subject),
                        "a rollback is prepared or triggered here, and nothing says what to do then",
                        "add a section \"Rollback steps\" with one numbered step a line, or a link to one"))
                : Stream.empty();
    }
}
