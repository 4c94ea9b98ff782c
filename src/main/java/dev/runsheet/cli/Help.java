package dev.runsheet.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The text behind {@code --help}. */
final class Help {
    private Help() {}

    /** Whether the arguments of a command ask for its help: before a {@code --} that ends the options. */
    static boolean isAskedFor(List<String> arguments) {
        return arguments.stream()
                .takeWhile(argument -> !argument.equals("--"))
                .anyMatch(argument -> argument.equals("--help") || argument.equals("-h"));
    }

    static String of(CommandLine line, Session session) {
        return line.getUsageMessage(session.color() ? Ansi.ON : Ansi.OFF);
    }

    static String ofProgram(Session session) {
        StringBuilder text = new StringBuilder("""
                Deployment checklists as code: read, proved and published.

                Usage: runsheet COMMAND [PATH...] [OPTIONS]

                Commands:
                """);
        for (String name : Commands.names()) {
            Optional<Command> command = Commands.named(name);
            command.ifPresent(one -> text.append(
                    String.format("  %-9s%s\n", name, one.spec().usageMessage().header()[0])));
        }
        text.append("""

                  runsheet COMMAND --help    options and examples of a command
                  runsheet --version         version and commit
                  runsheet completion        a script for bash and zsh: source <(runsheet completion)

                Without a path a command reads the folder checklists.
                Exit codes: 0 clean, 1 findings, 2 wrong use, configuration or files.
                """);
        return session.color() ? text.toString().replace("Usage:", "\u001b[1mUsage:\u001b[0m") : text.toString();
    }
}
