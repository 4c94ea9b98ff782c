package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags relative links, images and anchors that lead nowhere. */
final class BrokenLink implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TX08", "broken-link", Severity.ERROR, Audience.ALL, "A link leads nowhere");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        // where the way back is referred to, another rule says so
        Predicate<References.Broken> spokenFor = BrokenRollbackReference.wayBack(subject);
        Map<String, List<References.Broken>> byFault = new References(subject)
                .broken()
                .filter(spokenFor.negate())
                .filter(broken -> !isLeftOpen(subject, broken))
                .collect(Collectors.groupingBy(References.Broken::fault, LinkedHashMap::new, Collectors.toList()));
        return byFault.values().stream().map(BrokenLink::problem);
    }

    /** {@code [the issue](<issue-link>)}: to be filled in, as another rule says. */
    private static boolean isLeftOpen(Subject subject, References.Broken broken) {
        return subject.plan().blanks().stream()
                .anyMatch(blank -> blank.at().equals(broken.at())
                        && blank.value().text().equals("<" + broken.destination() + ">"));
    }

    private static Problem problem(List<References.Broken> same) {
        References.Broken first = same.get(0);
        return Problem.at(
                        first.where(),
                        "the link to " + Quote.of(first.destination()) + " leads nowhere: " + first.why(),
                        "write the path from the folder of this file, or remove the link")
                .with(same.stream().skip(1).map(References.Broken::where), "leads there as well");
    }
}
