package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.source.Remark;
import java.util.List;
import java.util.stream.Stream;

/** Flags what looks like a task and cannot be ticked, once for a document. */
final class MalformedCheckbox implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TX07", "malformed-checkbox", Severity.WARNING, Audience.ALL, "Something looks like a box and is none");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Remark> boxes = subject.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.FALSE_BOX)
                .toList();
        if (boxes.isEmpty()) {
            return Stream.empty();
        }
        Remark first = boxes.get(0);
        Problem problem = Problem.at(
                new Where.Stretch(first.span()),
                Quote.of(first.detail()) + " looks like a box and is none",
                "write \"- [ ] \" at the beginning of a list item");
        problem = problem.with(boxes.stream().skip(1).map(other -> new Where.Stretch(other.span())), "no box either");
        return Stream.of(problem);
    }
}
