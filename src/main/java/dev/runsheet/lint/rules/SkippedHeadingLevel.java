package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Place;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.stream.Stream;

/** Flags a heading that stands two levels below the one above it. */
final class SkippedHeadingLevel implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SR03", "skipped-heading-level", Severity.INFO, Audience.ALL, "A heading level is skipped");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.places().stream()
                .filter(place -> place.part() instanceof Section section
                        && section.form() == Section.Form.HEADING
                        && section.level() > above(place) + 1)
                .map(place -> problem(subject, place));
    }

    private static Problem problem(Subject subject, Place place) {
        int above = above(place);
        String right = "#".repeat(above + 1);
        Problem.Change change = new Problem.Change(new Where.Marks(place.at()), right);
        return Problem.at(
                        place.at(),
                        Quote.of(subject.text(place.at())) + " has level " + ((Section) place.part()).level()
                                + " under a heading of level " + above,
                        "begin it with \"" + right + "\"")
                .fixedBy(new Problem.Fix("begin it with \"" + right + "\"", true, List.of(change)))
                .alike(place.at().parent(), "skips a level as well");
    }

    /** The level of the heading around {@code place}; the title has the first. A section without one may begin anywhere. */
    private static int above(Place place) {
        return place.ancestors()
                .map(Place::part)
                .filter(part -> part instanceof Section || part instanceof Checklist)
                .findFirst()
                .map(part -> part instanceof Section section
                        ? section.level()
                        : ((Checklist) part).title().isPresent() ? 1 : 6)
                .orElse(6);
    }
}
