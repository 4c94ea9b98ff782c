package dev.runsheet.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run of the program has around it.
 *
 * @param in standard input
 * @param out results
 * @param err everything else
 * @param directory where relative paths start
 * @param environment variables
 * @param terminal whether a person reads the streams
 */
record Session(
        InputStream in, Output out, Output err, Path directory, Map<String, String> environment, boolean terminal) {

    /** The session of this process. */
    static Session ofProcess() {
        return of(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Path.of(""),
                System.getenv(),
                Terminal.isThere());
    }

    /** A session with other streams. */
    static Session of(
            InputStream in,
            OutputStream out,
            OutputStream err,
            Path directory,
            Map<String, String> environment,
            boolean terminal) {
        return new Session(in, new Output(out), new Output(err), directory, Map.copyOf(environment), terminal);
    }

    /** The same with other results' place, which is no terminal. */
    Session printingTo(Output other) {
        return new Session(in, other, err, directory, environment, false);
    }

    /** The same in another folder. */
    Session in(Path folder) {
        return new Session(in, out, err, folder, environment, terminal);
    }

    /** Whether to write colours: to a terminal that can show them, unless {@code NO_COLOR} asks for none. */
    boolean color() {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Whether faults of the program are shown with their traces. */
    boolean debug() {
        return !environment.getOrDefault("RUNSHEET_DEBUG", "").isEmpty();
    }

    /** A message to the person who runs the program. */
    void say(String message) {
        err.line("runsheet: " + message);
    }
}
