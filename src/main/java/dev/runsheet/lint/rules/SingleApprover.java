package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.plan.approval.Approval;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a change that one person alone allows. */
final class SingleApprover implements Rule {
    /** More than one person, and tasks of approval that name nobody who signs. */
    private static final Pattern MORE = Pattern.compile(
            "\\b(?:leads|team|teams|board|committee|cab|both|all|stakeholders|reviewers|approvers|managers|two|2|and)\\b|&|,|\\+|/",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SO07", "single-approver", Severity.INFO, Audience.PRODUCTION, "One person alone approves");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Approval> signers = Approving.signers(subject);
        boolean one = !signers.isEmpty()
                && signers.stream().map(SingleApprover::name).distinct().count() == 1
                && subject.plan().approvals().stream()
                                .map(SingleApprover::name)
                                .distinct()
                                .count()
                        == 1;
        Stream<Approval> alone = one ? signers.stream().limit(1) : Stream.empty();
        return alone.filter(signer -> !MORE.matcher(
                                signer.role() + " " + signer.signer().orElse(""))
                        .find())
                .map(signer -> Problem.at(
                        signer.at(),
                        Quote.of(signer.role()) + " alone approves this change",
                        "add a second signer who does not carry it out"));
    }

    private static String name(Approval approval) {
        return approval.signer().orElse(approval.role()).strip().toLowerCase(Locale.ROOT);
    }
}
