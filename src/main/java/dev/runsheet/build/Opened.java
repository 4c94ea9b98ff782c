package dev.runsheet.build;

import dev.runsheet.lint.Document;
import dev.runsheet.yaml.YamlProblem;
import java.util.List;

/**
 * A file that was read.
 *
 * @param document what it says and amounts to
 * @param problems what is wrong with it as YAML; always empty for Markdown
 */
public record Opened(Document document, List<YamlProblem> problems) {
    public Opened {
        problems = List.copyOf(problems);
    }
}
