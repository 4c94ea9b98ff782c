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
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.shell.Comment;
import dev.runsheet.shell.Script;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a block of commands with nothing to run, and a comment in one that asks for what no command does. */
final class CommentOnlyCommand implements Rule {
    private static final Set<String> SHELLS = Set.of("bash", "sh", "shell", "zsh", "console", "powershell", "sql");
    private static final Pattern ORDER = Pattern.compile(
            "(?:\\d+[.)] )?(?i:inject|trigger|run|re-?run|restart|deploy|redeploy|create|update|delete|remove|stop|start|set|enable|disable|copy|open|save|send|scale|switch|promote|notify|restore|upload|download|import|export|add|invite|log in|login|submit|apply|revert|test|verify|repeat|simulate|kill|drain|rotate)(?= )[^:]*[^:?]");

    private static final Pattern ASIDE = Pattern.compile(
            "(?i).*\\b(?:if|optional\\w*|or|alternativ\\w*|e\\.g|example|should|expected|output|see|above|below|when|would|not)\\b.*|.*[=$`{}|].*");

    /** {@code # Commands or actions}: what a form leaves to its copies. */
    private static final Pattern TO_BE_WRITTEN = Pattern.compile(
            "(?i)\\W*(?:(?:your|the|add|insert|put|write|enter|list)\\s+){0,3}(?:\\w+\\s+)?(?:commands?|steps?|actions?|script|code)(?:\\s+(?:or|and|/)\\s+\\w+)?(?:\\s+(?:go(?:es)?\\s+)?here)?\\W*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CM05",
                "comment-only-command",
                Severity.WARNING,
                Audience.ALL,
                "A block of commands has nothing to run where something is to be done");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Predicate<Pointer> backout = Backouts.parts(subject);
        return subject.parts(Block.Command.class)
                .filter(block -> SHELLS.contains(block.value().language()))
                .filter(block -> !backout.test(block.at()))
                .flatMap(block ->
                        (Commands.runnable(block.value()).isEmpty() ? empty(block) : left(subject, block)).stream());
    }

    private static Optional<Problem> empty(At<Block.Command> block) {
        String text = block.value().text();
        if (text.isBlank() || block.value().expected().isPresent()) {
            return Optional.empty();
        }
        int from = text.length() - text.stripLeading().length();
        int end = text.indexOf('\n', from);
        String first = text.strip().lines().findFirst().orElse("");
        Problem problem = Problem.at(
                new Where.Code(block.at(), from, end < 0 ? text.length() : end),
                Quote.of(first) + " stands in a block of commands without a command",
                "write the command, or make the comment an item that can be ticked");
        return Optional.of(
                TO_BE_WRITTEN.matcher(first).matches() ? problem.alike(Pointer.ROOT, "no command either") : problem);
    }

    /** The last comment, set off by a blank line, asks for something, and no command follows. */
    private static Optional<Problem> left(Subject subject, At<Block.Command> block) {
        if (!Commands.isPosix(block.value())) {
            return Optional.empty();
        }
        Script script = subject.script(block);
        String text = block.value().text();
        int last =
                script.invocations().stream().mapToInt(call -> call.to()).max().orElse(0);
        List<Comment> behind = script.comments().stream()
                .filter(comment -> comment.from() > last && !comment.trailing())
                .toList();
        if (behind.size() != 1 || script.fault().isPresent()) {
            return Optional.empty();
        }
        Comment comment = behind.get(0);
        boolean apart = text.substring(last, comment.from()).matches("(?s).*\\n[ \\t]*\\n.*");
        return apart
                        && ORDER.matcher(comment.text()).matches()
                        && !ASIDE.matcher(comment.text()).matches()
                ? Optional.of(Problem.at(
                        new Where.Code(block.at(), comment.from(), comment.to()),
                        Quote.of(comment.text()) + " is to be done, and no command follows that does it",
                        "write the command, or make it an item that can be ticked"))
                : Optional.empty();
    }
}
