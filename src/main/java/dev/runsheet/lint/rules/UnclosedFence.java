package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.source.Remark;
import java.util.stream.Stream;

/** Flags a code fence that swallows the rest of the document. */
final class UnclosedFence implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TX11", "unclosed-fence", Severity.ERROR, Audience.ALL, "A code fence is never closed");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.OPEN_FENCE)
                .map(remark -> Problem.at(
                        new Where.Stretch(remark.span()),
                        "nothing closes this code fence, so all below it is code",
                        "write the same fence behind the last line of code"));
    }
}
