package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.model.Section;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a success that is declared, or told to others, before the checks it rests on. */
final class PrematureSuccess implements Rule {
    private static final Pattern DECLARES = Pattern.compile(
            "\\b(?:declar\\w*|announc\\w*|certif\\w*|mark\\w*|report\\w*|notif\\w*|sen[dt]|communicat\\w*)\\b[^.]{0,60}\\b(?:success\\w*|complet(?:e|ed|ion))\\b"
                    + "|\\bsuccess (?:declaration|declared|notification|announce\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CHECKS =
            Pattern.compile("\\b(?:set ?up|contacts?|configuration|communication)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<Role> CHECKS = EnumSet.of(Role.VERIFICATION, Role.MONITORING);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "OR05",
                        "premature-success",
                        Severity.INFO,
                        Audience.ALL,
                        "Success is declared before the checks it rests on")
                .strict();
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Set<Pointer> back = new HashSet<>(subject.plan().rollback().sections());
        int change = subject.plan().firstChange().map(subject::order).orElse(Integer.MAX_VALUE);
        Optional<Place> declared = subject.places().stream()
                .filter(place -> place.part() instanceof Item item && item.isTask())
                .filter(place -> subject.order(place.at()) > change)
                .filter(place -> DECLARES.matcher(subject.text(place.at())).find())
                .filter(place -> !Sections.isWithin(subject, place.at(), back))
                .findFirst();
        return declared.stream().flatMap(place -> problem(subject, place, back).stream());
    }

    private static Optional<Problem> problem(Subject subject, Place declared, Set<Pointer> back) {
        List<Place> behind = subject.places()
                .subList(subject.order(declared.at()) + 1, subject.places().size());
        return behind.stream()
                .filter(place -> place.part() instanceof Section section
                        && section.role().filter(CHECKS::contains).isPresent()
                        && !Sections.isWithin(subject, place.at(), back)
                        && !NO_CHECKS.matcher(subject.text(place.at())).find()
                        && subject.inside(place.at())
                                .anyMatch(inner -> inner.part() instanceof Item item && item.isTask()))
                .findFirst()
                .map(checks -> Problem.at(
                                declared.at(),
                                Quote.of(subject.text(declared.at())) + " comes before "
                                        + Quote.of(subject.text(checks.at())),
                                "move it behind the last check")
                        .with(Where.at(checks.at()), "checks that come after it"));
    }
}
