package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.source.Remark;
import java.util.List;
import java.util.stream.Stream;

/** Flags bytes that are not UTF-8, NUL, lone surrogates, and characters that turn the writing direction. */
final class InvalidEncoding implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TX02",
                "invalid-encoding",
                Severity.ERROR,
                Audience.ALL,
                "The file holds bytes or characters that are no text");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Remark> bad = subject.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.BAD_BYTES || remark.kind() == Remark.Kind.BAD_CHARACTER)
                .toList();
        if (bad.isEmpty()) {
            return Stream.empty();
        }
        Remark first = bad.get(0);
        boolean bytes = first.kind() == Remark.Kind.BAD_BYTES;
        Problem problem = Problem.at(
                new Where.Stretch(first.span()),
                bytes
                        ? "the bytes " + first.detail() + " are not UTF-8"
                        : "the character " + first.detail() + " is no text, and can hide what a line says",
                bytes ? "save the file as UTF-8" : "delete it");
        problem = problem.with(bad.stream().skip(1).map(other -> new Where.Stretch(other.span())), "no text either");
        return Stream.of(problem);
    }
}
