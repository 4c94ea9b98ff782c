package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import java.util.stream.Stream;

/** Flags a backout whose command block holds nothing but comments or blank lines. */
final class EmptyBackout implements Rule {

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB10", "empty-backout", Severity.ERROR, Audience.ALL, "A backout command has nothing to run");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return Backouts.commands(subject)
                .filter(command -> Backouts.running(command.value()).findAny().isEmpty())
                .filter(command -> Backouts.standsAlone(subject, command.at()))
                .map(command -> Problem.at(
                        command.at(),
                        says(command.value()) + " takes nothing back: there is no command to run",
                        "write the commands that undo this step"));
    }

    private static String says(Block.Command command) {
        return command.text().isBlank() ? "an empty block" : Quote.of(command.text());
    }
}
