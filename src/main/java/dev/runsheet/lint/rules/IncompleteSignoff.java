package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.Approval;
import java.util.List;
import java.util.stream.Stream;

/** Flags a signer's line in which nobody can write who signed, or when. */
final class IncompleteSignoff implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SO04",
                "incomplete-signoff",
                Severity.WARNING,
                Audience.ALL,
                "A sign-off has no room for a name or a date");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Approval> incomplete = subject.plan().approvals().stream()
                .filter(one -> !one.roomForName() || !one.roomForDate())
                .toList();
        return Sections.group(subject, incomplete, Approval::at).stream().map(IncompleteSignoff::problem);
    }

    private static Problem problem(List<Approval> group) {
        Approval first = group.get(0);
        String missing = first.roomForDate() ? "a name" : first.roomForName() ? "a date" : "a name and a date";
        return Problem.at(
                        first.at(),
                        "the sign-off of " + Quote.of(first.role()) + " has no room for " + missing,
                        "write the line as \"" + first.role() + ": ________ Date: ________\"")
                .with(group.stream().skip(1).map(Approval::at).toList(), "incomplete as well");
    }
}
