package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import java.util.stream.Stream;

/** Flags a checklist that changes production with nobody's approval. Who has to go back in a hurry asks nobody first. */
final class MissingSignoff implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SO01", "missing-signoff", Severity.ERROR, Audience.PRODUCTION, "Nobody approves");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return Approving.isMentioned(subject) || WayBack.isAll(subject) || !Running.is(subject)
                ? Stream.empty()
                : Stream.of(Problem.ofDocument(
                        "nobody approves this change: there is no sign-off",
                        "add a section \"## Sign-off\" with role, name and date before the first step"));
    }
}
