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

/** Flags a sign-off that every copy of a template is born with. */
final class SignedTemplate implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SO05", "signed-template", Severity.ERROR, Audience.ALL, "A template is signed already");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Approval> signed = subject.isTemplate()
                ? Approving.signers(subject).stream().filter(Approval::signed).toList()
                : List.of();
        return signed.isEmpty()
                ? Stream.empty()
                : Stream.of(Problem.at(
                                signed.get(0).at(),
                                "the sign-off of " + Quote.of(signed.get(0).role())
                                        + " is given already, in every copy of this template",
                                "leave the box, the name and the date open")
                        .with(signed.stream().skip(1).map(Approval::at).toList(), "given already as well"));
    }
}
