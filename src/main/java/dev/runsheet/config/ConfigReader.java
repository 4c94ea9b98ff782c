package dev.runsheet.config;

import dev.runsheet.lint.Profile;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.source.SourceFile;
import dev.runsheet.yaml.Limits;
import dev.runsheet.yaml.Node;
import dev.runsheet.yaml.YamlProblem;
import dev.runsheet.yaml.YamlTree;
import java.util.Comparator;
import java.util.List;
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
    private final List<RuleInfo> builtIn;

    /**
     * What a file says.
     *
     * @param config what could be made of it
     * @param examples those of its house rules, which only somebody who can read Markdown can check
     * @param problems what is wrong in it, by place; empty for a good one
     */
    public record Reading(Config config, List<Example> examples, List<YamlProblem> problems) {
        public Reading {
            examples = List.copyOf(examples);
            problems = List.copyOf(problems);
        }
    }

    /** A reader that knows {@code builtIn} rules. */
    public ConfigReader(List<RuleInfo> builtIn) {
        this.builtIn = List.copyOf(builtIn);
    }

    /** Reads {@code file}, which is all there is. Never throws, whatever the text. */
    public Reading read(SourceFile file) {
        return read(file, file.path(), Config.NONE);
    }

    /**
     * Reads {@code file}, whose folder its path patterns start from. Never throws, whatever the text.
     *
     * @param name what messages call the file
     * @param outer what holds around it, whose house rules it may speak of; not part of the result
     */
    public Reading read(SourceFile file, String name, Config outer) {
        YamlTree tree = YamlTree.parse(file.text(), Limits.SMALL);
        Shape shape = new Shape(file, name);
        HouseRules own = new HouseRules(builtIn, outer.houseRules(), shape);
        tree.root().ifPresent(root -> config(root, own, shape));
        List<YamlProblem> problems = Stream.concat(tree.problems().stream(), shape.problems().stream())
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .toList();
        return new Reading(new Config(shape.stated()), own.examples(), problems);
    }

    private void config(Node root, HouseRules own, Shape shape) {
        List<Node.Entry> entries = shape.entries(root, Pointer.ROOT, "a configuration");
        // what is said of rules may speak of house rules wherever those stand
        entries.stream()
                .filter(entry -> entry.key().text().equals(Keys.HOUSE_RULES))
                .forEach(entry -> own.read(entry.value(), Pointer.ROOT.child(Keys.HOUSE_RULES)));
        for (Node.Entry entry : entries) {
            String key = entry.key().text();
            Pointer at = Pointer.ROOT.child(key);
            Node value = entry.value();
            switch (shape.known(entry.key(), at, "key of a configuration", Keys.TOP)
                    .orElse("")) {
                case Keys.PROFILE ->
                    shape.oneOf(value, at, "profile", Keys.PROFILES)
                            .flatMap(Profile::of)
                            .ifPresent(profile -> shape.state(new Statement.UseProfile(profile), value));
                case Keys.RULES -> new RuleChoices(builtIn, own.known(), shape).read(value, at);
                case Keys.KINDS -> kinds(value, at, shape);
                case Keys.TEMPLATES, Keys.INCLUDE, Keys.EXCLUDE ->
                    shape.each(
                            value,
                            at,
                            (text, here) -> shape.paths(text, here)
                                    .ifPresent(paths -> shape.state(new Statement.Listed(key, paths), text)));
                case Keys.WORDS -> words(value, at, shape);
                case Keys.METRICS -> metrics(value, at, shape);
                default -> {
                    // house rules are read, and of any other key the shape has written the problem down
                }
            }
        }
    }

    private static void kinds(Node node, Pointer at, Shape shape) {
        for (Node.Entry entry : shape.entries(node, at, "kinds")) {
            Pointer here = at.child(entry.key().text());
            shape.paths(entry.key(), here)
                    .ifPresent(paths -> shape.oneOf(entry.value(), here, "kind of checklist", Keys.KIND_NAMES)
                            .map(Keys::kind)
                            .ifPresent(kind -> shape.state(new Statement.KindOfPaths(paths, kind), entry.key())));
        }
    }

    private static void words(Node node, Pointer at, Shape shape) {
        for (Node.Entry entry : shape.entries(node, at, "words")) {
            Pointer here = at.child(entry.key().text());
            shape.known(entry.key(), here, "role of a section", Keys.ROLES).ifPresent(name -> {
                Role role = Keys.role(name);
                shape.each(
                        entry.value(),
                        here,
                        (text, place) -> shape.state(new Statement.RoleWord(role, text.text()), text));
            });
        }
    }

    private static void metrics(Node node, Pointer at, Shape shape) {
        for (Node.Entry entry : shape.entries(node, at, "metrics")) {
            String metric = entry.key().text();
            shape.each(
                    entry.value(),
                    at.child(metric),
                    (text, place) -> shape.state(new Statement.MetricName(metric, text.text()), text));
        }
    }
}
