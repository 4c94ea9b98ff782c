package dev.runsheet.start;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a repository that begins with Runsheet.
 *
 * @param forge where it is kept
 * @param paths files and folders of its checklists, from its top; never empty
 * @param baseline the file that knows the findings there are already; empty when there are none
 * @param tool where Runsheet itself is kept; empty when the team has still to say so
 * @param hooks whether commits are to be checked before they are made
 */
public record Repository(
        Forge forge, List<String> paths, Optional<String> baseline, Optional<ToolSource> tool, boolean hooks) {
    /** Where checklists lie when there are none yet. */
    public static final String USUAL_FOLDER = "checklists";

    public Repository {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no paths");
        }
    }

    /**
     * A repository that Runsheet is built from: {@code acme/runsheet@v1.0} is the tag {@code v1.0} of
     * {@code acme/runsheet}.
     *
     * @param repository owner and name, or on GitLab the address to clone
     * @param ref a tag, branch or commit
     */
    public record ToolSource(String repository, String ref) {}
}
