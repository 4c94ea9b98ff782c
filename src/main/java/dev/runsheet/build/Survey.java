package dev.runsheet.build;

import dev.runsheet.model.Checklist;
import dev.runsheet.model.Kind;
import dev.runsheet.start.Forge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at a repository that does not know Runsheet yet: where its checklists lie, and where it is kept.
 *
 * <pre>{@code
 * Survey.Result found = new Survey(top).of(batch);
 * found.paths();     // docs/deploy, RELEASE.md
 * }</pre>
 */
public final class Survey {
    /** From so many boxes on, a document is a checklist whatever it is about, when its name says so too. */
    private static final long MANY_TASKS = 5;

    private static final Pattern CHECKLIST_NAME = Pattern.compile(
            "(?i)checklist|runbook|run-?sheet|playbook|deploy|roll-?out|rollback|release|go-?live|cut-?over|migration|launch");

    /** Whatever else stands in a path could mean something in a workflow, where it is written. */
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{M}\\p{N} _./+,@=-]+");

    private static final String TOP = "";

    private final Path top;

    /**
     * What was found.
     *
     * @param checklists the files, from the top
     * @param paths the folders that hold them, and those of them that lie at the top
     * @param strange paths with characters that are not written into a workflow
     */
    public record Result(List<String> checklists, List<String> paths, List<String> strange) {
        public Result {
            checklists = List.copyOf(checklists);
            paths = List.copyOf(paths);
            strange = List.copyOf(strange);
        }
    }

    /** @param top the top folder of the repository */
    public Survey(Path top) {
        this.top = top.toAbsolutePath().normalize();
    }

    /** The top of the repository that {@code folder} lies in, or {@code folder} when it lies in none. */
    public static Path top(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        for (Path up = start; up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(".git"))) {
                return up;
            }
        }
        return start;
    }

    /** Looks at every document that {@code batch} can read; what it cannot is passed over. */
    public Result of(Batch batch) {
        List<Input> inputs = new Search(top, path -> true).of(List.of(".")).inputs();
        List<String> found = batch
                .each(inputs, job -> isChecklist(job) ? Optional.of(name(job.input())) : Optional.<String>empty())
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        TreeSet<String> paths = new TreeSet<>();
        found.forEach(file -> paths.add(folder(file).equals(TOP) ? file : folder(file)));
        List<String> outermost = paths.stream()
                .filter(path -> paths.stream().noneMatch(other -> path.startsWith(other + "/")))
                .toList();
        return new Result(
                found,
                outermost.stream().filter(path -> SAFE.matcher(path).matches()).toList(),
                outermost.stream().filter(path -> !SAFE.matcher(path).matches()).toList());
    }

    /** Where the repository is kept, as far as its files and the address it is fetched from tell. */
    public Forge forge() {
        if (Files.isDirectory(top.resolve(".github"))) {
            return Forge.GITHUB;
        }
        if (Files.exists(top.resolve(".gitlab-ci.yml")) || Files.isDirectory(top.resolve(".gitlab"))) {
            return Forge.GITLAB;
        }
        String origin = origin().toLowerCase(Locale.ROOT);
        return Stream.of(Forge.GITHUB, Forge.GITLAB)
                .filter(forge -> origin.contains(forge.label()))
                .findFirst()
                .orElse(Forge.OTHER);
    }

    private String origin() {
        try {
            return new Git(top, "init").origin();
        } catch (IOException e) {
            // without git, or without a remote, nobody knows
            return "";
        }
    }

    private static boolean isChecklist(Batch.Job job) {
        Checklist checklist = job.opened().document().checklist();
        long tasks = checklist.items().filter(item -> item.value().isTask()).count();
        boolean ofAKind =
                checklist.kind().filter(kind -> kind != Kind.CHECKLIST).isPresent();
        return ofAKind
                ? tasks > 0
                : tasks >= MANY_TASKS
                        && CHECKLIST_NAME.matcher(job.input().name()).find();
    }

    private String name(Input input) {
        return Configurations.pattern(top.relativize(input.path()));
    }

    private static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? TOP : file.substring(0, slash);
    }
}
