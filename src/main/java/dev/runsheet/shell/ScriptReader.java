package dev.runsheet.shell;

import dev.runsheet.shell.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a whole script; a reader of words calls back for the scripts within words. */
final class ScriptReader {
    /** No script that people write is nested as deep; beyond, the rest is left unread. */
    private static final int DEEPEST = 40;

    private final String text;
    private final List<Invocation> invocations = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private Optional<Fault> fault = Optional.empty();
    private boolean over;
    private int depth;

    ScriptReader(String text) {
        this.text = text;
    }

    Script read() {
        new ListReader(text, 0, this, false).run();
        return new Script(invocations, comments, fault);
    }

    /** The commands from {@code inner} up to the bracket that closes what was opened at {@code open}; the end of them. */
    int nested(int inner, int open) {
        if (depth == DEEPEST) {
            over = true;
            return text.length();
        }
        depth++;
        ListReader reader = new ListReader(text, inner, this, true);
        boolean closed = reader.run();
        depth--;
        if (!closed && !over) {
            fail(Kind.UNCLOSED, open, Math.min(open + 2, text.length()));
        }
        return reader.at();
    }

    /** Whether nothing more is to be read. */
    boolean isOver() {
        return over;
    }

    void fail(Kind kind, int from, int to) {
        if (!over) {
            fault = Optional.of(new Fault(kind, text.substring(from, to), from, to));
            over = true;
        }
    }

    /** The rest is nothing a shell can be held to. */
    void giveUp() {
        over = true;
    }

    void add(List<Word> words, String joint) {
        invocations.add(new Invocation(words, joint, depth > 0));
    }

    void add(Comment comment) {
        comments.add(comment);
    }
}
