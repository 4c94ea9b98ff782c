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

/** Flags front matter that is no YAML, and YAML files that are no checklists: what cannot be read is not there. */
final class InvalidYaml implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SR09",
                "invalid-yaml",
                Severity.ERROR,
                Audience.ALL,
                "Front matter is no YAML, or a YAML file is no checklist");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.BAD_YAML)
                .map(remark -> Problem.at(new Where.Stretch(remark.span()), remark.detail(), help(remark)));
    }

    private static String help(Remark remark) {
        return remark.help().isEmpty() ? "set the YAML right" : remark.help();
    }
}
