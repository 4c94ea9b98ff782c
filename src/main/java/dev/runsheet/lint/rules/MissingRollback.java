package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import java.util.stream.Stream;

/** Flags a checklist that changes production and knows no way back. */
final class MissingRollback implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB01", "missing-rollback", Severity.ERROR, Audience.PRODUCTION, "Nothing says how to go back");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return WayBack.isNamed(subject) || !Running.is(subject)
                ? Stream.empty()
                : Stream.of(Problem.ofDocument(
                        "nothing in this checklist says how to go back",
                        "add a section \"## Rollback\" with the condition, the steps and a check, or a link to one"));
    }
}
