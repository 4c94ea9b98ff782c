package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.shell.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags what runs a download unread, and what downloads without proof of where it comes from. */
final class PipeToShell implements Rule {
    private static final Set<String> SHELLS =
            Set.of("sh", "bash", "zsh", "dash", "ksh", "fish", "python", "python3", "node", "perl", "ruby", "php");
    private static final Set<String> LOADERS = Set.of("curl", "wget", "fetch", "http", "aria2c");
    private static final Pattern LOADED = Pattern.compile("(?s).*(?:\\$\\(|<\\(|`)\\s*(?:curl|wget)\\b.*");
    private static final Pattern HERE = Pattern.compile(
            "(?i).*(?:localhost|\\b127\\.|\\[?::1\\b|\\b10\\.\\d|\\b192\\.168\\.|\\b172\\.(?:1[6-9]|2\\d|3[01])\\.|\\.local\\b|\\.internal\\b|\\.svc\\b|\\.test\\b|--resolve).*");
    private static final Pattern UNCHECKED = Pattern.compile(
            "NODE_TLS_REJECT_UNAUTHORIZED=0|GIT_SSL_NO_VERIFY=(?:1|true)|PYTHONHTTPSVERIFY=0|http\\.sslVerify[= ]false"
                    + "|strict-ssl[= ]false|--insecure-skip-tls-verify(?:=true)?|--no-check-certificate|--tls-verify=false|--trusted-host");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CM03",
                "pipe-to-shell",
                Severity.WARNING,
                Audience.ALL,
                "A download is run unread, or from a host that proves nothing");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        List<Run> runs = Run.all(subject).toList();
        return Stream.iterate(0, i -> i < runs.size(), i -> i + 1).flatMap(i -> {
            Run run = runs.get(i);
            Optional<Run> source = i == 0 ? Optional.empty() : source(runs, i);
            Stream<Problem> piped = source
                    .map(from -> Problem.at(
                            from.where(from.call().from(), run.call().to()),
                            Quote.of(from.call().text() + " | " + run.call().text()) + " runs what it downloads unread",
                            "download a fixed version into a file, check its sum, and run the file"))
                    .stream();
            return Stream.of(piped, substituted(run), unchecked(run)).flatMap(problems -> problems);
        });
    }

    /** The download whose output reaches the shell that is the {@code index}-th of {@code runs}. */
    private static Optional<Run> source(List<Run> runs, int index) {
        Run run = runs.get(index);
        if (!run.call().joint().startsWith("|") || run.call().joint().equals("||") || !isShell(run.call())) {
            return Optional.empty();
        }
        for (int i = index - 1; i >= 0 && runs.get(i).at().equals(run.at()); i--) {
            if (LOADERS.contains(runs.get(i).call().program())) {
                return Optional.of(runs.get(i));
            }
            if (!runs.get(i).call().joint().equals("|")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A shell that reads its commands from standard input: without a script of its own. */
    private static boolean isShell(Invocation call) {
        boolean script = call.arguments().stream()
                .map(word -> word.text())
                .filter(word -> !word.equals("-") && !word.equals("-s") && !word.equals("--"))
                .anyMatch(word -> !call.has("-s") && (!word.startsWith("-") || word.equals("-c") || word.equals("-m")));
        return SHELLS.contains(call.program()) && !script;
    }

    private static Stream<Problem> substituted(Run run) {
        boolean runs = SHELLS.contains(run.call().program())
                || Set.of("eval", "source", ".").contains(run.call().program());
        return runs
                        && run.call().arguments().stream()
                                .anyMatch(word -> LOADED.matcher(word.text()).matches())
                ? Stream.of(Problem.at(
                        run.where(),
                        Quote.of(run.call().text()) + " runs what it downloads unread",
                        "download a fixed version into a file, check its sum, and run the file"))
                : Stream.empty();
    }

    private static Stream<Problem> unchecked(Run run) {
        Invocation call = run.call();
        boolean off = UNCHECKED.matcher(call.text()).find()
                || (call.program().equals("curl") && (call.hasShort('k') || call.has("--insecure")));
        return off && !HERE.matcher(call.text()).matches()
                ? Stream.of(Problem.at(
                        run.where(),
                        Quote.of(call.text()) + " talks to a host whose certificate nobody checks",
                        "leave the check on, and name the authority: --cacert FILE"))
                : Stream.empty();
    }
}
