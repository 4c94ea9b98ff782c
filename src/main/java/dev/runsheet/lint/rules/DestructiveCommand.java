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
import dev.runsheet.model.Section;
import dev.runsheet.plan.Commands;
import dev.runsheet.plan.Destructive;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a command that destroys data when nothing before it makes a copy and nothing beside it asks for a second look. */
final class DestructiveCommand implements Rule {
    /** What is made again by the next build, or was made to be thrown away. */
    private static final Pattern EXPENDABLE = Pattern.compile(
            "(?i)(?:^|[\\s/\"'._$`-])(?:node_modules|package-lock\\.json|yarn\\.lock|dist|builds?|target|out|bin|obj|cache\\w*|\\w*cache|\\.next|\\.nuxt|\\.expo|tmp|temp|te?mp_?dir|coverage|vendor|venv|logs?|artifacts?|generated|pods|derived\\s?data|tests?|staging|dev|local\\w*|sandbox|scratch|dummy|example|demo|demos)(?=$|[\\s/\"'*._;-])|/tmp/|\\w\\.log\\b|\\.(?:tar|zip|gz|tgz|deb|whl|pid|lock|sock)\\b|mktemp|\\w(?:_test|_tmp|_temp|_staging)\\b");

    private static final Pattern AWARE = Pattern.compile(
            "(?i)\\b(?:confirm\\w*|careful\\w*|caution|warning|danger\\w*|irreversibl\\w*|destroy\\w*|destructive|data loss|loses?|lost|wipes?|permanent\\w*|are you sure|double[- ]check|backup|backed up|snapshot|dry[- ]run|only if|if (?:necessary|needed|required)|last resort|optional\\w*|staging|local(?:ly)?|cleanup|clean[- ]?up|clean|clear\\w*|test\\w*|never|don't|do not|old|unused|obsolete|stale|temporary)\\b|⚠|❗|🚨");

    private static final Pattern COPY = Pattern.compile(
            "(?i)\\b(?:pg_dump\\w*|mysqldump|mongodump|pg_basebackup|backup\\w*|snapshot\\w*|dump\\b|git\\s+stash|git\\s+tag|git\\s+branch|(?:cp|rsync|mv|tar)\\s)");

    /** What hits nobody's work but that of the person who types it. */
    private static final Pattern OWN = Pattern.compile("^git (?:reset|clean)\\b");

    private record Loss(Pointer at, Where where, Destructive what) {}

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
        return Stream.concat(
                        Run.all(subject).flatMap(run -> typed(run).stream()),
                        subject.parts(Block.Command.class).flatMap(DestructiveCommand::queries))
                .filter(loss -> !OWN.matcher(loss.what().text()).find())
                .filter(loss -> !EXPENDABLE.matcher(loss.what().text()).find())
                .filter(loss -> !backout.test(loss.at()))
                .filter(loss -> !isAware(subject, loss) && !isCopied(subject, loss))
                .map(loss -> Problem.at(
                        loss.where(),
                        Quote.of(loss.what().text()) + " destroys "
                                + loss.what().loses() + ", and no line before it makes a copy",
                        "write a step before it that makes a backup, or one that confirms what is hit"));
    }

    private static Optional<Loss> typed(Run run) {
        boolean prints = run.call().program().matches("echo|printf|grep|rg|sed|awk");
        return (prints
                        ? Optional.<Destructive>empty()
                        : Destructive.in(run.call().text()))
                .map(what -> new Loss(run.at(), run.where(), what));
    }

    private static Stream<Loss> queries(At<Block.Command> block) {
        if (!block.value().language().contains("sql")) {
            return Stream.empty();
        }
        return Commands.runnable(block.value()).stream()
                .flatMap(line -> Destructive.in(line.strip()).stream().map(what -> {
                    int from = block.value().text().indexOf(line);
                    return new Loss(block.at(), new Where.Code(block.at(), from, from + line.length()), what);
                }));
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
