package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.plan.command.Commands;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a backout that only sets a variable of the shell it is typed into, prints, or changes the folder. */
final class IneffectiveBackout implements Rule {
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=(\"[^\"]*\"|'[^']*'|[^\\s;&|$`]*)");
    private static final Pattern IDLE = Pattern.compile("cd( [^;&|]*)?|echo [^>|;&]*|pwd");
    /** A comment can say that the lines belong in a file or a form. */
    private static final Pattern FILE = Pattern.compile(
            "#.*(\\.env|\\bfile\\b|config|dashboard|console|settings|environment)", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB11", "ineffective-backout", Severity.WARNING, Audience.ALL, "A backout command changes nothing");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return Backouts.commands(subject)
                .filter(command -> isShell(command.value()))
                .filter(command -> !FILE.matcher(command.value().text()).find())
                .filter(command -> {
                    List<String> lines = Backouts.running(command.value()).toList();
                    return !lines.isEmpty() && lines.stream().allMatch(IneffectiveBackout::changesNothing);
                })
                .filter(command -> Backouts.standsAlone(subject, command.at()))
                .map(command -> Problem.at(
                        command.at(),
                        Quote.of(first(command.value())) + " changes nothing outside the shell it is typed into",
                        "write the command that reaches the running service"));
    }

    private static boolean isShell(Block.Command command) {
        return Commands.isShell(command)
                && !command.language().isEmpty()
                && !command.language().contains("sql");
    }

    private static boolean changesNothing(String line) {
        return ASSIGNMENT.matcher(line).matches() || IDLE.matcher(line).matches();
    }

    private static String first(Block.Command command) {
        return Backouts.running(command).findFirst().orElse("");
    }
}
