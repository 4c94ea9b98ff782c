package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a number of items that was true once. */
final class CountMismatch implements Rule {
    private static final Pattern TOTAL = Pattern.compile(
            "\\W*(total|number of|no\\. of)\\s+(\\w+\\s+)?(items|tasks|checks|checkboxes|steps)\\W*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("^\\W*(\\d{1,5})( (items|tasks|checks|checkboxes|steps))?\\W*$");
    private static final Pattern IN_TITLE =
            Pattern.compile("\\((\\d{1,5}) (items|tasks|checks|checkboxes|steps)\\)\\s*$", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SR07",
                "count-mismatch",
                Severity.WARNING,
                Audience.ALL,
                "A stated number of items is not their number");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Stream<Problem> totals = subject.parts(Block.Property.class)
                .flatMap(
                        property -> stated(property.value())
                                .flatMap(number -> problem(subject, property.at(), number, Pointer.ROOT))
                                .stream());
        Stream<Problem> titles = subject.parts(Section.class)
                .flatMap(section -> Counted.at(IN_TITLE, subject.text(section.at()))
                        .flatMap(number -> problem(subject, section.at(), number, section.at()))
                        .stream());
        return Stream.concat(totals, titles);
    }

    private static Optional<Integer> stated(Block.Property property) {
        return TOTAL.matcher(property.name()).matches() ? Counted.at(NUMBER, property.value()) : Optional.empty();
    }

    private static Optional<Problem> problem(Subject subject, Pointer at, int number, Pointer within) {
        Counted counted = Counted.within(subject, within);
        return counted.isSomehow(number)
                ? Optional.empty()
                : Optional.of(Problem.at(
                        at,
                        Quote.of(Sections.says(subject, at)) + " says " + number + ", and there are "
                                + counted.sentence(),
                        "write " + counted.topTasks()));
    }
}
