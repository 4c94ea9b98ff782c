package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.approval.Approval;
import java.util.stream.Stream;

/** Flags a sign-off that every copy of a template is born with. */
final class SignedTemplate implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SO05", "signed-template", Severity.ERROR, Audience.ALL, "A template is signed already");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        if (!subject.isTemplate()) {
            return Stream.empty();
        }
        return Approving.signers(subject).stream()
                .filter(Approval::signed)
                .map(signer -> Problem.at(
                                signer.at(),
                                "the sign-off of " + Quote.of(signer.role())
                                        + " is given already, in every copy of this template",
                                "leave the box, the name and the date open")
                        .alike(Pointer.ROOT, "given already as well"));
    }
}
