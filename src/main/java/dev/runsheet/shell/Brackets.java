package dev.runsheet.shell;

import java.util.Optional;

/** Finds where a bracket is closed whose content is no list of commands: arithmetic, an array, a parameter. */
final class Brackets {
    private Brackets() {}

    /** The offset behind the bracket that closes the one at {@code open}; quoted ones do not count. */
    static Optional<Integer> close(String text, int open, char opening, char closing) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '\'' || c == '"') {
                at = quote(text, at);
            } else if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return Optional.of(at + 1);
            }
        }
        return Optional.empty();
    }

    /** The offset of the quote that closes the one at {@code open}, or the end of the text. */
    private static int quote(String text, int open) {
        char mark = text.charAt(open);
        int at = open + 1;
        while (at < text.length() && text.charAt(at) != mark) {
            at += mark == '"' && text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
