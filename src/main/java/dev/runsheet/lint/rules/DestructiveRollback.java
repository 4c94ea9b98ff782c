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
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a way back on which data are destroyed that no earlier step of it puts aside. */
final class DestructiveRollback implements Rule {
    /** An index or a view is made again from the data. */
    private static final Pattern DERIVED =
            Pattern.compile("^drop\\s+(?:index|view|user|role)\\b", Pattern.CASE_INSENSITIVE);

    /** A step in words that drops what holds data. */
    private static final Pattern SAID = Pattern.compile(
            "^\\W*(?:drop|truncate|wipe|purge|erase)\\s+(?:\\w+\\s+){0,3}(?:tables?|columns?|databases?|schemas?|volumes?|data)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Puts a copy of the present state aside. */
    private static final Pattern ASIDE = Pattern.compile(
            "\\b(?:pg_dump\\w*|mysqldump|mongodump|(?:take|create|make|export|save)\\w*\\b.{0,40}\\b(?:backup|snapshot|dump|copy)|snapshot create|create-(?:db-)?snapshot|rename|git (?:tag|branch|stash)|(?:cp|mv|rsync|tar)\\s)",
            Pattern.CASE_INSENSITIVE);

    /** Says that data are lost, or that there are none. */
    private static final Pattern KNOWN = Pattern.compile(
            "\\b(?:destructive|lose|loses|lost|losing|data loss|irreversibl\\w*|expendable|permanent\\w*|caches?|empty|unused)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB12", "destructive-rollback", Severity.WARNING, Audience.ALL, "The way back destroys data");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Predicate<Pointer> backout = Backouts.parts(subject);
        int aside = firstAside(subject, backout);
        Stream<Problem> commands = Loss.all(subject)
                .filter(loss -> backout.test(loss.at()) && !loss.isOwn() && !loss.isExpendable())
                .filter(loss -> !DERIVED.matcher(loss.what().text()).find())
                .filter(loss -> aside > subject.order(loss.at()) && !isKnown(subject, loss))
                .map(loss ->
                        problem(loss.where(), loss.what().text(), loss.what().loses()));
        Set<Pointer> steps = Set.copyOf(subject.plan().rollback().steps());
        Stream<Problem> words = subject.parts(Item.class)
                .filter(item -> backout.test(item.at()) && aside > subject.order(item.at()))
                .filter(item -> steps.contains(item.at()))
                .filter(item -> SAID.matcher(subject.text(item.at())).find())
                .map(item -> problem(Where.at(item.at()), subject.text(item.at()), "the data in it"));
        return Stream.concat(commands, words);
    }

    /** Whether the lines around say what is lost, or that it is a cache. */
    private static boolean isKnown(Subject subject, Loss loss) {
        String after = Sections.after(subject, loss.at()).map(subject::text).orElse("");
        return KNOWN.matcher(Run.around(subject, loss.at()) + "\n" + after).find()
                || (subject.place(loss.at()).part() instanceof Block.Command block
                        && KNOWN.matcher(block.text()).find());
    }

    /** The first step of the way back that puts the present state aside; what comes behind it destroys nothing. */
    private static int firstAside(Subject subject, Predicate<Pointer> backout) {
        return subject.places().stream()
                .filter(place -> backout.test(place.at()))
                .filter(place -> ASIDE.matcher(
                                place.part() instanceof Block.Command command
                                        ? command.text()
                                        : Sections.says(subject, place.at()))
                        .find())
                .mapToInt(place -> subject.order(place.at()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Problem problem(Where where, String text, String loses) {
        return Problem.at(
                where,
                Quote.of(text) + " takes the change back and destroys " + loses + " for good",
                "add a step before it that puts the present state aside, such as a dump, or leave it in place");
    }
}
