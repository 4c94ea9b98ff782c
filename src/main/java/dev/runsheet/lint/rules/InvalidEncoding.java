package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Remark;
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
        return subject.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.BAD_BYTES || remark.kind() == Remark.Kind.BAD_CHARACTER)
                .map(InvalidEncoding::problem);
    }

    private static Problem problem(Remark bad) {
        boolean bytes = bad.kind() == Remark.Kind.BAD_BYTES;
        return Problem.at(
                        new Where.Stretch(bad.span()),
                        bytes
                                ? "the bytes " + bad.detail() + " are not UTF-8"
                                : "the character " + bad.detail() + " is no text, and can hide what a line says",
                        bytes ? "save the file as UTF-8" : "delete it")
                .alike(Pointer.ROOT, "no text either");
    }
}
