package dev.runsheet.lint.rules;

import dev.runsheet.inline.Link;
import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
                .filter(property -> TOTAL.matcher(property.value().name()).matches())
                .flatMap(property -> problem(subject, property.at(), NUMBER, Pointer.ROOT, true).stream());
        List<At<Section>> counting = subject.parts(Section.class)
                .filter(section -> IN_TITLE.matcher(subject.text(section.at())).find())
                .toList();
        Set<String> linked = counting.isEmpty() ? Set.of() : linked(subject);
        // a title's anchor is made from its words, so that a link to it would break
        Stream<Problem> titles = counting.stream()
                .flatMap(
                        section -> problem(
                                subject,
                                section.at(),
                                IN_TITLE,
                                section.at(),
                                !linked.contains(section.value().id()))
                                .stream());
        return Stream.concat(totals, titles);
    }

    private static Optional<Problem> problem(
            Subject subject, Pointer at, Pattern stated, Pointer within, boolean safe) {
        Matcher matcher = stated.matcher(subject.text(at));
        if (!matcher.find()) {
            return Optional.empty();
        }
        Counted counted = Counted.within(subject, within);
        int number = Integer.parseInt(matcher.group(1));
        if (counted.isSomehow(number)) {
            return Optional.empty();
        }
        String right = "write " + counted.topTasks();
        Problem problem = Problem.at(
                at,
                Quote.of(Sections.says(subject, at)) + " says " + number + ", and there are " + counted.sentence(),
                right);
        Where digits = new Where.Words(at, matcher.start(1), matcher.end(1));
        List<Problem.Change> changes = List.of(new Problem.Change(digits, String.valueOf(counted.topTasks())));
        return Optional.of(counted.topTasks() == 0 ? problem : problem.fixedBy(new Problem.Fix(right, safe, changes)));
    }

    /** The anchors that links of the document lead to. */
    private static Set<String> linked(Subject subject) {
        Stream<String> links = subject.places().stream()
                .flatMap(place -> subject.links(place.at()).stream())
                .map(Link::destination);
        Stream<String> definitions = subject.parts(Block.LinkDefinition.class)
                .flatMap(definition -> Stream.of(definition.value().text().split("\\s+")));
        return Stream.concat(links, definitions)
                .filter(target -> target.indexOf('#') >= 0)
                .map(target -> target.substring(target.indexOf('#') + 1))
                .collect(Collectors.toSet());
    }
}
