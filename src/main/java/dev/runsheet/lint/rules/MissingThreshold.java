package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Flags a checklist that changes production without one number to hold the outcome against. */
final class MissingThreshold implements Rule {

    /** Where a form asks for what is good or bad, its copies say so. */
    private static final Set<Role> ASKED = EnumSet.of(
            Role.SUCCESS,
            Role.THRESHOLD,
            Role.VERIFICATION,
            Role.MONITORING,
            Role.ALERTING,
            Role.ROLLBACK_TRIGGER,
            Role.ROLLBACK_VERIFICATION);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TH01", "missing-threshold", Severity.ERROR, Audience.PRODUCTION, "Nothing is limited by a number");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        boolean numeric = subject.plan().limits().stream()
                .anyMatch(limit -> !limit.value().values().isEmpty());
        boolean coded = subject.parts(Block.Command.class).anyMatch(block -> CodedLimits.in(block.value()));
        return numeric || coded || LeftOpen.in(subject, ASKED) || WayBack.isAll(subject) || !Running.is(subject)
                ? Stream.empty()
                : Stream.of(Problem.ofDocument(
                        "not one number in this checklist says what good looks like",
                        "state a limit where the outcome is checked, such as \"error rate < 0.5%\""));
    }
}
