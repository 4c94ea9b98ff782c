package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
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
                .map(section -> Problem.at(
                        section.at(),
                        "there is nothing under the heading " + Quote.of(subject.text(section.at())),
                        "write what belongs there, or remove the heading"));
    }

    /** A comment is a hint for whoever fills a template in. */
    private static boolean saysNothing(Block block) {
        return block instanceof Block.Divider;
    }
}
