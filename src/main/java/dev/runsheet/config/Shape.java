package dev.runsheet.config;

import dev.runsheet.lint.Option;
import dev.runsheet.lint.Quote;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Nearest;
import dev.runsheet.source.Span;
import dev.runsheet.yaml.Node;
import dev.runsheet.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes YAML apart and writes down what does not fit. */
final class Shape {
    private final List<YamlProblem> problems = new ArrayList<>();

    List<YamlProblem> problems() {
        return List.copyOf(problems);
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

    /** A list of texts; a single text is a list of one. */
    List<String> texts(Node node, Pointer at) {
        if (node instanceof Node.Scalar scalar && !isNothing(node)) {
            return List.of(scalar.text());
        }
        if (node instanceof Node.Sequence sequence) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < sequence.elements().size(); i++) {
                text(sequence.elements().get(i), at.child(i)).ifPresent(texts::add);
            }
            return texts;
        }
        problem(
                at,
                node.span(),
                "a list of texts is needed here, and this is " + node.described(),
                "write \"- text\" lines");
        return List.of();
    }

    private Optional<String> text(Node node, Pointer at) {
        if (node instanceof Node.Scalar scalar
                && !isNothing(node)
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text());
        }
        problem(at, node.span(), "a text is needed here, and this is " + node.described(), "put quotes around it");
        return Optional.empty();
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
                .map(name -> "write " + name)
                .orElseGet(() -> known.size() > 12 ? "" : "write one of " + String.join(", ", known));
    }
}
