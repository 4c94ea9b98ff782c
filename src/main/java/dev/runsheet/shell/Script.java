package dev.runsheet.shell;

import java.util.List;
import java.util.Optional;

/**
 * A text read as POSIX shell with the usual words of bash.
 *
 * <pre>{@code
 * Script.of("curl -fsSL $URL | sudo bash").invocations().get(1).program(); // bash
 * Script.of("if true; then").fault(); // "if" is never closed
 * }</pre>
 *
 * <p>Nothing is run and nothing is expanded. A blank to be filled in, {@code <host>}, is a word. Cost is linear in the length of the text.
 *
 * @param invocations the programs it runs, in the order of the text, those in substitutions among them
 * @param comments in the order of the text
 * @param fault the first thing a shell would refuse; empty when there is none, or none that is beyond doubt
 */
public record Script(List<Invocation> invocations, List<Comment> comments, Optional<Fault> fault) {
    public Script {
        invocations = List.copyOf(invocations);
        comments = List.copyOf(comments);
    }

    /** What {@code text} runs. Never fails: of a faulty script, what stands before the fault is read. */
    public static Script of(String text) {
        return new ScriptReader(text).read();
    }
}
