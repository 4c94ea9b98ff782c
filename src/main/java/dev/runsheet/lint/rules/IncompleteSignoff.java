package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.plan.approval.Approval;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a signer's line in which nobody can write who signed, or when. */
final class IncompleteSignoff implements Rule {

    private static final Pattern NAME =
            Pattern.compile("\\b(name|signature|(signed|approved|authori[sz]ed) by)\\b", Pattern.CASE_INSENSITIVE);
    /** A label for a date, or the places of its digits: {@code YYYY-MM-DD}. */
    private static final Pattern DATE = Pattern.compile(
            "\\b(date|datum|fecha|data|tarih|yyyy|jjjj|aaaa|гггг)\\b|дата|日期|日付|날짜",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SO04",
                "incomplete-signoff",
                Severity.WARNING,
                Audience.ALL,
                "A sign-off has no room for a name or a date");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Approval> incomplete = Approving.signers(subject).stream()
                .filter(one -> !one.roomForName() || !one.roomForDate())
                .toList();
        return Sections.group(subject, incomplete, Approval::at).stream()
                .map(group -> notAskedBeside(subject, group))
                .flatMap(List::stream)
                .map(signer -> problem(subject, signer));
    }

    /** Those for which no other line of the section has the room that they lack. */
    private static List<Approval> notAskedBeside(Subject subject, List<Approval> group) {
        Pointer section = headed(subject, Sections.of(subject, group.get(0).at()));
        Set<Pointer> own = group.stream().map(Approval::at).collect(Collectors.toSet());
        List<String> others = subject.inside(section)
                .filter(place -> !place.at().equals(section) && !own.contains(place.at()))
                .filter(place ->
                        headed(subject, Sections.of(subject, place.at())).equals(section))
                .map(place -> Sections.says(subject, place.at()))
                .toList();
        boolean names = others.stream().anyMatch(text -> NAME.matcher(text).find());
        boolean dates = others.stream().anyMatch(text -> DATE.matcher(text).find());
        return group.stream()
                .filter(one -> !((one.roomForName() || names) && (one.roomForDate() || dates || isDated(subject, one))))
                .toList();
    }

    /** The section with a heading: {@code **Checked:**} opens no part of its own between a date and its signature. */
    private static Pointer headed(Subject subject, Pointer section) {
        return subject.place(section).part() instanceof Section part && part.form() == Section.Form.BOLD
                ? headed(subject, Sections.of(subject, section.parent()))
                : section;
    }

    private static boolean isDated(Subject subject, Approval one) {
        return DATE.matcher(Sections.says(subject, one.at())).find();
    }

    private static Problem problem(Subject subject, Approval signer) {
        String missing = signer.roomForDate() ? "a name" : signer.roomForName() ? "a date" : "a name and a date";
        return Problem.at(
                        signer.at(),
                        "the sign-off of " + Quote.of(signer.role()) + " has no room for " + missing,
                        "write the line as \"" + signer.role() + ": ________ Date: ________\"")
                .alike(Sections.of(subject, signer.at()), "incomplete as well");
    }
}
