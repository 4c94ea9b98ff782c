package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.stream.Stream;

/** Flags a document that does not say what it is. */
final class MissingTitle implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("SR01", "missing-title", Severity.WARNING, Audience.ALL, "The checklist has no title");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        boolean titled =
                subject.checklist().title().filter(title -> !title.isBlank()).isPresent();
        boolean named = subject.checklist().frontMatter().stream()
                .flatMap(front -> front.properties().stream())
                .anyMatch(property -> property.name().matches("(?i)title|name")
                        && !property.value().isBlank());
        return titled || named || isHeaded(subject) || subject.isUnread()
                ? Stream.empty()
                : Stream.of(Problem.ofDocument(
                        "this checklist has no title", "begin it with a line such as \"# Roll out billing 2.4\""));
    }

    /**
     * Whether the one heading of the highest level, at the top, says what the document is: a heading of another level
     * than the first is a title all the same.
     */
    private static boolean isHeaded(Subject subject) {
        List<Section> sections = subject.checklist().sections();
        return !sections.isEmpty()
                && subject.checklist().blocks().stream().allMatch(Block.Comment.class::isInstance)
                && sections.get(0).form() == Section.Form.HEADING
                && sections.stream()
                        .skip(1)
                        .allMatch(other -> other.level() > sections.get(0).level());
    }
}
