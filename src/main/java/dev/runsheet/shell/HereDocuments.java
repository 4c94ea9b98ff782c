package dev.runsheet.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** The here-documents of a line of commands, whose content begins on the next line. */
final class HereDocuments {
    private final String text;
    private final Deque<Word> pending = new ArrayDeque<>();

    HereDocuments(String text) {
        this.text = text;
    }

    /** The line being read ends in a document that {@code delimiter} closes. */
    void add(Word delimiter) {
        pending.add(delimiter);
    }

    /** The first that nothing closes; to be asked when no line is left. */
    Deque<Word> open() {
        return pending;
    }

    /** Behind the documents that begin at {@code from}, the beginning of a line. */
    int skip(int from) {
        int at = from;
        while (!pending.isEmpty() && at < text.length()) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            // where a list item indents the block, the delimiter is indented with it
            if (text.substring(at, stop).strip().equals(pending.peek().text())) {
                pending.remove();
            }
            at = Math.min(stop + 1, text.length());
        }
        return at;
    }
}
