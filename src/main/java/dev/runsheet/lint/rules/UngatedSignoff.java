package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.Gate;
import dev.runsheet.plan.approval.Approval;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags an approval that comes first while no line makes the execution wait for it. */
final class UngatedSignoff implements Rule {
    /** Where it can be decided not to go, the execution waits. */
    private static final Pattern NO_GO = Pattern.compile("\\bno[- /]?go\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern REQUIRED = Pattern.compile(
            "\\b(?:required|mandatory|erforderlich\\w*|obligatoires?|requis\\w*|requerid\\w*|obligatori\\w*|obrigatóri\\w*|necessári\\w*|zorunlu|обязательн\\w*)\\b|必須|必需|필수",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SO06", "ungated-signoff", Severity.INFO, Audience.PRODUCTION, "No line waits for the sign-off");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Approval> first = Approving.signers(subject).stream()
                .filter(one -> one.beforeExecution() || one.meantFirst())
                .toList();
        boolean gated = subject.plan().gates().stream().anyMatch(Gate::explicit)
                || Spoken.anyLine(subject, line -> NO_GO.matcher(line).find())
                || first.stream()
                        .flatMap(one -> subject.place(one.at()).sections().stream())
                        .anyMatch(section -> REQUIRED.matcher(section.title()).find());
        return first.isEmpty() || gated
                ? Stream.empty()
                : Stream.of(Problem.at(
                        first.get(0).at(),
                        "no line makes the execution wait for the sign-off of "
                                + Quote.of(first.get(0).role()),
                        "add under the sign-offs: \"Do not proceed until all have signed\""));
    }
}
