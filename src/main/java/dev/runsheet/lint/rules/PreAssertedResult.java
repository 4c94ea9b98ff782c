package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Box;
import dev.runsheet.model.Item;
import java.util.List;
import java.util.stream.Stream;

/** Flags tasks that nobody has ticked and whose text says that they went well. */
final class PreAssertedResult implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TX04", "pre-asserted-result", Severity.WARNING, Audience.ALL, "An open box already claims its result");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<At<Item>> claiming = subject.items()
                .filter(item -> item.value().box().filter(Box::isOpen).isPresent())
                .filter(item -> item.value().phrases().outcome().isPresent())
                .toList();
        return Sections.group(subject, claiming, At::at).stream().map(group -> problem(subject, group));
    }

    private static Problem problem(Subject subject, List<At<Item>> group) {
        At<Item> first = group.get(0);
        String outcome = first.value().phrases().outcome().orElseThrow();
        Problem problem = Problem.at(
                outcome(subject, first),
                "the box of " + Quote.of(subject.text(first.at())) + " is open, and its text claims "
                        + Quote.of(outcome),
                "remove the result, and tick the box when it is true");
        problem =
                problem.with(group.stream().skip(1).map(other -> outcome(subject, other)), "claims its result as well");
        List<Problem.Change> changes = group.stream()
                .map(item -> new Problem.Change(claim(subject, item), ""))
                .toList();
        return problem.fixedBy(new Problem.Fix("remove the claimed results", false, changes));
    }

    private static Where.Words outcome(Subject subject, At<Item> item) {
        String outcome = item.value().phrases().outcome().orElseThrow();
        String text = subject.text(item.at());
        int from = Math.max(text.lastIndexOf(outcome), 0);
        return new Where.Words(item.at(), from, Math.min(from + outcome.length(), text.length()));
    }

    /** The claim with the colon or dash that leads to it, where it ends the line. */
    private static Where claim(Subject subject, At<Item> item) {
        Where.Words words = outcome(subject, item);
        String text = subject.text(item.at());
        int from = words.from();
        while (words.to() == text.length() && from > 0 && " :-–—".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return new Where.Words(item.at(), from, words.to());
    }
}
