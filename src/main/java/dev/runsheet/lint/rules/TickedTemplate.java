package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Item;
import java.util.List;
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
        List<At<Item>> ticked = subject.items()
                .filter(item -> item.value().box().filter(box -> !box.isOpen()).isPresent())
                .toList();
        return Sections.group(subject, ticked, At::at).stream()
                .map(group -> Problem.at(
                                group.get(0).at(),
                                "the box of "
                                        + Quote.of(subject.text(group.get(0).at()))
                                        + " is ticked, and this is a template: every copy begins with it done",
                                "write \"[ ]\"")
                        .with(group.stream().skip(1).map(At::at).toList(), "ticked as well"));
    }
}
