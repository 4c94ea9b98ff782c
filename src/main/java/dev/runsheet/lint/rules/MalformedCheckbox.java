package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.FalseBoxes;
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
        return subject.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.FALSE_BOX)
                .map(MalformedCheckbox::problem);
    }

    private static Problem problem(Remark box) {
        Where where = new Where.Stretch(box.span());
        Problem problem = Problem.at(
                        where,
                        Quote.of(box.detail()) + " looks like a box and is none",
                        "write \"- [ ] \" at the beginning of a list item")
                .alike(Pointer.ROOT, "no box either");
        return FalseBoxes.repair(box.detail())
                .map(right -> problem.fixedBy(
                        new Problem.Fix("make it a box", true, List.of(new Problem.Change(where, right)))))
                .orElse(problem);
    }
}
