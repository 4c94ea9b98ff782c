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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags whom to call where nobody wrote a name. */
final class PlaceholderContact implements Rule {
    /** Who can be written to is somebody, though the number may be missing. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+");

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
        return Calling.contacts(subject).stream()
                .filter(blank::contains)
                .filter(contact ->
                        !ADDRESS.matcher(Sections.says(subject, contact)).find())
                .filter(contact -> Sections.says(subject, contact).codePoints().anyMatch(Character::isLetterOrDigit))
                .map(contact -> Problem.at(
                                contact,
                                Quote.of(Sections.says(subject, contact)) + " is nobody to call",
                                "write a name and a way to reach it")
                        .alike(Sections.of(subject, contact), "nobody to call either"));
    }
}
