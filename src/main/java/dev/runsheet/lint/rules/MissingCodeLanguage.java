package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.shell.Script;
import dev.runsheet.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a fenced block of commands that does not say which language they are in. */
final class MissingCodeLanguage implements Rule {
    private static final Pattern QUERY = Pattern.compile(
            "(?s)\\s*(?:--[^\\n]*\\n\\s*)*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE (?:TABLE|INDEX|UNIQUE|VIEW|DATABASE|EXTENSION)|ALTER TABLE|DROP TABLE|BEGIN|EXPLAIN|VACUUM|ANALYZE)\\b.*;\\s*(?:--[^\\n]*)?\\s*");
    private static final Pattern PROSE = Pattern.compile(
            "(?:make sure|go to|go back|go live|watch (?:the|for)|service (?:is|was|has)|node \\d|java \\d|python \\d|yarn \\d|kill the|cat(?:egory)?:|\\S+:\\s).*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CM09",
                "missing-code-language",
                Severity.INFO,
                Audience.ALL,
                "A block of commands does not name its language");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.parts(Block.Command.class)
                .filter(block -> block.value().info().isBlank())
                .flatMap(block -> problem(subject, block).stream());
    }

    private static Optional<Problem> problem(Subject subject, At<Block.Command> block) {
        Optional<Span> fence = subject.fence(block.at());
        Optional<String> language = language(subject, block);
        if (fence.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        Where behind = new Where.Stretch(new Span(fence.get().end(), fence.get().end()));
        return Optional.of(Problem.at(
                        new Where.Stretch(fence.get()),
                        Quote.of(Sections.says(subject, block.at())) + " is " + language.get()
                                + ", and the fence above it does not say so",
                        "write \"" + language.get() + "\" behind the fence")
                .fixedBy(new Problem.Fix(
                        "name the language", true, List.of(new Problem.Change(behind, language.get())))));
    }

    private static Optional<String> language(Subject subject, At<Block.Command> block) {
        String text = block.value().text();
        if (QUERY.matcher(text).matches()) {
            return Optional.of("sql");
        }
        List<String> lines = Commands.runnable(block.value());
        boolean prompted = !lines.isEmpty() && lines.get(0).stripLeading().startsWith("$ ");
        if (lines.isEmpty() || PROSE.matcher(lines.get(0).strip()).matches()) {
            return Optional.empty();
        }
        Script script = subject.script(block);
        boolean programs = script.fault().isEmpty()
                && script.invocations().stream()
                        .filter(call -> !call.nested())
                        .allMatch(call -> call.program().isEmpty() || isProgram(call.text()));
        boolean first = Commands.isLine(lines.get(0));
        return programs && first ? Optional.of(prompted ? "console" : "bash") : Optional.empty();
    }

    private static boolean isProgram(String call) {
        return Commands.isLine(call)
                || call.matches(
                        "(?:\\[|test|read|set|sleep|exit|wait|true|until|printf|base64|head|sort|uniq|wc|tr|cut|awk|xargs|tee|date|kill|find|diff|sha256sum|ln|touch|df|du|free|ps|top|lsof|ufw|which|pwd|env)\\b.*");
    }
}
