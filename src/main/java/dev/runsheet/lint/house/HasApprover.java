package dev.runsheet.lint.house;

import dev.runsheet.inline.PlainText;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.plan.approval.Approval;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sign-off by one whose role or name has one of these words.
 *
 * @param approvers at least one
 */
public record HasApprover(List<WordPattern> approvers) implements Feature {
    public HasApprover {
        approvers = List.copyOf(approvers);
    }

    @Override
    public Stream<Hit> in(Subject subject) {
        return subject.plan().approvals().stream()
                .filter(approval -> Feature.first(approvers, who(approval)).isPresent())
                .map(approval -> new Hit(approval.at(), Where.at(approval.at()), who(approval)));
    }

    private static String who(Approval approval) {
        String role = PlainText.of(approval.role()).text();
        return approval.signer().map(signer -> role + " " + signer).orElse(role);
    }

    @Override
    public String described() {
        return "a sign-off by " + Feature.either(approvers);
    }

    @Override
    public String added() {
        return "add \"" + Feature.written(approvers) + "\" to those who sign";
    }
}
