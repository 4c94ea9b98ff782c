package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import java.util.stream.Stream;

/** Flags a checklist that leaves people alone when something breaks. */
final class MissingContacts implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CO01", "missing-contacts", Severity.WARNING, Audience.PRODUCTION, "Nobody is named to call");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.plan().contacts().isEmpty()
                        && subject.plan().contactLines().isEmpty()
                        && !Calling.isMentioned(subject)
                        && Running.is(subject)
                ? Stream.of(
                        Problem.ofDocument(
                                "this checklist names nobody to call when something breaks",
                                "add a section \"## Contacts\" with a name and a way to reach it, such as \"On-call: @maria, 555-0142\""))
                : Stream.empty();
    }
}
