package dev.runsheet.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The day each file of a repository was last committed.
 *
 * <pre>{@code
 * LastChanges.in(directory).of(path);   // 2026-11-21
 * }</pre>
 */
public final class LastChanges {
    private static final LastChanges UNKNOWN = new LastChanges(Optional.empty(), Map.of());

    private final Optional<Path> top;
    private final Map<String, String> days;

    private LastChanges(Optional<Path> top, Map<String, String> days) {
        this.top = top;
        this.days = days;
    }

    /**
     * Of the repository that {@code directory} lies in. Nothing is known without git or a repository, and of a shallow
     * clone, whose only commit would have changed everything.
     */
    public static LastChanges in(Path directory) {
        try {
            Git git = new Git(directory.toAbsolutePath(), "the day of the last change");
            Path top = git.top();
            return new LastChanges(Optional.of(top), git.in(top).lastChanges());
        } catch (IOException e) {
            // a site is complete without these days
            return UNKNOWN;
        }
    }

    /** The day on which {@code file} was last committed, such as {@code 2026-11-21}. */
    public Optional<String> of(Path file) {
        try {
            Path real = file.toRealPath();
            return top.filter(real::startsWith)
                    .map(folder -> Configurations.pattern(folder.relativize(real)))
                    .map(days::get);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
