package dev.runsheet.baseline;

import dev.runsheet.lint.Known;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import dev.runsheet.yaml.Limits;
import dev.runsheet.yaml.Node;
import dev.runsheet.yaml.YamlProblem;
import dev.runsheet.yaml.YamlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a {@link Baseline} from its file, with the place of each entry.
 *
 * <pre>{@code
 * BaselineReader.Reading reading = BaselineReader.read(file);
 * reading.problems();   // empty, or what has to be mended before anything in it counts
 * }</pre>
 */
public final class BaselineReader {
    private static final Pattern KEY = Pattern.compile("[A-Z]{2,8}\\d{1,4} [0-9a-f]{16}");
    private static final int MOST = 1_000_000;

    private final SortedMap<String, Known> files = new TreeMap<>();
    private final Map<Entry, Span> places = new HashMap<>();
    private final List<YamlProblem> problems = new ArrayList<>();

    private BaselineReader() {}

    /**
     * What was read.
     *
     * @param baseline what is known
     * @param places where each file and each entry stands
     * @param problems what is wrong with the file; by place
     */
    public record Reading(Baseline baseline, Map<Entry, Span> places, List<YamlProblem> problems) {
        public Reading {
            places = Map.copyOf(places);
            problems = List.copyOf(problems);
        }
    }

    /**
     * A line of a baseline.
     *
     * @param file the file it is about
     * @param key the finding, {@code RB01 3f2a9c0d1e2f3a4b}; empty for the line of the file itself
     */
    public record Entry(String file, String key) {}

    /** Reads {@code source}. Never fails. */
    public static Reading read(SourceFile source) {
        BaselineReader reader = new BaselineReader();
        YamlTree tree = YamlTree.parse(source.text(), Limits.LARGE);
        reader.problems.addAll(tree.problems());
        if (tree.problems().isEmpty()) {
            tree.root().ifPresentOrElse(reader::root, () -> reader.problem(new Span(0, 0), "the baseline is empty"));
        }
        return new Reading(new Baseline(reader.files), reader.places, reader.problems);
    }

    private void root(Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            problem(root.span(), "a baseline is a mapping of keys to values, and this is " + root.described());
            return;
        }
        Optional<Node> version = mapping.get("version");
        boolean readable = version.filter(
                        node -> node instanceof Node.Scalar one && one.text().equals("1"))
                .isPresent();
        if (!readable) {
            problem(
                    version.map(Node::span).orElse(root.span()),
                    version.isPresent()
                            ? "this baseline has another version than 1"
                            : "this is no baseline: it does not say its version");
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (key.equals("findings")) {
                findings(entry.value());
            } else if (!key.equals("version")) {
                problem(entry.key().span(), "\"" + key + "\" is no key of a baseline");
            }
        }
    }

    private void findings(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            problem(node.span(), "findings are a mapping of files to what is known of them");
            return;
        }
        for (Node.Entry file : mapping.entries()) {
            places.put(new Entry(file.key().text(), ""), file.key().span());
            if (file.value() instanceof Node.Mapping entries) {
                files.put(file.key().text(), known(file.key().text(), entries));
            } else {
                problem(file.value().span(), "what is known of a file is a mapping of findings to their number");
            }
        }
    }

    private Known known(String file, Node.Mapping entries) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Node.Entry entry : entries.entries()) {
            String key = entry.key().text();
            Optional<Integer> count = count(entry.value());
            if (!KEY.matcher(key).matches()) {
                problem(entry.key().span(), "\"" + key + "\" is no code of a rule and fingerprint");
            } else if (count.isEmpty()) {
                problem(entry.value().span(), "how often a finding is known is a whole number from 1");
            } else {
                counts.put(key, count.get());
                places.put(new Entry(file, key), entry.key().span());
            }
        }
        return new Known(counts);
    }

    private static Optional<Integer> count(Node node) {
        return node instanceof Node.Scalar scalar
                        && scalar.type() == Node.Type.NUMBER
                        && scalar.text().matches("[1-9]\\d{0,6}")
                        && Integer.parseInt(scalar.text()) <= MOST
                ? Optional.of(Integer.valueOf(scalar.text()))
                : Optional.empty();
    }

    private void problem(Span span, String message) {
        problems.add(new YamlProblem(
                Pointer.ROOT, span, message, "mend it, or delete it and write it anew with --update-baseline"));
    }
}
