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
import dev.runsheet.model.Role;
import dev.runsheet.plan.approval.Approval;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags sign-offs that all stand behind the first step that changes production. */
final class LateSignoff implements Rule {
    /** {@code Deployed by}: who carried the change out, which nobody can say before. */
    private static final Pattern DONE_BY = Pattern.compile(
            "(?:\\b(?:deployed|executed|performed|completed|released|implemented|installed|migrated|carried out|done|run) by"
                    + "|\\b(?:durchgeführt|ausgeführt|umgesetzt|bereitgestellt) von|\\b(?:déployé|réalisé|exécuté|effectué)e? par"
                    + "|\\b(?:desplegado|ejecutado|realizado|executado|implantado|feito)a? por|\\b(?:eseguit|effettuat|rilasciat)[oa] da"
                    + "|\\b(?:uygulayan|gerçekleştiren)|\\b(?:выполнил|исполнил)|执行人员?|部署人员?|実施者|実行者|作業者|실행자|배포자)\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SO02", "late-signoff", Severity.ERROR, Audience.PRODUCTION, "Every sign-off comes after the change");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Approval> approvals = Approving.signers(subject).stream()
                .filter(one -> !DONE_BY.matcher(one.role()).find())
                .toList();
        boolean inTime = subject.plan().approvals().stream().anyMatch(one -> isInTime(subject, one));
        if (approvals.isEmpty() || inTime) {
            return Stream.empty();
        }
        Approval first = approvals.get(0);
        Optional<Pointer> change = Deeds.before(subject, first.at());
        if (change.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Problem.at(
                        first.at(),
                        "the first sign-off, " + Quote.of(first.role()) + ", comes after the change it should allow",
                        "move the sign-off before " + Quote.of(Sections.says(subject, change.get())))
                .with(approvals.stream().skip(1).map(Approval::at).toList(), "comes after it as well")
                .with(Where.at(change.get()), "the first step that changes production"));
    }

    /** A line among the preparations that names who approves is in time, wherever they stand. */
    private static boolean isInTime(Subject subject, Approval approval) {
        return approval.beforeExecution()
                || approval.meantFirst()
                || subject.place(approval.at()).sections().stream()
                        .anyMatch(section -> section.role().equals(Optional.of(Role.PREPARATION)));
    }
}
