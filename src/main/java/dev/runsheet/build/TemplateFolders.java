package dev.runsheet.build;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Places where forms to be copied lie: folders called {@code templates}, and what GitHub and GitLab fill new issues and
 * requests from.
 */
final class TemplateFolders {
    private static final Set<String> FOLDERS = Set.of(
            "template",
            "templates",
            "issue_template",
            "issue_templates",
            "pull_request_template",
            "merge_request_templates");
    private static final Set<String> FILES = Set.of("issue_template.md", "pull_request_template.md");

    private TemplateFolders() {}

    /** Whether the file at {@code path}, from the top of its repository, lies in such a place. */
    static boolean hold(Path path) {
        Path folder = path.getParent();
        boolean inside = folder != null
                && StreamSupport.stream(folder.spliterator(), false).anyMatch(name -> FOLDERS.contains(lower(name)));
        return inside || FILES.contains(lower(path.getFileName()));
    }

    private static String lower(Path name) {
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
