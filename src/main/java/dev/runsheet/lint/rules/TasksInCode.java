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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a list of tasks in a code fence, where a box is two brackets. */
final class TasksInCode implements Rule {
    private static final Pattern TASK =
            Pattern.compile("(?m)^[ \\t]*(?:(?:[-*+]|\\d+[.)]) )?(?:\\[[ xX]\\]|[☐☑☒]) \\S.*$");
    /** Source that is shown on purpose says what it is. */
    private static final Set<String> PLAIN = Set.of("", "text", "txt", "plain", "plaintext", "bash", "sh", "shell");

    private static final Pattern FORM = Pattern.compile("\\[[^\\]\\n]{2,}](?!\\()|\\{\\w[^}\\n]*}|<\\w[^>\\n]*>|_{3,}");
    private static final Pattern COPIED = Pattern.compile(
            "(?i)\\b(?:cop(?:y|ied)|paste|templates?|example|format|sample|snippet|body|description|comment|message|issue|pull request|PR|output|announcement|email|report)\\b");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "TX12", "tasks-in-code", Severity.WARNING, Audience.ALL, "Tasks in a code fence cannot be ticked");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return subject.parts(Block.Command.class)
                .filter(block -> PLAIN.contains(block.value().language()))
                .filter(block -> subject.fence(block.at()).isPresent())
                .filter(block -> isList(block.value()))
                .filter(block -> !COPIED.matcher(lead(subject, block)).find())
                .flatMap(block -> {
                    Matcher task = TASK.matcher(block.value().text());
                    return task.find()
                            ? Stream.of(Problem.at(
                                    new Where.Code(block.at(), task.start(), task.end()),
                                    Quote.of(task.group()) + " stands in a code fence, so nobody can tick it",
                                    "remove the fence around the list"))
                            : Stream.empty();
                });
    }

    /** Nothing but tasks and what belongs to them: no words for a machine, no form with places to fill in. */
    private static boolean isList(Block.Command block) {
        return block.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .allMatch(line -> TASK.matcher(line).matches()
                                || line.matches("#{1,6} .*|\\s+\\S.*|\\*\\*.*\\*\\*:?|[A-Z][^.]*:"))
                && !FORM.matcher(block.text()).find();
    }

    private static String lead(Subject subject, At<Block.Command> block) {
        String title = subject.place(block.at())
                .section()
                .map(section -> section.title())
                .orElse("");
        return Run.around(subject, block.at()) + "\n" + title + "\n"
                + subject.checklist().title().orElse("");
    }
}
