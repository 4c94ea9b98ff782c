package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.stream.Stream;

/** Flags a heading under which nothing was ever written. */
final class EmptySection implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SR02", "empty-section", Severity.WARNING, Audience.ALL, "A heading has nothing under it");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.parts(Section.class)
                .filter(section -> section.value().form() == Section.Form.HEADING
                        && section.value().level() > 1)
                .filter(section -> section.value().sections().isEmpty())
                .filter(section -> section.value().blocks().stream().allMatch(EmptySection::saysNothing))
                .filter(section -> !isSubtitle(subject, section) && !standsTwice(subject, section))
                .map(section -> Problem.at(
                        section.at(),
                        "there is nothing under the heading " + Quote.of(subject.text(section.at())),
                        "write what belongs there, or remove the heading"));
    }

    /** A line set as a heading between the title and a rule says more of the title. */
    private static boolean isSubtitle(Subject subject, At<Section> section) {
        return section.at().equals(Pointer.ROOT.child("sections").child(0))
                && subject.checklist().title().isPresent()
                && subject.checklist().blocks().stream().allMatch(EmptySection::saysNothing)
                && !section.value().blocks().isEmpty();
    }

    /** The same heading again right behind it: another rule says so. */
    private static boolean standsTwice(Subject subject, At<Section> section) {
        return Sections.after(subject, section.at())
                .map(subject::text)
                .filter(next ->
                        next.strip().equalsIgnoreCase(subject.text(section.at()).strip()))
                .isPresent();
    }

    /** A comment is a hint for whoever fills a template in. */
    private static boolean saysNothing(Block block) {
        return block instanceof Block.Divider;
    }
}
