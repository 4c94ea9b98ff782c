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
import dev.runsheet.model.Blank;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.Approval;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags blanks, placeholders and choices not yet made, once for each section. */
final class UnfilledPlaceholder implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of("TX03", "placeholder", Severity.INFO, Audience.ALL, "Something has still to be filled in");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        // contacts, sign-offs and commands have rules of their own
        Set<Pointer> spokenFor = Stream.of(
                        Calling.contacts(subject).stream(),
                        subject.plan().approvals().stream().map(Approval::at),
                        subject.parts(Block.Command.class).map(At::at))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        return subject.plan().blanks().stream()
                .filter(blank -> !Sections.isWithin(subject, blank.at(), spokenFor))
                .map(blank -> Problem.at(where(subject, blank), message(subject, blank), help(blank.value()))
                        .alike(Sections.of(subject, blank.at()), "to be filled in as well"));
    }

    private static Where where(Subject subject, At<Blank> blank) {
        return Where.words(subject, blank.at(), blank.value().text());
    }

    private static String message(Subject subject, At<Blank> blank) {
        String says = Quote.of(Sections.says(subject, blank.at()));
        return switch (blank.value().form()) {
            case CHOICE -> says + " is a choice not yet made";
            case PLACEHOLDER ->
                says + " still has the placeholder " + Quote.of(blank.value().text());
            case LINE, CELL -> says + " has still to be filled in";
        };
    }

    private static String help(Blank blank) {
        return blank.form() == Blank.Form.CHOICE
                ? "write one of " + String.join(", ", blank.choices())
                : "write the value, or what it will be known by";
    }
}
