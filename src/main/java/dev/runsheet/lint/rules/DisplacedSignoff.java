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
import dev.runsheet.model.Section;
import dev.runsheet.plan.approval.Approval;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags a pre-deployment sign-off that people reach when the deployment is over. */
final class DisplacedSignoff implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SO10",
                "displaced-signoff",
                Severity.INFO,
                Audience.PRODUCTION,
                "A sign-off meant to come first stands after the change");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Approval> displaced = Approving.signers(subject).stream()
                .filter(one -> one.meantFirst() && !one.beforeExecution())
                .filter(one -> subject.place(one.at()).sections().stream()
                        .noneMatch(section ->
                                section.role().filter(Role::isRollback).isPresent()))
                .toList();
        if (displaced.isEmpty()) {
            return Stream.empty();
        }
        Pointer section = named(subject, displaced.get(0).at());
        Optional<Pointer> change = Deeds.before(subject, section);
        if (change.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Problem.at(
                        section,
                        Quote.of(Sections.says(subject, section))
                                + " is meant to come first and stands after the change",
                        "move it before " + Quote.of(Sections.says(subject, change.get())))
                .with(Where.at(change.get()), "the first step that changes production"));
    }

    /** The section of sign-offs around {@code signoff}; itself where that section is about something else. */
    private static Pointer named(Subject subject, Pointer signoff) {
        Pointer section = Sections.of(subject, signoff);
        boolean own = subject.place(section).part() instanceof Section around
                && around.role().equals(Optional.of(Role.APPROVAL));
        return own ? section : signoff;
    }
}
