package dev.runsheet.config;

import dev.runsheet.lint.Option;
import dev.runsheet.lint.Quote;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Nearest;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import dev.runsheet.yaml.Node;
import dev.runsheet.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Takes the YAML of one file apart, and writes down what it says and what does not fit. */
final class Shape {
    private static final int MOST_NAMED = 12;

    private final SourceFile file;
    private final String name;
    private final String folder;
    private final Map<List<String>, Stated> stated = new LinkedHashMap<>();
    private final List<YamlProblem> problems = new ArrayList<>();

    Shape(SourceFile file, String name) {
        this.file = file;
        this.name = name;
        int slash = file.path().lastIndexOf('/');
        this.folder = slash < 0 ? "" : file.path().substring(0, slash);
    }

    List<YamlProblem> problems() {
        return List.copyOf(problems);
    }

    List<Stated> stated() {
        return List.copyOf(stated.values());
    }

    /** Writes down what is said at {@code node}. A rule named twice, by code and by name, has what is said last. */
    void state(Statement what, Node node) {
        int start = Math.min(node.span().start(), file.text().length());
        stated.put(what.key(), new Stated(what, new Origin(name, file.lines().position(start))));
    }

    void problem(Pointer at, Span span, String message, String help) {
        problems.add(new YamlProblem(at, span, message, help));
    }

    /** The entries of a mapping; none, and a problem, for anything else. Nothing at all is an empty mapping. */
    List<Node.Entry> entries(Node node, Pointer at, String what) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries();
        }
        if (!isNothing(node)) {
            problem(
                    at,
                    node.span(),
                    what + " has to be keys with values, and this is " + node.described(),
                    "write \"key: value\" lines");
        }
        return List.of();
    }

    /** The values of a mapping by their keys, which have to be of {@code known}. */
    Map<String, Node> members(Node node, Pointer at, String what, List<String> known) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Node.Entry entry : entries(node, at, what)) {
            known(entry.key(), at.child(entry.key().text()), "key of " + what, known)
                    .ifPresent(key -> members.put(key, entry.value()));
        }
        return members;
    }

    /** The one of {@code known} that {@code key} names; a problem for any other word. */
    Optional<String> known(Node.Scalar key, Pointer at, String what, List<String> known) {
        if (known.contains(key.text())) {
            return Optional.of(key.text());
        }
        problem(at, key.span(), Quote.of(key.text()) + " is no " + what, instead(key.text(), known));
        return Optional.empty();
    }

    /** A value that has to be one of {@code known}. */
    Optional<String> oneOf(Node node, Pointer at, String what, List<String> known) {
        if (node instanceof Node.Scalar scalar && !isNothing(node)) {
            return known(scalar, at, what, known);
        }
        problem(at, node.span(), node.described() + " is no " + what, instead("", known));
        return Optional.empty();
    }

    /** Does {@code take} with each text of a list; a single text is a list of one. */
    void each(Node node, Pointer at, BiConsumer<Node.Scalar, Pointer> take) {
        if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.elements().size(); i++) {
                Pointer here = at.child(i);
                text(sequence.elements().get(i), here).ifPresent(text -> take.accept(text, here));
            }
        } else if (node instanceof Node.Scalar && !isNothing(node)) {
            text(node, at).ifPresent(text -> take.accept(text, at));
        } else {
            problem(
                    at,
                    node.span(),
                    "a list of texts is needed here, and this is " + node.described(),
                    "write \"- text\" lines");
        }
    }

    /** A list of texts; a single text is a list of one. */
    List<String> texts(Node node, Pointer at) {
        List<String> texts = new ArrayList<>();
        each(node, at, (text, here) -> texts.add(text.text()));
        return texts;
    }

    /** A text with something in it. */
    Optional<Node.Scalar> text(Node node, Pointer at) {
        if (node instanceof Node.Scalar scalar
                && !isNothing(node)
                && !scalar.text().isBlank()) {
            return Optional.of(scalar);
        }
        String what = node instanceof Node.Scalar && !isNothing(node) ? "an empty text" : node.described();
        problem(
                at,
                node.span(),
                "a text is needed here, and this is " + what,
                node instanceof Node.Scalar ? "write one" : "put quotes around it");
        return Optional.empty();
    }

    /** A pattern of paths from the folder of the file. */
    Optional<PathPattern> paths(Node.Scalar glob, Pointer at) {
        Optional<String> fault = PathPattern.fault(glob.text());
        if (fault.isPresent()) {
            problem(at, glob.span(), Quote.of(glob.text()) + " can name no file", fault.get());
            return Optional.empty();
        }
        return Optional.of(new PathPattern(folder, glob.text()));
    }

    /** A whole number in the range of {@code option}. */
    Optional<Integer> number(Node node, Pointer at, Option.Whole option) {
        if (node instanceof Node.Scalar scalar && scalar.text().matches("-?(0|[1-9]\\d{0,8})")) {
            int number = Integer.parseInt(scalar.text());
            if (option.least() <= number && number <= option.most()) {
                return Optional.of(number);
            }
        }
        problem(
                at,
                node.span(),
                option.key() + " is a whole number from " + option.least() + " to " + option.most() + ", and this is "
                        + node.described(),
                "write a number such as " + option.usual());
        return Optional.empty();
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.type() == Node.Type.NOTHING;
    }

    private static String instead(String word, List<String> known) {
        return Nearest.to(word, known)
                .map(near -> "write " + near)
                .orElseGet(() -> known.size() > MOST_NAMED ? "" : "write one of " + String.join(", ", known));
    }
}
