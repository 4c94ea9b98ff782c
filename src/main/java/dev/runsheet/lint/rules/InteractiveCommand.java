package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Quote;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.shell.Invocation;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a command that waits for a person, and does not say so. */
final class InteractiveCommand implements Rule {
    private static final Set<String> EDITORS = Set.of("vi", "vim", "nvim", "nano", "emacs", "pico");
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(?:edit\\w*|interactive\\w*|prompt\\w*|enter|typ(?:e|ed|ing)|asks?|answer|password|passphrase|fill|add|set|change|update|modify|replace|configur\\w*|paste|adjust|insert|manual\\w*|log ?in|connect|squash\\w*|reorder\\w*|choose|select|rebase|message)\\b");

    private record Wait(String why, String instead) {}

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "CM07",
                "interactive-command",
                Severity.INFO,
                Audience.ALL,
                "A command waits for a person without saying so");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        return Run.all(subject)
                .flatMap(run -> waits(run.call()).stream()
                        .filter(wait ->
                                !SAID.matcher(Run.around(subject, run.at())).find())
                        .filter(wait -> isAscii(Run.around(subject, run.at())))
                        .map(wait -> Problem.at(
                                run.where(), Quote.of(run.call().text()) + " " + wait.why(), wait.instead())));
    }

    private static Optional<Wait> waits(Invocation call) {
        return switch (call.program()) {
            case "git" -> git(call);
            case "crontab" ->
                call.has("-e") ? editor("write \"crontab FILE\" with the lines in a file") : Optional.empty();
            case "kubectl", "oc" ->
                call.operand(0).equals("edit") ? editor("write \"kubectl patch\" with the change") : Optional.empty();
            case "mysql", "mysqldump", "mariadb" ->
                call.has("-p", "--password") ? password("name a file with --defaults-extra-file") : Optional.empty();
            case "psql", "pg_dump", "pg_restore", "createdb", "dropdb" ->
                call.has("-W", "--password") ? password("put it into ~/.pgpass") : Optional.empty();
            case "passwd" -> password("write \"chpasswd < FILE\"");
            case "ssh-keygen" ->
                call.has("-N", "-R", "-l", "-F", "-y", "-E", "-e", "-A")
                                || call.arguments().stream()
                                        .anyMatch(word -> word.text().matches("-[lyRF].*"))
                        ? Optional.empty()
                        : password("add -N and the passphrase, or say that it asks for one");
            default ->
                EDITORS.contains(call.program())
                        ? editor("say in a comment what is to be changed, or write the command that changes it")
                        : Optional.empty();
        };
    }

    private static Optional<Wait> git(Invocation call) {
        return switch (call.operand(0)) {
            case "revert" ->
                call.has("--no-edit", "-n", "--no-commit", "--abort", "--continue", "--quit", "--skip")
                        ? Optional.empty()
                        : editor("add --no-edit");
            case "commit" ->
                message(call) || call.has("--no-edit", "--dry-run")
                        ? Optional.empty()
                        : editor("add -m and the message");
            case "rebase" ->
                call.has("-i", "--interactive") ? editor("write what becomes of which commit") : Optional.empty();
            case "add", "stash", "checkout", "restore" ->
                call.has("-p", "--patch")
                        ? Optional.of(new Wait("asks for each change", "name the files"))
                        : Optional.empty();
            case "tag" ->
                call.has("-a", "-s", "--annotate", "--sign") && !message(call)
                        ? editor("add -m and the message")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean message(Invocation call) {
        return call.hasShort('m')
                || call.has("-F", "-C", "--message", "--file", "--reuse-message")
                || call.arguments().stream()
                        .anyMatch(word ->
                                word.text().matches("(?s)-m.*|--message=.*|--file=.*|--fixup.*|--squash.*|-F.*"));
    }

    private static Optional<Wait> editor(String instead) {
        return Optional.of(new Wait("opens an editor and waits", instead));
    }

    private static Optional<Wait> password(String instead) {
        return Optional.of(new Wait("asks for a password and waits", instead));
    }

    /** Words of other languages may say it. */
    private static boolean isAscii(String text) {
        return text.codePoints().filter(Character::isLetter).allMatch(c -> c < 0x250);
    }
}
