package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<Pointer> blank = subject.plan().blanks().stream()
                .map(At::at)
                .flatMap(at -> Stream.concat(
                        Stream.of(at), subject.place(at).ancestors().map(Place::at)))
                .collect(Collectors.toSet());
        List<Pointer> unfilled =
                Calling.contacts(subject).stream().filter(blank::contains).toList();
        return Sections.group(subject, unfilled, contact -> contact).stream()
                .map(group -> Problem.at(
                                group.get(0),
                                says(subject, group.get(0)) + " is nobody to call",
                                "write a name and a way to reach it")
                        .with(group.subList(1, group.size()), "nobody to call either"));
    }

    private static String says(Subject subject, Pointer contact) {
        String text = Sections.says(subject, contact);
        return text.codePoints().anyMatch(Character::isLetterOrDigit) ? Quote.of(text) : "an empty line";
    }
}
