package dev.runsheet.yaml;

import com.networknt.schema.Error;
import dev.runsheet.model.Pointer;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says what a schema does not allow, and where in the text. */
final class SchemaWords {
    private SchemaWords() {}

    static Pointer place(Error error) {
        return new Pointer(error.getInstanceLocation().toString());
    }

    static YamlProblem problem(Error error, Node root) {
        Pointer at = place(error);
        Node node = find(root, at);
        String what = at.equals(Pointer.ROOT) ? "this file" : "\"" + name(at) + "\"";
        String keyword = error.getKeyword();
        String property = Objects.requireNonNullElse(error.getProperty(), "");
        return switch (keyword) {
            case "unevaluatedProperties", "additionalProperties" -> unknown(at, node, property);
            case "required" ->
                new YamlProblem(at, node.span(), what + " has no \"" + property + "\"", "add \"" + property + ":\"");
            case "type" ->
                new YamlProblem(
                        at,
                        node.span(),
                        what + " cannot be " + node.described(),
                        "write "
                                + (error.getSchemaNode() == null
                                        ? "another kind of value"
                                        : types(error.getSchemaNode())));
            case "enum", "const" ->
                new YamlProblem(
                        at,
                        node.span(),
                        what + " cannot be " + node.described(),
                        "write " + listed(error.getSchemaNode()));
            case "pattern" ->
                new YamlProblem(
                        at,
                        node.span(),
                        what + " cannot be " + node.described(),
                        "write what the pattern allows: "
                                + error.getSchemaNode().asString());
            case "oneOf" ->
                new YamlProblem(
                        at,
                        node.span(),
                        what + " is none of the forms, or more than one",
                        "keep one of the keys that exclude each other");
            default -> new YamlProblem(at, node.span(), what + ": " + error.getMessage(), "");
        };
    }

    private static YamlProblem unknown(Pointer at, Node node, String property) {
        Span span = node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .map(Node.Entry::key)
                        .filter(key -> key.text().equals(property))
                        .findFirst()
                        .map(Node.Scalar::span)
                        .orElse(node.span())
                : node.span();
        return new YamlProblem(
                at.child(property),
                span,
                "\"" + Quotes.brief(property) + "\" is no key that can stand here",
                "leave it out");
    }

    private static String types(JsonNode types) {
        return types.isArray() ? listed(types) : words(types);
    }

    private static String listed(JsonNode allowed) {
        if (!allowed.isArray()) {
            return words(allowed);
        }
        List<String> values = new ArrayList<>();
        allowed.forEach(value -> values.add(words(value)));
        return values.size() == 1 ? values.get(0) : "one of " + String.join(", ", values);
    }

    private static String words(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static String name(Pointer at) {
        String last = at.text().substring(at.text().lastIndexOf('/') + 1);
        return last.replace("~1", "/").replace("~0", "~");
    }

    /** The node at {@code at}, or the nearest one around it. */
    private static Node find(Node root, Pointer at) {
        Node node = root;
        for (String step : at.text().split("/", -1)) {
            Optional<Node> next = step.isEmpty() && node == root ? Optional.empty() : child(node, step);
            node = next.orElse(node);
        }
        return node;
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.get(step.replace("~1", "/").replace("~0", "~"));
        }
        if (node instanceof Node.Sequence sequence && step.matches("[0-9]{1,9}")) {
            int index = Integer.parseInt(step);
            return index < sequence.elements().size()
                    ? Optional.of(sequence.elements().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
