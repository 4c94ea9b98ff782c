package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Blank;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.stream.Stream;

/** Flags whom to call where nobody wrote a name. */
final class PlaceholderContact implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CO02", "placeholder-contact", Severity.WARNING, Audience.ALL, "A contact was never filled in");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<At<Blank>> blanks = subject.plan().blanks();
        List<Pointer> unfilled = Calling.contacts(subject).stream()
                .filter(contact -> blanks.stream().anyMatch(blank -> contact.contains(blank.at())))
                .toList();
        return Sections.group(subject, unfilled, contact -> contact).stream()
                .map(group -> Problem.at(
                                group.get(0),
                                Quote.of(Sections.says(subject, group.get(0))) + " is nobody to call",
                                "write a name and a way to reach it")
                        .with(group.subList(1, group.size()), "nobody to call either"));
    }
}
