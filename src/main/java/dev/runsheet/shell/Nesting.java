package dev.runsheet.shell;

import dev.runsheet.shell.Fault.Kind;
import dev.runsheet.shell.Opened.What;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** What is open at a point of a list of commands, and the words that open, go on and close. */
final class Nesting {
    private final ScriptReader script;
    private final Deque<Opened> open = new ArrayDeque<>();

    Nesting(ScriptReader script) {
        this.script = script;
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** The innermost thing that is open. */
    Optional<Word> unclosed() {
        return Optional.ofNullable(open.peek()).map(Opened::word);
    }

    boolean wantsPattern() {
        return is(What.PATTERN);
    }

    void open(What what, Word word) {
        open.push(new Opened(what, word));
    }

    void close(What what, Word word) {
        if (is(what)) {
            open.pop();
        } else {
            stray(word);
        }
    }

    /** {@code ;;} at {@code at} ends a branch of {@code case}. */
    void nextPattern(int at) {
        turn(Set.of(What.BRANCH), What.PATTERN, new Word(";;", false, at, at + 2));
    }

    /** A pattern was read. */
    void branch() {
        turn(Set.of(What.PATTERN), What.BRANCH, new Word(")", false, 0, 0));
    }

    /** Takes {@code word}, which begins a command, if it is one that opens or closes; else it is a program. */
    boolean word(Word word) {
        switch (word.text()) {
            case "if" -> open(What.CONDITION, word);
            case "then" -> turn(Set.of(What.CONDITION), What.THEN, word);
            case "elif" -> turn(Set.of(What.THEN), What.CONDITION, word);
            case "else" -> turn(Set.of(What.THEN), What.ELSE, word);
            case "fi" -> end(Set.of(What.THEN, What.ELSE), word);
            case "for", "select", "while", "until" -> open(What.LOOP, word);
            case "do" -> turn(Set.of(What.LOOP), What.BODY, word);
            case "done" -> end(Set.of(What.BODY), word);
            case "case" -> open(What.PATTERN, word);
            case "esac" -> end(Set.of(What.PATTERN, What.BRANCH), word);
            case "{" -> open(What.BRACE, word);
            case "}" -> end(Set.of(What.BRACE), word);
            case "!", "time", "function", "[[" -> {}
            default -> {
                return false;
            }
        }
        last = word.text();
        return true;
    }

    private String last = "";

    /** Behind the words that belong to the one just taken: the variable and values of {@code for}, a test. */
    int header(String text, int from) {
        return switch (last) {
            case "for", "select" -> line(text, from);
            case "case" -> behind(text, from, "in");
            case "[[" -> behind(text, from, "]]");
            case "function" -> behindName(text, from);
            default -> from;
        };
    }

    private int behindName(String text, int from) {
        int at = from;
        while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        at = WordReader.read(text, at, script).to();
        return text.startsWith("()", at) ? at + 2 : at;
    }

    /** The end of a line, or the semicolon before it. */
    private int line(String text, int from) {
        int at = from;
        while (at < text.length() && "\n;".indexOf(text.charAt(at)) < 0 && !script.isOver()) {
            if (text.startsWith("((", at)) {
                Optional<Integer> end = Brackets.close(text, at, '(', ')');
                if (end.isEmpty()) {
                    script.fail(Kind.UNCLOSED, at, at + 2);
                    return text.length();
                }
                at = end.get();
            } else {
                int to = WordReader.read(text, at, script).to();
                at = text.startsWith("\\\n", at) ? at + 2 : Math.max(to, at + (to == at ? 1 : 0));
            }
        }
        return at;
    }

    /** Behind the next {@code word}; without one the rest is left unread. */
    private int behind(String text, int from, String word) {
        int at = from;
        while (at < text.length() && !script.isOver()) {
            Word next = WordReader.read(text, at, script);
            if (next.text().equals(word) && !next.quoted()) {
                return next.to();
            }
            at = next.to() == at ? at + 1 : next.to();
        }
        script.giveUp();
        return text.length();
    }

    private boolean is(What what) {
        return !open.isEmpty() && open.peek().what() == what;
    }

    private void turn(Set<What> from, What to, Word word) {
        if (!open.isEmpty() && from.contains(open.peek().what())) {
            open.push(new Opened(to, open.pop().word()));
        } else {
            stray(word);
        }
    }

    private void end(Set<What> from, Word word) {
        if (!open.isEmpty() && from.contains(open.peek().what())) {
            open.pop();
        } else {
            stray(word);
        }
    }

    private void stray(Word word) {
        script.fail(Kind.STRAY, word.from(), word.to());
    }
}
