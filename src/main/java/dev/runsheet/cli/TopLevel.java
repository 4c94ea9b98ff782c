package dev.runsheet.cli;

import dev.runsheet.source.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What is typed before a command or instead of one: {@code --help}, {@code --version}, or a mistake. */
final class TopLevel {
    private static final String USE = "use runsheet --help to see them all";

    private final Session session;

    TopLevel(Session session) {
        this.session = session;
    }

    int run(List<String> arguments) throws Misuse {
        if (arguments.isEmpty()) {
            session.err().write(Help.ofProgram(session));
            return Exit.TROUBLE;
        }
        switch (arguments.get(0)) {
            case "-h", "--help" -> session.out().write(Help.ofProgram(session));
            case "help" -> help(arguments);
            case "-V", "--version" -> session.out().line(Version.line());
            case "completion" -> session.out().write(completion());
            default -> throw unknown(arguments.get(0));
        }
        return Exit.CLEAN;
    }

    private void help(List<String> arguments) throws Misuse {
        if (arguments.size() == 1) {
            session.out().write(Help.ofProgram(session));
            return;
        }
        String name = arguments.get(1);
        Command command = Commands.named(name).orElseThrow(() -> unknown(name));
        session.out().write(Help.of(new CommandLine(command.spec()), session));
    }

    private static Misuse unknown(String word) {
        String what = word.startsWith("-") ? "there is no option " : "there is no command ";
        List<String> known = word.startsWith("-") ? List.of("--help", "--version") : Commands.names();
        Optional<String> nearest = Nearest.to(word, known);
        return new Misuse(what + word + "; "
                + nearest.map(name -> "did you mean " + name + "?").orElse(USE));
    }

    /** A script for bash and zsh that completes commands and options. */
    private static String completion() {
        CommandLine all = new CommandLine(CommandSpec.create().name("runsheet"));
        Commands.names().stream()
                .flatMap(name -> Commands.named(name).stream())
                .collect(Collectors.toList())
                .forEach(command -> all.addSubcommand(
                        command.name(), new CommandLine(command.spec().name(command.name()))));
        return AutoComplete.bash("runsheet", all);
    }
}
