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
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a command that destroys data when nothing before it makes a copy and nothing beside it asks for a second look. */
final class DestructiveCommand implements Rule {
    private static final Pattern AWARE = Pattern.compile(
            "(?i)\\b(?:confirm\\w*|careful\\w*|caution|warning|danger\\w*|irreversibl\\w*|destroy\\w*|destructive|data loss|loses?|lost|wipes?|permanent\\w*|are you sure|double[- ]check|backup|backed up|snapshot|dry[- ]run|only if|if (?:necessary|needed|required)|last resort|optional\\w*|staging|local(?:ly)?|cleanup|clean[- ]?up|clean|clear\\w*|test\\w*|never|don't|do not|old|unused|obsolete|stale|temporary)\\b|⚠|❗|🚨");

    private static final Pattern COPY = Pattern.compile(
            "(?i)\\b(?:pg_dump\\w*|mysqldump|mongodump|pg_basebackup|backup\\w*|snapshot\\w*|dump\\b|git\\s+stash|git\\s+tag|git\\s+branch|(?:cp|rsync|mv|tar)\\s)");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CM02",
                "destructive-command",
                Severity.WARNING,
                Audience.ALL,
                "A command destroys data without a copy or a second look");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Predicate<Pointer> backout = Backouts.parts(subject);
        return Loss.all(subject)
                .filter(loss -> !loss.isOwn())
                .filter(loss -> !loss.isExpendable())
                .filter(loss -> !backout.test(loss.at()))
                .filter(loss -> !isAware(subject, loss) && !isCopied(subject, loss))
                .map(loss -> Problem.at(
                        loss.where(),
                        Quote.of(loss.what().text()) + " destroys "
                                + loss.what().loses() + ", and no line before it makes a copy",
                        "write a step before it that makes a backup, or one that confirms what is hit"));
    }

    private static boolean isAware(Subject subject, Loss loss) {
        String titles = subject.place(loss.at()).sections().stream()
                .map(Section::title)
                .reduce("", (all, title) -> all + "\n" + title);
        String beside = Run.around(subject, loss.at())
                + titles
                + Sections.after(subject, loss.at()).map(subject::text).orElse("");
        return AWARE.matcher(beside).find();
    }

    private static boolean isCopied(Subject subject, Loss loss) {
        int order = subject.order(loss.at());
        boolean earlier = subject.plan().backups().stream().anyMatch(backup -> subject.order(backup) < order);
        boolean same = subject.place(loss.at()).part() instanceof Block.Command block
                && loss.where() instanceof Where.Code code
                && COPY.matcher(block.text().substring(0, code.from())).find();
        return earlier || same;
    }
}
