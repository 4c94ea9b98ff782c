package dev.runsheet.config;

import dev.runsheet.lint.Quote;
import dev.runsheet.lint.house.Demand;
import dev.runsheet.lint.house.Feature;
import dev.runsheet.lint.house.HasApprover;
import dev.runsheet.lint.house.HasPhrase;
import dev.runsheet.lint.house.HasProperty;
import dev.runsheet.lint.house.HasRole;
import dev.runsheet.lint.house.HasSection;
import dev.runsheet.lint.house.HasTable;
import dev.runsheet.lint.house.WordPattern;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Role;
import dev.runsheet.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a house rule requires or forbids: {@code { phrase: "ledger balance*", in: verification }}. */
final class Demands {
    private final Shape shape;

    Demands(Shape shape) {
        this.shape = shape;
    }

    /** What {@code node} asks for; empty when it is not clear, which has then been written down. */
    Optional<Demand> read(boolean required, Node node, Pointer at) {
        String word = required ? Keys.REQUIRE : Keys.FORBID;
        int before = shape.problems().size();
        Map<String, Node> values = shape.members(node, at, word, Keys.DEMAND);
        List<String> features =
                Keys.FEATURES.stream().filter(values::containsKey).toList();
        if (shape.problems().size() == before && features.size() != 1) {
            shape.problem(
                    at,
                    node.span(),
                    word + " is about one thing, and this is about "
                            + (features.isEmpty() ? "none" : String.join(" and ", features)),
                    "write one of " + String.join(", ", Keys.FEATURES));
        }
        Optional<Node> value = Optional.ofNullable(values.get(Keys.VALUE));
        if (value.isPresent() && !values.containsKey(Keys.PROPERTY)) {
            shape.problem(
                    at.child(Keys.VALUE),
                    value.get().span(),
                    "only a property has a value",
                    "write \"property:\" with its name");
        }
        List<WordPattern> valued =
                value.map(words -> patterns(words, at.child(Keys.VALUE))).orElse(List.of());
        List<Role> within = Optional.ofNullable(values.get(Keys.IN))
                .map(roles -> roles(roles, at.child(Keys.IN)))
                .orElse(List.of());
        Optional<Feature> feature = features.stream()
                .findFirst()
                .flatMap(key ->
                        Optional.ofNullable(values.get(key)).map(what -> feature(key, what, at.child(key), valued)));
        return shape.problems().size() == before
                ? feature.map(what -> new Demand(required, what, within))
                : Optional.empty();
    }

    private Feature feature(String key, Node node, Pointer at, List<WordPattern> values) {
        return switch (key) {
            case Keys.SECTION -> new HasSection(patterns(node, at));
            case Keys.PHRASE -> new HasPhrase(patterns(node, at));
            case Keys.ROLE -> new HasRole(roles(node, at));
            case Keys.TABLE -> new HasTable(patterns(node, at));
            case Keys.APPROVER -> new HasApprover(patterns(node, at));
            default -> new HasProperty(patterns(node, at), values);
        };
    }

    private List<WordPattern> patterns(Node node, Pointer at) {
        List<WordPattern> patterns = new ArrayList<>();
        shape.each(node, at, (text, here) -> {
            if (WordPattern.isUsable(text.text())) {
                patterns.add(WordPattern.of(text.text()));
            } else {
                shape.problem(
                        here,
                        text.span(),
                        Quote.of(text.text()) + " cannot be looked for",
                        "write words, at most " + WordPattern.LONGEST + " characters, with * for any part of a word");
            }
        });
        if (patterns.isEmpty()) {
            empty(node, at);
        }
        return patterns;
    }

    private List<Role> roles(Node node, Pointer at) {
        List<Role> roles = new ArrayList<>();
        shape.each(
                node,
                at,
                (text, here) -> shape.known(text, here, "role of a section", Keys.ROLES)
                        .map(Keys::role)
                        .ifPresent(roles::add));
        if (roles.isEmpty()) {
            empty(node, at);
        }
        return roles;
    }

    private void empty(Node node, Pointer at) {
        if (node instanceof Node.Sequence list && list.elements().isEmpty()) {
            shape.problem(at, node.span(), "this list is empty", "write what is meant");
        }
    }
}
