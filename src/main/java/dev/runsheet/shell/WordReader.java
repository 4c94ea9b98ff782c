package dev.runsheet.shell;

import java.util.Optional;

/** Reads one word from where it begins: quotes, escapes, expansions. */
final class WordReader {
    private final String text;
    private final ScriptReader scripts;
    private final StringBuilder word = new StringBuilder();
    private boolean quoted;
    private int at;

    private WordReader(String text, int at, ScriptReader scripts) {
        this.text = text;
        this.at = at;
        this.scripts = scripts;
    }

    /** The word at {@code from}, where no blank stands; {@code scripts} reads the substitutions in it. */
    static Word read(String text, int from, ScriptReader scripts) {
        WordReader reader = new WordReader(text, from, scripts);
        reader.run();
        return new Word(reader.word.toString(), reader.quoted, from, reader.at);
    }

    private void run() {
        int from = at;
        while (at < text.length() && !scripts.isOver()) {
            char c = text.charAt(at);
            if (c == '(' && joins(at, from)) {
                copy(Brackets.close(text, at, '(', ')'), at);
            } else if ((c == '<' || c == '>') && at == from && text.startsWith("(", at + 1)) {
                substitution(at + 2);
            } else if (Blank.end(text, at) > at) {
                int end = Blank.end(text, at);
                word.append(text, at, end);
                at = end;
            } else if (" \t\n;&|()<>".indexOf(c) >= 0) {
                return;
            } else {
                character(c);
            }
        }
    }

    /** Whether the bracket at {@code at} belongs to the word: of an array or a pattern. */
    private boolean joins(int at, int from) {
        return at > from && "=?*+@!".indexOf(text.charAt(at - 1)) >= 0;
    }

    private void character(char c) {
        if (c == '\\') {
            quoted = true;
            if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
                word.append(text.charAt(at + 1));
            }
            at = Math.min(at + 2, text.length());
        } else if (c == '\'') {
            single(at, false);
        } else if (c == '"') {
            twofold();
        } else if (c == '`') {
            backtick();
        } else if (c == '$' && text.startsWith("'", at + 1)) {
            at++;
            single(at, true);
        } else if (c == '$') {
            expansion();
        } else {
            word.append(c);
            at++;
        }
    }

    private void single(int open, boolean escapes) {
        quoted = true;
        int close = open + 1;
        while (close < text.length() && text.charAt(close) != '\'') {
            close += escapes && text.charAt(close) == '\\' ? 2 : 1;
        }
        if (close >= text.length()) {
            unclosed(open, 1);
            return;
        }
        word.append(text, open + 1, close);
        at = close + 1;
    }

    private void twofold() {
        quoted = true;
        int open = at;
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                char next = text.charAt(at + 1);
                word.append("$`\"\\\n".indexOf(next) >= 0 ? "" : "\\").append(next == '\n' ? "" : next);
                at += 2;
            } else if (c == '`') {
                backtick();
            } else if (c == '$') {
                expansion();
            } else {
                word.append(c);
                at++;
            }
            if (scripts.isOver()) {
                return;
            }
        }
        if (at >= text.length()) {
            unclosed(open, 1);
        } else {
            at++;
        }
    }

    private void backtick() {
        int open = at;
        int close = open + 1;
        while (close < text.length() && text.charAt(close) != '`') {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        copy(close < text.length() ? Optional.of(close + 1) : Optional.empty(), open);
    }

    private void expansion() {
        if (text.startsWith("((", at + 1)) {
            copy(Brackets.close(text, at + 1, '(', ')'), at);
        } else if (text.startsWith("(", at + 1)) {
            substitution(at + 2);
        } else if (text.startsWith("{", at + 1)) {
            copy(Brackets.close(text, at + 1, '{', '}'), at);
        } else {
            word.append('$');
            at++;
        }
    }

    /** The commands from {@code inner} on, up to their closing bracket. */
    private void substitution(int inner) {
        int open = at;
        int end = scripts.nested(inner, open);
        word.append(text, open, Math.min(end, text.length()));
        at = end;
    }

    private void copy(Optional<Integer> end, int from) {
        if (end.isEmpty()) {
            unclosed(from, Math.min(2, text.length() - from));
            return;
        }
        word.append(text, at, end.get());
        at = end.get();
    }

    private void unclosed(int from, int length) {
        scripts.fail(Fault.Kind.UNCLOSED, from, from + length);
        at = text.length();
    }
}
