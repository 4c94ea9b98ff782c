package dev.runsheet.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Something the program can do.
 *
 * <p>A command declares its flags with picocli's programmatic interface; annotations would cost reflection at every
 * start.
 */
interface Command {

    /** What is typed behind {@code runsheet}. */
    String name();

    /** Its flags and its help. Built only when the command runs or its help is asked for. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return one of {@link Exit}
     * @throws Misuse when the flags cannot be followed
     * @throws IOException when a stream or file of the command itself fails; single inputs are reported and do not throw
     */
    int run(ParseResult parsed, Session session) throws Misuse, IOException;
}
