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
import dev.runsheet.model.Row;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags whom to call where nobody wrote a name. */
final class PlaceholderContact implements Rule {
    /** Who can be written to is somebody, though the number may be missing. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.+-])[\\w.+-]+@[\\w-]+\\.\\w+");

    private static final Pattern DASH = Pattern.compile("\\s*[-–—]+\\s*");

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
        List<Pointer> nobody = Calling.contacts(subject).stream()
                .filter(contact -> blank.contains(contact) || isDashed(subject, contact))
                .filter(contact ->
                        !ADDRESS.matcher(Sections.says(subject, contact)).find())
                .filter(contact -> Sections.says(subject, contact).codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        Map<Pointer, Long> found = nobody.stream()
                .collect(Collectors.groupingBy(contact -> Sections.of(subject, contact), Collectors.counting()));
        return nobody.stream()
                .map(contact -> Problem.at(
                                contact,
                                Quote.of(Sections.says(subject, contact)) + " names nobody to call",
                                "write a name and a way to reach it")
                        .alike(list(subject, Sections.of(subject, contact), found), "names nobody either"));
    }

    /** The part that lists them: around parts of one contact each, a title for each role, the part around these. */
    private static Pointer list(Subject subject, Pointer section, Map<Pointer, Long> found) {
        Pointer around = Sections.of(subject, section.parent());
        return found.getOrDefault(section, 0L) == 1 && subject.place(around).part() instanceof Section
                ? around
                : section;
    }

    /** A row with nothing but dashes behind the role. */
    private static boolean isDashed(Subject subject, Pointer contact) {
        return subject.place(contact).part() instanceof Row row
                && row.cells().size() > 1
                && row.cells().stream()
                        .skip(1)
                        .allMatch(cell -> DASH.matcher(cell).matches());
    }
}
