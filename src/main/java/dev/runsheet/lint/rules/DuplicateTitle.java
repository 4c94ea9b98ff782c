package dev.runsheet.lint.rules;

import dev.runsheet.lint.Neighbours;
import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Pointer;
import java.util.List;
import java.util.stream.Stream;

/** Flags a checklist that another file of the run has the title or the id of. */
final class DuplicateTitle implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SR10", "duplicate-title", Severity.INFO, Audience.ALL, "Another checklist has the same title or id");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Neighbours neighbours = subject.surroundings().neighbours();
        boolean titled = subject.checklist().title().isPresent();
        String title = titled ? subject.text(Pointer.ROOT).strip() : "";
        List<String> same = neighbours.namesakes(title);
        return same.isEmpty()
                ? problem(
                        "id",
                        subject.checklist().id(),
                        neighbours.namesakes(subject.checklist().id()))
                : problem("title", title, same);
    }

    private static Stream<Problem> problem(String what, String name, List<String> files) {
        if (files.isEmpty()) {
            return Stream.empty();
        }
        String others = files.size() == 1 ? files.get(0) : files.get(0) + " and " + (files.size() - 1) + " more";
        return Stream.of(Problem.ofDocument(
                "the " + what + " " + Quote.of(name) + " is that of " + others + " as well",
                "name the service or the change in the " + what));
    }
}
