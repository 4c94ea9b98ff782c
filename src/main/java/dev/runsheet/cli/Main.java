package dev.runsheet.cli;

import dev.runsheet.build.Trouble;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The program.
 *
 * <pre>{@code
 * int exit = new Main(session).run("lint", "deploy.md");
 * }</pre>
 */
public final class Main {
    private final Session session;

    Main(Session session) {
        this.session = session;
    }

    /** Runs the command that {@code arguments} name and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new Main(Session.ofProcess()).run(arguments));
    }

    /** Runs a command. Never throws. */
    int run(String... arguments) {
        int exit;
        try {
            exit = dispatch(List.of(arguments));
            session.out().flush();
            Optional<IOException> failure = session.out().failure();
            if (failure.isPresent()) {
                session.say("cannot write the results: " + failure.get().getMessage());
                exit = Exit.TROUBLE;
            }
        } catch (Misuse e) {
            session.say(String.valueOf(e.getMessage()));
            exit = Exit.TROUBLE;
        } catch (FileSystemException e) {
            session.say(Trouble.of(e.getFile(), e).toString());
            exit = Exit.TROUBLE;
        } catch (IOException e) {
            session.say(String.valueOf(e.getMessage()));
            exit = Exit.TROUBLE;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            exit = failed(e);
        }
        session.out().flush();
        session.err().flush();
        return exit;
    }

    private int dispatch(List<String> arguments) throws Misuse, IOException {
        Optional<Command> command = arguments.isEmpty() ? Optional.empty() : Commands.named(arguments.get(0));
        if (command.isPresent()) {
            return run(command.get(), arguments.subList(1, arguments.size()));
        }
        return new TopLevel(session).run(arguments);
    }

    private int run(Command command, List<String> arguments) throws Misuse, IOException {
        CommandLine line = new CommandLine(command.spec());
        if (Help.isAskedFor(arguments)) {
            session.out().write(Help.of(line, session));
            return Exit.CLEAN;
        }
        ParseResult parsed;
        try {
            parsed = line.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new Misuse(Mistake.message(e, command.name()));
        }
        return command.run(parsed, session);
    }

    private int failed(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            session.say("ran out of memory; give it more with RUNSHEET_JAVA_OPTS=-Xmx4g, or fewer files at once");
        } else {
            session.say("internal error: " + fault
                    + "; please report it with the command and " + Version.line()
                    + (session.debug() ? "" : " (RUNSHEET_DEBUG=1 shows where)"));
        }
        if (session.debug()) {
            Arrays.stream(fault.getStackTrace()).forEach(frame -> session.err().line("    at " + frame));
        }
        return Exit.TROUBLE;
    }
}
