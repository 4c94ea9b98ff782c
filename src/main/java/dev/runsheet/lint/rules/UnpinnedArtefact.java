package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.shell.Invocation;
import dev.runsheet.shell.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flags what is fetched by a name that means something else tomorrow. */
final class UnpinnedArtefact implements Rule {
    private static final Pattern LATEST = Pattern.compile("(?:--?image=|\\w+=)?(\\S*[\\w}]:latest)");
    private static final Pattern PACKAGE = Pattern.compile("(@?[\\w./-]+@(?:latest|next|canary))");
    private static final Pattern RAW = Pattern.compile(
            "(\\S*(?:raw\\.githubusercontent\\.com/[^/\\s]+/[^/\\s]+|github\\.com/[^/\\s]+/[^/\\s]+/(?:raw|archive|tarball|zipball)|gitlab\\.com/\\S+?/-/raw)/(?:refs/heads/)?(?:main|master|develop|trunk|HEAD)\\b\\S*)");
    private static final Set<String> BRANCHES = Set.of("main", "master", "develop", "trunk", "HEAD");
    private static final Set<String> STARTS = Set.of(
            "docker",
            "docker-compose",
            "npm",
            "yarn",
            "pnpm",
            "pip",
            "pip3",
            "composer",
            "pm2",
            "systemctl",
            "service",
            "make",
            "bundle",
            "mvn",
            "gradle",
            "kubectl");
    private static final Set<String> CUTS = Set.of("tag", "merge", "push", "revert", "branch");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\b(?:staging|local(?:ly|host)?|dev(?:elopment)?|test(?:s|ing)?|uat|sandbox|scan\\w*|troubleshoot\\w*|debug\\w*)\\b");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CM06",
                "unpinned-artefact",
                Severity.WARNING,
                Audience.PRODUCTION,
                "What is fetched can be another thing tomorrow");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Run> runs = Run.all(subject).toList();
        Set<Pointer> starting = starting(subject, runs);
        return IntStream.range(0, runs.size())
                .filter(i -> !isPiped(runs, i))
                .mapToObj(runs::get)
                .flatMap(run -> Stream.concat(unpinned(run.call()).stream(), pulled(subject, starting, run).stream())
                        .filter(name -> !isElsewhere(subject, run))
                        .map(name -> Problem.at(
                                run.where(),
                                Quote.of(name) + " in " + Quote.of(run.call().text())
                                        + " can be another thing the next time",
                                "name a version, a tag or a digest")));
    }

    private static boolean isElsewhere(Subject subject, Run run) {
        String titles = subject.place(run.at()).sections().stream()
                .map(Section::title)
                .reduce("", (all, title) -> all + "\n" + title);
        return ELSEWHERE.matcher(titles + "\n" + Run.around(subject, run.at())).find();
    }

    private static Optional<String> unpinned(Invocation call) {
        return switch (call.program()) {
            case "docker", "podman", "nerdctl" ->
                Set.of("pull", "run", "create").contains(call.operand(0)) ? found(LATEST, call) : Optional.empty();
            case "kubectl", "oc" ->
                Set.of("set", "run", "create").contains(call.operand(0)) ? found(LATEST, call) : found(RAW, call);
            case "npm", "npx", "pnpm", "yarn", "bun", "bunx" ->
                Set.of("create", "init", "dlx").contains(call.operand(0)) ? Optional.empty() : found(PACKAGE, call);
            case "curl", "wget", "helm", "pip", "pip3" -> found(RAW, call);
            case "git" -> clone(call);
            default -> Optional.empty();
        };
    }

    private static Optional<String> clone(Invocation call) {
        for (int i = 0; i + 1 < call.arguments().size(); i++) {
            String option = call.arguments().get(i).text();
            String value = call.arguments().get(i + 1).text();
            boolean named = option.equals("-b") || option.equals("--branch");
            if (call.operand(0).equals("clone") && named && BRANCHES.contains(value)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** A branch pulled where it is built or started at once; who pulls to cut a release works on the branch itself. */
    private static Optional<String> pulled(Subject subject, Set<Pointer> starting, Run run) {
        String branch = run.call().operand(2);
        boolean pulls =
                run.call().program().equals("git") && run.call().operand(0).equals("pull");
        return pulls && BRANCHES.contains(branch) && starting.contains(Sections.of(subject, run.at()))
                ? Optional.of(branch)
                : Optional.empty();
    }

    /** The sections in which something is built or started, and nothing is tagged or merged. */
    private static Set<Pointer> starting(Subject subject, List<Run> runs) {
        if (subject.kind() == Kind.RELEASE) {
            return Set.of();
        }
        Set<Pointer> starting = sections(subject, runs, call -> STARTS.contains(call.program()));
        starting.removeAll(
                sections(subject, runs, call -> call.program().equals("git") && CUTS.contains(call.operand(0))));
        return starting;
    }

    private static Set<Pointer> sections(Subject subject, List<Run> runs, Predicate<Invocation> wanted) {
        return runs.stream()
                .filter(run -> wanted.test(run.call()))
                .map(run -> Sections.of(subject, run.at()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What goes straight into a shell is the business of another rule. */
    private static boolean isPiped(List<Run> runs, int index) {
        return index + 1 < runs.size()
                && runs.get(index + 1).at().equals(runs.get(index).at())
                && runs.get(index + 1).call().joint().equals("|")
                && Set.of("sh", "bash", "zsh")
                        .contains(runs.get(index + 1).call().program());
    }

    private static Optional<String> found(Pattern pattern, Invocation call) {
        return call.arguments().stream()
                .map(Word::text)
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }
}
