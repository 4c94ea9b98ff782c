package dev.runsheet.phrase.code;

import dev.runsheet.phrase.PromptLanguages;
import dev.runsheet.phrase.blank.Ground;
import dev.runsheet.phrase.code.CodeLine.Form;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people say to people in a block of code: the comments of commands and settings, the lines of a block that is only
 * text, conditions of alerts. Other code says nothing, {@code if [ $n -gt 5 ]} is no limit that anybody has set.
 */
public final class CodeText {
    /** Signs that prose does without. */
    private static final Pattern CODE = Pattern.compile("[{};$=|\\\\&`]|\\(\\)|[\u2500-\u257f]|^\\s*(?:[<\\[])");

    private static final Pattern COMPARES = Pattern.compile("(?<=\\s)([<>])=(?=\\s?\\d)");

    /** A function, a place in a list, a name of several words: what only a program reads. */
    private static final Pattern CALL = Pattern.compile("\\w[\\[({]|\\w_\\w|: \\S*\"");

    private static final Pattern POINT = Pattern.compile("\\s*(?:[-*+•✓✗] |\\d{1,3}[.)] )(?:\\[[ xX]\\] )?");
    private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+");
    private static final Pattern COMPARED =
            Pattern.compile("\\s*(?:- )?[\"']?[\\w.-]+[\"']?\\s{0,8}: [\"']?(?:[<>]=?|[≤≥])\\s?\\d[^{}]*");

    private static final Pattern SIGN = Pattern.compile("(?:[<>]=?|==)\\s?(?:bool )?[\\p{L}\\d]");
    private static final Pattern MEASURED = Pattern.compile("[<>]=?\\s?\\d[\\d.]*\\s?(?:/\\w+|%|ms|MB|GB)\\s*$");
    private static final Pattern SET = Pattern.compile("[\\w.-]+\\s?[:=](?!=)");

    /** Words that a condition of a program or a query begins with. */
    private static final Pattern KEYWORD = Pattern.compile(
            "(?i)(?:if|elif|else|while|for|when|where|and|or|not|having|select|from|case|return|assert|expect|echo|print|test|on|until|set|let|const|var|def)\\b");

    private static final Set<String> MARKDOWN = Set.of("markdown", "md");
    private static final Set<String> QUERIES =
            Set.of("sql", "psql", "mysql", "postgresql", "plsql", "tsql", "mongodb", "mongosh", "redis");

    private record Lead(int indent, String text) {}

    private final String language;
    private final Ground ground;
    private final List<CodeLine> lines = new ArrayList<>();
    private final Deque<Lead> leads = new ArrayDeque<>();
    private Optional<String> remarked = Optional.empty();

    private CodeText(String language) {
        this.language = language;
        this.ground = Ground.of(language);
    }

    /** The lines of {@code code} that are said to people, in order. Cost is linear in its length. */
    public static List<CodeLine> lines(String language, String code) {
        CodeText text = new CodeText(language);
        int from = 0;
        for (String line : code.split("\n", -1)) {
            text.add(line, from);
            from += line.length() + 1;
        }
        return List.copyOf(text.lines);
    }

    private void add(String line, int from) {
        if (line.isBlank()) {
            return;
        }
        boolean point = POINT.matcher(line).lookingAt();
        int indent = line.length() - line.stripLeading().length() + (point ? 1 : 0);
        Optional<CodeLine> said = said(line, from, point);
        boolean comment = said.map(CodeLine::form)
                .filter(form -> form == Form.COMMENT || form == Form.REMARK)
                .isPresent();
        if (!comment) {
            remarked = Optional.empty();
            // text goes on under a line that ends in a colon; settings do not
            boolean on = said.map(CodeLine::form).equals(Optional.of(Form.TEXT)) && !isLead(line.strip());
            while (!leads.isEmpty() && leads.element().indent() >= (on ? indent + 1 : indent)) {
                leads.pop();
            }
        }
        said.ifPresent(one -> lines.add(new CodeLine(one.form(), one.text(), lead(), one.setting(), from, line)));
        String text = said.map(CodeLine::text).orElse(line).strip();
        if (said.map(CodeLine::form).equals(Optional.of(Form.HEADING))) {
            leads.clear();
            leads.push(new Lead(-1, text));
        } else if (isLead(text)) {
            if (comment) {
                remarked = Optional.of(text);
            } else {
                leads.push(new Lead(indent, words(text)));
            }
        }
    }

    /** {@code rollbackTriggers} and {@code rollback_triggers} as people say it. */
    private static String words(String name) {
        return name.replaceAll("[_-]+", " ").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    private static boolean isLead(String text) {
        return text.endsWith(":") || text.endsWith("：");
    }

    private String lead() {
        return String.join(
                "\n",
                remarked.map(List::of)
                        .orElseGet(() -> leads.stream().limit(4).map(Lead::text).toList()));
    }

    private Optional<CodeLine> said(String line, int from, boolean point) {
        boolean written = MARKDOWN.contains(language);
        Matcher heading = HEADING.matcher(line);
        if (heading.lookingAt() && (written || (ground == Ground.TEMPLATE && line.startsWith("##")))) {
            return said(Form.HEADING, line.substring(heading.end()), from, line);
        }
        int mark = written ? -1 : mark(line);
        Optional<String> expression = expression(mark < 0 ? line : line.substring(0, mark));
        if (expression.isPresent()) {
            return said(Form.EXPRESSION, expression.get(), from, line);
        }
        if (mark >= 0) {
            Form form = ground == Ground.PROGRAM ? Form.REMARK : Form.COMMENT;
            String setting =
                    Setting.of(line.substring(0, mark), 0).map(Setting::words).orElse("");
            return Optional.of(
                    new CodeLine(form, line.substring(mark).replaceFirst("^[#/ -]+", ""), "", setting, from, line));
        }
        if (written || ground != Ground.PROGRAM) {
            String text = line.strip();
            if (!written && COMPARED.matcher(line).matches()) {
                return said(Form.LIMIT, text.replaceFirst("^- ", ""), from, line);
            }
            if (ground == Ground.TEMPLATE && text.startsWith("|") && text.indexOf('|', 1) > 0) {
                return said(Form.ROW, text, from, line);
            }
        }
        return prose(line, from, point, written);
    }

    private Optional<CodeLine> prose(String line, int from, boolean point, boolean written) {
        Matcher mark = POINT.matcher(line);
        if (point && mark.lookingAt()) {
            String text = line.substring(mark.end());
            boolean plain = written || !isCode(text);
            boolean called = ground != Ground.TEMPLATE && CALL.matcher(text).find();
            return plain && !called ? said(Form.ITEM, text, from, line) : Optional.empty();
        }
        return ground == Ground.TEMPLATE && !isCode(line)
                ? said(Form.TEXT, line.strip(), from, line)
                : Optional.empty();
    }

    /** Whether {@code text} has signs of code, but for those that compare: {@code disk >= 80%}. */
    private static boolean isCode(String text) {
        return CODE.matcher(text).find()
                && CODE.matcher(COMPARES.matcher(text).replaceAll("$1")).find();
    }

    private static Optional<CodeLine> said(Form form, String text, int from, String line) {
        return Optional.of(new CodeLine(form, text, "", "", from, line));
    }

    /** What of {@code code}, a line without its comment, a system that monitors reads: what it calls, compared. */
    private Optional<String> expression(String code) {
        String text = code.strip().replaceFirst("^- ", "").replaceAll("^[\"']|[\"']$", "");
        Matcher sign = SIGN.matcher(text);
        if (ground == Ground.PROGRAM || QUERIES.contains(language) || !sign.find()) {
            return Optional.empty();
        }
        // at a prompt "> 100" writes a file
        boolean written =
                PromptLanguages.has(language) && !MEASURED.matcher(text).find();
        boolean called = CALL.matcher(text).region(0, sign.start()).find();
        boolean other = KEYWORD.matcher(text).lookingAt() || SET.matcher(text).lookingAt();
        return called && !written && !other ? Optional.of(text) : Optional.empty();
    }

    /** Where the mark of the comment of a line stands; -1 for none. */
    private static int mark(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        if (line.startsWith("#", at) || line.startsWith("//", at) || line.startsWith("-- ", at)) {
            return at;
        }
        for (int i = at + 1; i < line.length(); i++) {
            boolean apart = line.charAt(i - 1) == ' ';
            if (apart && (line.startsWith("# ", i) || line.startsWith("// ", i))) {
                return i;
            }
        }
        return -1;
    }
}
