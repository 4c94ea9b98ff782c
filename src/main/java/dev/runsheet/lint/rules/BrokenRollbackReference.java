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
import dev.runsheet.source.Span;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a way back that is said to stand in a document or script, where there is none. */
final class BrokenRollbackReference implements Rule {
    private static final Pattern PATH = Pattern.compile(
            "(?<![\\w./:@$~{}<>*-])(?:\\./)?(?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*\\.(?:md|adoc|pdf|html|sh|ps1|py)\\b(?![\\w/]|\\.\\w)");
    private static final Pattern BACK =
            Pattern.compile("(?i)roll-?_? ?back|back-?_? ?out|revert|restor|undo|recover|downgrad");
    private static final Pattern SCRIPT = Pattern.compile(".*\\.(?:sh|ps1|py)");

    /** {@code see changes.md for the rules}, {@code per HOUSE.md naming rules}: the rules stand there. */
    private static final Pattern RULES = Pattern.compile(
            "^[`\"')\\]*\u2019]*\\s*(?:\\([^()]*\\)\\s*)?(?:for |on |about )?(?:the |our |all )?(?:[\\w-]+ ){0,3}(?:rules?|polic(?:y|ies)|conventions?|standards?|guidelines?|principles)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What the run itself writes. */
    private static final Pattern MADE =
            Pattern.compile("(?i).*(?:backup|dump|snapshot|yyyy|example|template|\\btmp\\b|log).*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "RB15",
                "broken-rollback-reference",
                Severity.ERROR,
                Audience.ALL,
                "The way back is said to stand where nothing is");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        References references = new References(subject);
        Predicate<References.Broken> wayBack = wayBack(subject);
        Predicate<Pointer> backout = Backouts.parts(subject);
        return subject.plan().rollback().references().stream()
                .flatMap(at -> Stream.concat(
                        references
                                .broken(at)
                                .filter(wayBack)
                                .map(broken -> problem(broken.where(), broken.destination(), broken.why())),
                        paths(subject, references, backout, at)));
    }

    /** Which links lead to the way back: those that say so, and those in a part of it. */
    static Predicate<References.Broken> wayBack(Subject subject) {
        Set<Pointer> referring = Set.copyOf(subject.plan().rollback().references());
        Predicate<Pointer> backout = Backouts.parts(subject);
        return broken -> referring.contains(broken.at())
                && (BACK.matcher(broken.destination() + " " + broken.text()).find()
                        || (backout.test(broken.at()) && !isOnRules(subject, broken)));
    }

    private static boolean isOnRules(Subject subject, References.Broken broken) {
        return broken.where() instanceof Where.Words words
                && isOnRules(subject.text(broken.at()).substring(words.to()));
    }

    private static boolean isOnRules(String behind) {
        return RULES.matcher(behind).find();
    }

    private static Stream<Problem> paths(
            Subject subject, References references, Predicate<Pointer> backout, Pointer at) {
        boolean block = subject.place(at).part() instanceof Block.Command;
        String text = subject.place(at).part() instanceof Block.Command command ? command.text() : subject.text(at);
        return PATH.matcher(text)
                .results()
                .filter(match -> !MADE.matcher(match.group()).matches())
                .filter(match -> block
                        || subject.links(at).stream()
                                .noneMatch(link -> link.from() < match.end() && match.start() < link.to()))
                .filter(match -> BACK.matcher(match.group()).find()
                        || (backout.test(at) && !isOnRules(text.substring(match.end()))))
                .filter(match -> isMissing(
                        references,
                        match.group(),
                        block || SCRIPT.matcher(match.group()).matches() || inCode(subject, at, match.start())))
                .map(match -> problem(
                        block
                                ? new Where.Code(at, match.start(), match.end())
                                : new Where.Words(at, match.start(), match.end()),
                        match.group(),
                        "there is no such file, neither from here nor from the top of the repository"));
    }

    /** A command is run in a folder nobody knows: only a path whose first folder is here is meant to be here. */
    private static boolean isMissing(References references, String path, boolean code) {
        String file = path.replaceFirst("^\\./", "");
        int slash = file.indexOf('/');
        if (slash < 0) {
            return !code
                    && references.isMissing(file)
                    && Stream.of("docs/", "doc/", "scripts/", "runbooks/")
                            .noneMatch(folder ->
                                    references.exists("/" + folder + file) || references.exists(folder + file));
        }
        String folder = file.substring(0, slash);
        boolean here = references.exists(folder) || references.exists("/" + folder);
        return (here || !code) && references.isMissing(file);
    }

    private static boolean inCode(Subject subject, Pointer at, int offset) {
        return subject.plain(at).code().stream().anyMatch((Span span) -> span.start() <= offset && offset < span.end());
    }

    private static Problem problem(Where where, String path, String fault) {
        return Problem.at(
                where,
                "the way back is said to stand in " + Quote.of(path) + ": " + fault,
                "write the path of the file as it is in this repository, or the steps themselves");
    }
}
