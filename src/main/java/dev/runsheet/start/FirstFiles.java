package dev.runsheet.start;

import dev.runsheet.template.OutputFile;
import dev.runsheet.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that make a repository check and publish its checklists: settings, workflows, a hook.
 *
 * <pre>{@code
 * List<OutputFile> files = new FirstFiles(templates).of(repository);   // .runsheet.yaml, .github/workflows/…
 * }</pre>
 *
 * <p>They are made of the templates in {@code start}.
 */
public final class FirstFiles {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./-]*");

    private final Templates templates;

    /**
     * What the templates are given.
     *
     * @param paths the arguments of a command, each quoted for a shell and, as a whole, for YAML
     * @param hookFiles the regular expression of a hook for the files it wants
     */
    record View(
            String paths,
            List<String> watched,
            String hookFiles,
            Optional<String> baseline,
            String repository,
            String ref) {}

    /** Files made of {@code templates}. */
    public FirstFiles(Templates templates) {
        this.templates = templates;
    }

    /** The files, by their paths from the top of {@code repository}; its baseline is not among them. */
    public List<OutputFile> of(Repository repository) {
        View view = view(repository);
        List<OutputFile> files = new ArrayList<>();
        files.add(file(".runsheet.yaml", "settings.yaml", view));
        switch (repository.forge()) {
            case GITHUB -> {
                files.add(file(".github/workflows/checklists.yml", "github-lint.yml", view));
                files.add(file(".github/workflows/runbooks.yml", "github-site.yml", view));
            }
            case GITLAB -> {
                files.add(file(".gitlab/checklists.yml", "gitlab.yml", view));
                files.add(file(".gitlab-ci.yml", "gitlab-include.yml", view));
            }
            case OTHER -> {
                // nothing is known of its pipelines
            }
        }
        if (repository.hooks()) {
            files.add(file(".pre-commit-config.yaml", "pre-commit.yaml", view));
        }
        return files;
    }

    private OutputFile file(String path, String template, View view) {
        return new OutputFile(path, templates.text("start/" + template, view));
    }

    private static View view(Repository repository) {
        String paths = repository.paths().stream().map(FirstFiles::shell).collect(Collectors.joining(" "));
        List<String> watched = repository.paths().stream()
                .map(path -> path.endsWith(".md") || path.endsWith(".markdown") ? path : path + "/**")
                .map(FirstFiles::yaml)
                .toList();
        String files = repository.paths().stream().map(FirstFiles::pattern).collect(Collectors.joining("|", "^(", ")"));
        return new View(
                paths,
                watched,
                yaml(files),
                repository.baseline(),
                repository.tool().map(Repository.ToolSource::repository).orElse(""),
                repository.tool().map(Repository.ToolSource::ref).orElse(""));
    }

    /** One argument of a POSIX shell. */
    private static String shell(String path) {
        return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private static String yaml(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String pattern(String path) {
        String literal = path.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
        return path.endsWith(".md") || path.endsWith(".markdown") ? literal + "$" : literal + "/.*\\.(md|markdown)$";
    }
}
