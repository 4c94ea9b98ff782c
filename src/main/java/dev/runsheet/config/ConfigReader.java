package dev.runsheet.config;

import dev.runsheet.lint.Profile;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Settings;
import dev.runsheet.model.Kind;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.source.SourceFile;
import dev.runsheet.yaml.Limits;
import dev.runsheet.yaml.Node;
import dev.runsheet.yaml.YamlProblem;
import dev.runsheet.yaml.YamlTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code .runsheet.yaml}.
 *
 * <pre>{@code
 * profile: strict
 * rules:
 *   placeholder: off
 *   oversized-section: { severity: warning, max-tasks: 20 }
 * kinds:
 *   "readiness/**": readiness
 * }</pre>
 *
 * <p>It is checked by hand and not by its schema, because a schema validator costs more at start than all the rest of
 * linting a file. A test keeps the two in step.
 */
public final class ConfigReader {
    private final RuleChoices rules;

    /**
     * What a file says.
     *
     * @param config what could be made of it
     * @param problems what is wrong in it, with places in the file; empty for a good one
     */
    public record Reading(Config config, List<YamlProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** A reader that knows {@code rules}. */
    public ConfigReader(List<RuleInfo> rules) {
        this.rules = new RuleChoices(rules);
    }

    /** Reads {@code file}, whose folder its path patterns start from. Never throws, whatever the text. */
    public Reading read(SourceFile file) {
        YamlTree tree = YamlTree.parse(file.text(), Limits.SMALL);
        Shape shape = new Shape();
        String folder =
                file.path().contains("/") ? file.path().substring(0, file.path().lastIndexOf('/')) : "";
        Config config = tree.root().map(root -> config(root, folder, shape)).orElse(Config.NONE);
        return new Reading(
                config,
                Stream.concat(tree.problems().stream(), shape.problems().stream())
                        .toList());
    }

    private Config config(Node root, String folder, Shape shape) {
        Optional<Profile> profile = Optional.empty();
        Map<String, Settings.Choice> choices = Map.of();
        List<Config.KindOfPaths> kinds = List.of();
        List<PathPattern> include = List.of();
        List<PathPattern> exclude = List.of();
        Map<Role, List<String>> words = Map.of();
        Map<String, List<String>> metrics = Map.of();
        for (Node.Entry entry : shape.entries(root, Pointer.ROOT, "a configuration")) {
            Pointer at = Pointer.ROOT.child(entry.key().text());
            Node value = entry.value();
            switch (shape.known(entry.key(), at, "key of a configuration", Keys.TOP)
                    .orElse("")) {
                case Keys.PROFILE ->
                    profile = shape.oneOf(value, at, "profile", Keys.PROFILES).flatMap(Profile::of);
                case Keys.RULES -> choices = rules.read(value, at, shape);
                case Keys.KINDS -> kinds = kinds(value, at, folder, shape);
                case Keys.INCLUDE -> include = patterns(value, at, folder, shape);
                case Keys.EXCLUDE -> exclude = patterns(value, at, folder, shape);
                case Keys.WORDS -> words = words(value, at, shape);
                case Keys.METRICS -> metrics = metrics(value, at, shape);
                default -> {
                    // the shape has written the problem down
                }
            }
        }
        return new Config(profile, choices, kinds, include, exclude, words, metrics);
    }

    private static List<PathPattern> patterns(Node node, Pointer at, String folder, Shape shape) {
        return shape.texts(node, at).stream()
                .map(glob -> new PathPattern(folder, glob))
                .toList();
    }

    private static List<Config.KindOfPaths> kinds(Node node, Pointer at, String folder, Shape shape) {
        List<Config.KindOfPaths> kinds = new ArrayList<>();
        for (Node.Entry entry : shape.entries(node, at, "kinds")) {
            PathPattern paths = new PathPattern(folder, entry.key().text());
            shape.oneOf(entry.value(), at.child(entry.key().text()), "kind of checklist", Keys.KIND_NAMES)
                    .flatMap(name -> Arrays.stream(Kind.values())
                            .filter(kind -> kind.label().equals(name))
                            .findFirst())
                    .ifPresent(kind -> kinds.add(new Config.KindOfPaths(paths, kind)));
        }
        return kinds;
    }

    private static Map<Role, List<String>> words(Node node, Pointer at, Shape shape) {
        Map<Role, List<String>> words = new LinkedHashMap<>();
        for (Node.Entry entry : shape.entries(node, at, "words")) {
            Pointer here = at.child(entry.key().text());
            List<String> texts = shape.texts(entry.value(), here);
            shape.known(entry.key(), here, "role of a section", Keys.ROLES)
                    .flatMap(name -> Arrays.stream(Role.values())
                            .filter(role -> role.label().equals(name))
                            .findFirst())
                    .ifPresent(role -> words.put(role, texts));
        }
        return words;
    }

    private static Map<String, List<String>> metrics(Node node, Pointer at, Shape shape) {
        Map<String, List<String>> metrics = new LinkedHashMap<>();
        for (Node.Entry entry : shape.entries(node, at, "metrics")) {
            metrics.put(
                    entry.key().text(),
                    shape.texts(entry.value(), at.child(entry.key().text())));
        }
        return metrics;
    }
}
