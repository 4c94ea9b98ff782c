package dev.runsheet.github;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a team decides about its issues.
 *
 * <pre>{@code
 * IssueOptions.USUAL.withRepository("https://github.com/acme/ops").withTitle("{title} ____ (version)")
 * }</pre>
 *
 * @param repository where the repository is; relative links are made absolute with it, and become text without it
 * @param labels given to each issue
 * @param assignees user names
 * @param projects each {@code OWNER/NUMBER}
 * @param title of each issue, {@code {title}} and {@code {kind}} standing for the checklist's; blanks are left for who
 *     opens the issue
 * @param taken names of other templates in the same folder, which must not be given twice
 */
public record IssueOptions(
        Optional<String> repository,
        List<String> labels,
        List<String> assignees,
        List<String> projects,
        String title,
        Set<String> taken) {
    private static final Pattern REPOSITORY = Pattern.compile("(https?://[^\\s?#/]+/[^\\s?#]*[^\\s?#/])/?");
    private static final Pattern USER = Pattern.compile("[a-zA-Z0-9](-?[a-zA-Z0-9]){0,38}");
    private static final Pattern PROJECT = Pattern.compile("[a-zA-Z0-9-]+/[0-9]+");

    /** An issue takes so many labels, and so many assignees. */
    private static final int MOST_LABELS = 100;

    private static final int MOST_ASSIGNEES = 10;

    /** What holds where a team says nothing. */
    public static final IssueOptions USUAL =
            new IssueOptions(Optional.empty(), List.of("checklist"), List.of(), List.of(), "{title}", Set.of());

    /** @throws IllegalArgumentException saying which value GitHub would not take */
    public IssueOptions {
        repository.ifPresent(
                url -> need(REPOSITORY.matcher(url).matches(), url, "an address such as https://github.com/acme/ops"));
        labels = unique(labels);
        assignees = unique(assignees);
        projects = unique(projects);
        taken = Set.copyOf(taken);
        labels.forEach(label -> need(
                !label.isBlank() && label.matches("[^,\\p{Cntrl}]+"), label, "a label, of one line and without comma"));
        assignees.forEach(user -> need(USER.matcher(user).matches(), user, "the name of a user"));
        projects.forEach(project -> need(PROJECT.matcher(project).matches(), project, "a project such as acme/7"));
        need(labels.size() <= MOST_LABELS, labels.size() + " labels", "something an issue takes: at most 100");
        need(
                assignees.size() <= MOST_ASSIGNEES,
                assignees.size() + " assignees",
                "something an issue takes: at most 10");
        need(!title.isBlank(), title, "a title");
    }

    private static List<String> unique(List<String> texts) {
        return List.copyOf(new LinkedHashSet<>(texts));
    }

    private static void need(boolean good, String value, String wanted) {
        if (!good) {
            throw new IllegalArgumentException("\"" + value + "\" is not " + wanted);
        }
    }

    /** Where the repository shows its files, ending in {@code /}. */
    Optional<String> files() {
        return repository
                .map(url -> url.replaceFirst("/$", ""))
                .map(url -> url.contains("/blob/") ? url + "/" : url + "/blob/HEAD/");
    }

    /** Where an issue is opened: {@code https://github.com/acme/ops/issues/new}. */
    Optional<String> opening() {
        return repository.map(url -> url.replaceFirst("(?:/blob/.*|/)$", "") + "/issues/new");
    }

    /** The same with relative links made absolute by {@code url}, which may end in {@code /blob/BRANCH}. */
    public IssueOptions withRepository(String url) {
        return new IssueOptions(Optional.of(url), labels, assignees, projects, title, taken);
    }

    /** The same with another pattern of titles. */
    public IssueOptions withTitle(String pattern) {
        return new IssueOptions(repository, labels, assignees, projects, pattern, taken);
    }

    /** The same with more names that other templates have. */
    public IssueOptions withTaken(Set<String> names) {
        return new IssueOptions(repository, labels, assignees, projects, title, names);
    }
}
