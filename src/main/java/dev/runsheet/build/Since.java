package dev.runsheet.build;

import dev.runsheet.lint.Anchors;
import dev.runsheet.lint.Known;
import dev.runsheet.lint.Neighbours;
import dev.runsheet.source.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was wrong in an older revision of the repository. Both versions of a file are linted, for a fault can come from
 * what is gone: a deleted section changes no line that is left.
 *
 * <pre>{@code
 * Since since = Since.of("origin/main", directory, linting);
 * since.of(job).without(findings);      // what is new
 * }</pre>
 */
public final class Since implements Earlier {
    private final Git git;
    private final Path top;
    private final String commit;
    private final Linting linting;
    private final NavigableSet<String> old;
    private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();
    /** Of each file that was changed or renamed, its path in the old revision. */
    private final Map<String, String> before = new HashMap<>();

    private Since(Git git, String revision, Linting linting) throws IOException {
        Path top = git.top();
        this.git = git.in(top);
        this.top = top;
        this.commit = this.git.commit(revision);
        this.linting = linting;
        this.old = new TreeSet<>(this.git.files(commit));
        List<String> words = this.git.changes(commit);
        for (int i = 0; i + 1 < words.size(); ) {
            boolean renamed = words.get(i).startsWith("R");
            before.put(words.get(renamed ? i + 2 : i + 1), words.get(i + 1));
            i += renamed ? 3 : 2;
        }
    }

    /**
     * What was wrong in {@code revision}.
     *
     * @param revision as git names them: {@code origin/main}, {@code HEAD~1}, {@code v1.2}
     * @param directory a folder of the repository
     * @param linting the rules that both versions are held against, as they are today
     * @throws IOException when there is no git, no repository or no such revision; its message says what to do
     */
    public static Since of(String revision, Path directory, Linting linting) throws IOException {
        return new Since(new Git(directory.toAbsolutePath(), "--since"), revision, linting);
    }

    @Override
    public Known of(Batch.Job job) throws IOException {
        Path real = job.input().path().toRealPath();
        if (!real.startsWith(top)) {
            throw new Git.Failure("it is not in the repository " + top + ", so nothing is known of it --since then");
        }
        String path = Configurations.pattern(top.relativize(real));
        String was = before.getOrDefault(path, path);
        if (!old.contains(was)) {
            return Known.NOTHING;
        }
        boolean same = was.equals(path) && !before.containsKey(path);
        byte[] bytes = same ? job.text().array() : git.content(commit, was);
        if (bytes.length > Input.LARGEST || Extent.excess(bytes).isPresent()) {
            return Known.NOTHING;
        }
        Neighbours around = new OlderNeighbours(
                linting.around(job),
                old,
                was,
                file -> anchors.computeIfAbsent(file, one -> anchors(one, job.reader())));
        return Known.of(linting.of(same ? job : job.with(new Bytes(bytes)), around));
    }

    /** Of a file that cannot be had, none. */
    private Set<String> anchors(String file, Documents reader) {
        try {
            return Anchors.in(
                    reader.open(file, git.content(commit, file)).document().checklist());
        } catch (IOException e) {
            return Set.of();
        }
    }
}
