package dev.runsheet.shell;

import dev.runsheet.shell.Fault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list of commands: to the end of the text, or to the bracket that closes a substitution. */
final class ListReader {
    private final String text;
    private final ScriptReader script;
    private final boolean closes;
    private final HereDocuments documents;
    private final Nesting nesting;
    private final List<Word> words = new ArrayList<>();
    private String joint = "";
    private int at;

    ListReader(String text, int at, ScriptReader script, boolean closes) {
        this.text = text;
        this.at = at;
        this.script = script;
        this.closes = closes;
        this.documents = new HereDocuments(text);
        this.nesting = new Nesting(script);
    }

    /** How far it has read. */
    int at() {
        return at;
    }

    /** Whether the closing bracket was met; always false for a whole script. */
    boolean run() {
        while (at < text.length() && !script.isOver()) {
            char c = text.charAt(at);
            if (c == ')' && closes && nesting.isEmpty()) {
                finish("");
                at++;
                return true;
            }
            step(c);
        }
        finish("");
        if (!script.isOver() && !closes) {
            nesting.unclosed().ifPresent(open -> script.fail(Kind.UNCLOSED, open.from(), open.to()));
            documents.open().stream().findFirst().ifPresent(open -> script.fail(Kind.UNCLOSED, open.from(), open.to()));
        }
        at = Math.max(at, text.length());
        return false;
    }

    private void step(char c) {
        if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (c == '\\' && text.startsWith("\n", at + 1)) {
            at += 2;
        } else if (c == '\n') {
            finish("");
            at = documents.skip(at + 1);
        } else if (c == '#') {
            comment();
        } else if (words.isEmpty() && nesting.wantsPattern()) {
            pattern();
        } else if (c == ';' || c == '&' || c == '|') {
            operator(c);
        } else if (c == '(' || c == ')') {
            bracket(c);
        } else if ((c == '<' || c == '>') && !text.startsWith("(", at + 1) && Blank.end(text, at) == at) {
            redirection();
        } else {
            word();
        }
    }

    private void comment() {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        int line = text.lastIndexOf('\n', at) + 1;
        boolean trailing = !text.substring(line, at).isBlank();
        script.add(new Comment(text.substring(at + 1, stop).strip(), trailing, at, stop));
        at = stop;
    }

    private void operator(char c) {
        if (text.startsWith(";;", at)) {
            finish("");
            nesting.nextPattern(at);
            at += text.startsWith(";;&", at) ? 3 : 2;
            return;
        }
        if (text.startsWith("&>", at)) {
            at++;
            redirection();
            return;
        }
        boolean twice = c != ';' && text.startsWith(String.valueOf(c), at + 1);
        finish(c == ';' ? "" : text.substring(at, at + (twice ? 2 : 1)));
        at += twice || text.startsWith("|&", at) ? 2 : 1;
    }

    private void bracket(char c) {
        if (c == ')') {
            finish("");
            nesting.close(Opened.What.GROUP, new Word(")", false, at, at + 1));
            at++;
        } else if (words.isEmpty() && text.startsWith("((", at)) {
            Optional<Integer> end = Brackets.close(text, at, '(', ')');
            end.ifPresentOrElse(stop -> at = stop, () -> script.fail(Kind.UNCLOSED, at, at + 2));
        } else if (words.isEmpty()) {
            nesting.open(Opened.What.GROUP, new Word("(", false, at, at + 1));
            at++;
        } else if (words.size() == 1 && text.substring(at + 1).stripLeading().startsWith(")")) {
            // name() begins a function
            at = text.indexOf(')', at) + 1;
            words.clear();
        } else {
            script.fail(Kind.STRAY, at, at + 1);
        }
    }

    private void redirection() {
        boolean document = text.startsWith("<<", at) && !text.startsWith("<<<", at);
        while (at < text.length() && "<>&|-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == text.length() || "\n;()".indexOf(text.charAt(at)) >= 0) {
            return;
        }
        Word target = WordReader.read(text, at, script);
        if (target.to() == at) {
            script.giveUp();
        } else if (document) {
            documents.add(target);
        }
        at = target.to();
    }

    private void pattern() {
        Word first = WordReader.read(text, at, script);
        if (first.text().equals("esac") && !first.quoted()) {
            nesting.word(first);
            at = first.to();
            return;
        }
        while (at < text.length() && text.charAt(at) != ')' && text.charAt(at) != '\n') {
            Word next = WordReader.read(text, at, script);
            at = Math.max(next.to(), next.to() == at ? at + 1 : at);
        }
        if (at >= text.length() || text.charAt(at) == '\n') {
            script.giveUp();
            return;
        }
        at++;
        nesting.branch();
    }

    private void word() {
        Word word = WordReader.read(text, at, script);
        if (script.isOver()) {
            return;
        }
        at = word.to();
        boolean redirects = at < text.length() && (text.charAt(at) == '<' || text.charAt(at) == '>');
        if (redirects && word.text().matches("\\d+") && !word.quoted()) {
            return;
        }
        if (words.isEmpty() && !word.quoted() && nesting.word(word)) {
            at = nesting.header(text, at);
            return;
        }
        words.add(word);
    }

    /** The command read so far ends here; {@code next} joins the one behind it. */
    private void finish(String next) {
        if (!words.isEmpty()) {
            script.add(List.copyOf(words), joint);
            words.clear();
            joint = next;
        } else if (!next.isEmpty() || !joint.isEmpty()) {
            // a line may end in an operator, and the command goes on in the next one
            joint = next.isEmpty() ? joint : next;
        }
    }
}
