package dev.runsheet.build;

import dev.runsheet.lint.Document;
import dev.runsheet.source.Remark;
import dev.runsheet.source.SourceFile;
import dev.runsheet.yaml.YamlProblem;
import java.util.List;
import java.util.stream.Stream;

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

    /** What a command that does not lint has to say about the file: bytes that are no text, and faulty YAML. */
    public List<Trouble> troubles() {
        SourceFile source = document.source();
        Stream<Trouble> bytes = document.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.BAD_BYTES)
                .limit(1)
                .map(remark -> new Trouble(
                        source.path() + ":"
                                + source.lines().position(remark.span().start()),
                        "this is not UTF-8: " + remark.detail(),
                        "save the file as UTF-8"));
        return Stream.concat(bytes, problems.stream().map(problem -> Trouble.of(source.path(), source, problem)))
                .toList();
    }
}
