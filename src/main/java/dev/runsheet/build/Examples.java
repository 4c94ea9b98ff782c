package dev.runsheet.build;

import dev.runsheet.config.Example;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Linter;
import dev.runsheet.lint.Settings;
import dev.runsheet.lint.Surroundings;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import dev.runsheet.yaml.YamlProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Checks that the examples of a team's own rules are what they say: a rule that cannot show what it finds is not known to work. */
final class Examples {
    private final Documents documents;
    private final SourceFile configuration;

    /** Those that {@code configuration} gives, read with {@code documents}. */
    Examples(Documents documents, SourceFile configuration) {
        this.documents = documents;
        this.configuration = configuration;
    }

    /** What is wrong with {@code examples}. */
    List<YamlProblem> problems(List<Example> examples) {
        return examples.stream().flatMap(example -> problem(example).stream()).toList();
    }

    private Optional<YamlProblem> problem(Example example) {
        String code = example.rule().info().code();
        Optional<Finding> first = findings(example).stream().findFirst();
        if (example.bad() == first.isPresent()) {
            return Optional.empty();
        }
        Span at = first.map(finding -> example.at(finding.at().start().line(), configuration.text()))
                .orElse(example.written().span());
        Pointer place = Pointer.ROOT.child("house-rules").child(code).child(example.bad() ? "bad" : "good");
        return Optional.of(
                first.isEmpty()
                        ? new YamlProblem(
                                place,
                                at,
                                code + " finds nothing in its bad example",
                                "show what it is to find, or set right what it " + verb(example))
                        : new YamlProblem(
                                place,
                                at,
                                code + " finds something in its good example: "
                                        + first.get().message(),
                                "show what it is content with, or set right what it " + verb(example)));
    }

    private static String verb(Example example) {
        return example.rule().demand().required() ? "requires" : "forbids";
    }

    private List<Finding> findings(Example example) {
        var document = documents
                .open(
                        "example.md",
                        example.text().getBytes(StandardCharsets.UTF_8),
                        example.rule().kinds().stream().findFirst())
                .document();
        return new Linter(List.of(example.rule()))
                .lint(document, Settings.RECOMMENDED, Surroundings.UNKNOWN).stream()
                        .filter(finding -> finding.rule().equals(example.rule().info()))
                        .toList();
    }
}
