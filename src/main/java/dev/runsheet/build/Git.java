package dev.runsheet.build;

import dev.runsheet.source.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks the git command about a repository. It is run without a shell, waited for only so long, and never for anything
 * that writes or reaches the network.
 *
 * <pre>{@code
 * Git git = new Git(Path.of("."), "--since");
 * byte[] old = git.content(git.commit("v1.2"), "deploy.md");
 * }</pre>
 */
final class Git {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of how many commits the days are asked; what has not changed for longer has no day. */
    private static final String MOST_COMMITS = "20000";

    private static final String[] CHECKLISTS = {"*.md", "*.markdown", "*.checklist.yaml", "*.checklist.yml"};

    private final Path folder;
    private final String program;
    private final Duration patience;
    private final String asker;

    /** The git of this machine, asked in {@code folder} because {@code asker} says so; messages name that. */
    Git(Path folder, String asker) {
        this(folder, asker, "git", PATIENCE);
    }

    /** A git that is called {@code program} and may take {@code patience} for each answer. */
    Git(Path folder, String asker, String program, Duration patience) {
        this.asker = asker;
        this.folder = folder;
        this.program = program;
        this.patience = patience;
    }

    /** The same git in another folder. */
    Git in(Path other) {
        return new Git(other, asker, program, patience);
    }

    /** Why git gave no answer; the message is for people. */
    static final class Failure extends IOException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    /** What git said. */
    private record Answer(int exit, Bytes out, String complaint) {}

    /** The top folder of the repository. */
    Path top() throws IOException {
        Answer answer = ask("rev-parse", "--show-toplevel");
        if (answer.exit() != 0) {
            throw new Failure(asker + " needs a git repository, and " + folder + " is in none that can be used"
                    + (answer.complaint().isEmpty() ? "" : ": " + answer.complaint()));
        }
        return Path.of(text(answer).strip()).toRealPath();
    }

    /** The address the repository is fetched from; empty when it has none. */
    String origin() throws IOException {
        Answer answer = ask("remote", "get-url", "origin");
        return answer.exit() == 0 ? text(answer).strip() : "";
    }

    /** The full name of the commit that {@code revision} means. */
    String commit(String revision) throws IOException {
        // what begins with a dash would be an option
        Answer answer = revision.isEmpty() || revision.startsWith("-")
                ? new Answer(1, Bytes.NONE, "")
                : ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (answer.exit() != 0) {
            throw new Failure("there is no revision " + revision
                    + " in this repository; fetch it first (a shallow clone has only the newest commit)");
        }
        return text(answer).strip();
    }

    /** The paths of all files of {@code commit}, from the top folder. */
    List<String> files(String commit) throws IOException {
        return words(need("ls-tree", "-r", "-z", "--full-tree", "--name-only", commit));
    }

    /** Status, old path and, of what was renamed, new path of each file that is not as it was in {@code commit}. */
    List<String> changes(String commit) throws IOException {
        return words(need("diff", "--name-status", "-z", "-M", "--no-ext-diff", "--no-textconv", commit, "--"));
    }

    /** What the file {@code path} held in {@code commit}. */
    byte[] content(String commit, String path) throws IOException {
        return need("show", "--no-textconv", commit + ":" + path).out().array();
    }

    /** Of each checklist in the history its last day; empty for a shallow clone, which does not have the history. */
    Map<String, String> lastChanges() throws IOException {
        if (text(need("rev-parse", "--is-shallow-repository")).strip().equals("true")) {
            return Map.of();
        }
        Map<String, String> days = new HashMap<>();
        String day = "";
        // newest first: the first day told of a path is its last; no path begins with the slash that a day begins with
        Answer log = need(Stream.concat(
                        Stream.of(
                                "log",
                                "-n",
                                MOST_COMMITS,
                                "--format=%x00/%cs",
                                "--name-only",
                                "-z",
                                "--no-renames",
                                "--"),
                        Stream.of(CHECKLISTS))
                .toArray(String[]::new));
        for (String word : words(log)) {
            if (word.startsWith("/")) {
                day = word.substring(1).strip();
            } else {
                days.putIfAbsent(word.startsWith("\n") ? word.substring(1) : word, day);
            }
        }
        return days;
    }

    private Answer need(String... arguments) throws IOException {
        Answer answer = ask(arguments);
        if (answer.exit() != 0) {
            throw new Failure("git " + arguments[0] + " failed: " + answer.complaint());
        }
        return answer;
    }

    private Answer ask(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program, "-c", "core.fsmonitor=false", "--no-pager"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Failure(asker + " needs git, and it cannot be run; install it, or put it on the path");
        }
        long start = System.nanoTime();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(process::destroyForcibly);
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream();
                InputStream err = process.getErrorStream()) {
            byte[] said = out.readAllBytes();
            String complaint = new String(err.readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (isOver(start)) {
                throw late(arguments[0]);
            }
            return new Answer(
                    exit, new Bytes(said), complaint.lines().findFirst().orElse(""));
        } catch (IOException e) {
            // what is killed closes its streams
            throw isOver(start) ? late(arguments[0]) : e;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting for git");
        }
    }

    private boolean isOver(long start) {
        return System.nanoTime() - start >= patience.toNanos();
    }

    private Failure late(String command) {
        return new Failure("git " + command + " gave no answer in " + patience.toSeconds() + " s");
    }

    private static String text(Answer answer) {
        return new String(answer.out().array(), StandardCharsets.UTF_8);
    }

    private static List<String> words(Answer answer) {
        return Stream.of(text(answer).split("\0"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
