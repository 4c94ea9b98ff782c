package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.lint.Where;
import dev.runsheet.model.At;
import dev.runsheet.model.Block;
import dev.runsheet.model.Pointer;
import dev.runsheet.plan.command.Commands;
import dev.runsheet.plan.command.Destructive;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command that the checklist has people run and that destroys something.
 *
 * @param at the block or the item it stands in
 * @param where its words
 * @param what it destroys
 */
record Loss(Pointer at, Where where, Destructive what) {
    /** What is made again by the next build, or was made to be thrown away. */
    private static final Pattern EXPENDABLE = Pattern.compile(
            "(?i)(?:^|[\\s/\"'._$`-])(?:node_modules|package-lock\\.json|yarn\\.lock|dist|builds?|target|out|bin|obj|cache\\w*|\\w*cache|\\.next|\\.nuxt|\\.expo|tmp|temp|te?mp_?dir|coverage|vendor|venv|logs?|artifacts?|generated|pods|derived\\s?data|tests?|staging|dev|local\\w*|sandbox|scratch|dummy|example|demo|demos)(?=$|[\\s/\"'*._;-])|/tmp/|\\w\\.log\\b|\\.(?:tar|zip|gz|tgz|deb|whl|pid|lock|sock)\\b|mktemp|\\w(?:_test|_tmp|_temp|_staging)\\b");

    /** What hits nobody's work but that of the person who types it. */
    private static final Pattern OWN = Pattern.compile("^git (?:reset|clean)\\b");

    /** Every one of them, in shell and SQL. */
    static Stream<Loss> all(Subject subject) {
        return Stream.concat(
                Run.all(subject).flatMap(run -> typed(run).stream()),
                subject.parts(Block.Command.class).flatMap(Loss::queries));
    }

    /** Whether what is lost is made again by the next build, or was made to be thrown away. */
    boolean isExpendable() {
        return EXPENDABLE.matcher(what.text()).find();
    }

    /** Whether nobody loses work but the one who types it. */
    boolean isOwn() {
        return OWN.matcher(what.text()).find();
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
}
