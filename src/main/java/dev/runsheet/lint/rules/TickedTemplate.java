package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import java.util.stream.Stream;

/** Flags boxes that are ticked in a form to be copied: every copy begins with them done. */
final class TickedTemplate implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TX10", "ticked-template", Severity.WARNING, Audience.ALL, "A template has boxes that are ticked");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        if (!subject.isTemplate()) {
            return Stream.empty();
        }
        return subject.items()
                .filter(item -> item.value().box().filter(box -> !box.isOpen()).isPresent())
                .map(item -> Problem.at(
                                item.at(),
                                "the box of " + Quote.of(subject.text(item.at()))
                                        + " is ticked, and this is a template: every copy begins with it done",
                                "write \"[ ]\"")
                        .alike(Sections.of(subject, item.at()), "ticked as well"));
    }
}
