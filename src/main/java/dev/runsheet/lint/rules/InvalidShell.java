package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.Block;
import dev.runsheet.shell.Fault;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a block that says it is shell and that no shell would run. */
final class InvalidShell implements Rule {
    private static final Set<String> LANGUAGES = Set.of("bash", "sh", "zsh");
    /** Commands left out, and what a program shows or asks. */
    private static final Pattern SKETCH =
            Pattern.compile("(?m)^\\s*(?:\\.\\.\\.|…|[>$%] |[\\w-]+(?:\\([\\w-]*\\))?> )");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "CM10",
                        "invalid-shell",
                        Severity.WARNING,
                        Audience.ALL,
                        "A block of shell commands does not parse")
                .strict();
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.parts(Block.Command.class)
                .filter(block -> LANGUAGES.contains(block.value().language()))
                .filter(block -> !SKETCH.matcher(block.value().text()).find())
                .flatMap(block -> subject.script(block).fault().stream()
                        .map(fault -> Problem.at(
                                new Where.Code(block.at(), fault.from(), fault.to()),
                                message(fault, line(block.value().text(), fault.from())),
                                help(fault))));
    }

    private static String line(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length() : end);
    }

    private static String message(Fault fault, String line) {
        String mark = fault.text().equals("\"") ? "a double quote" : Quote.of(fault.text());
        return fault.kind() == Fault.Kind.UNCLOSED
                ? mark + " in " + Quote.of(line) + " is never closed, so no shell runs this block"
                : mark + " in " + Quote.of(line) + " belongs to nothing, so no shell runs this block";
    }

    private static String help(Fault fault) {
        return switch (fault.text()) {
            case "if" -> "write \"; then\" behind the condition and \"fi\" behind the commands";
            case "for", "while", "until", "select" -> "write \"do\" before the commands and \"done\" behind them";
            case "case" -> "write \"esac\" behind the last branch";
            default ->
                fault.kind() == Fault.Kind.UNCLOSED
                        ? "close it, or escape it with a backslash"
                        : "remove it, or quote the words it stands in";
        };
    }
}
