package dev.runsheet.yaml;

import dev.runsheet.model.Pointer;
import dev.runsheet.source.Nearest;
import dev.runsheet.source.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The members of one mapping while it is read. Asking for a member makes its key known; {@link #end} notes the keys that
 * nobody asked for.
 */
final class Members {
    private final Node.Mapping mapping;
    private final Notes notes;
    private final Values values;
    private final String what;
    private final Set<String> known = new LinkedHashSet<>();

    /** Where the mapping stands. */
    final Pointer at;

    /** @param what how messages call it, {@code an item} */
    Members(Node.Mapping mapping, Pointer at, Notes notes, String what) {
        this.mapping = mapping;
        this.at = at;
        this.notes = notes;
        this.values = new Values(notes);
        this.what = what;
    }

    /** The same mapping under another name. */
    Members named(String other) {
        return new Members(mapping, at, notes, other);
    }

    /** The value of {@code name}, whatever it is. */
    Optional<Node> node(String name) {
        known.add(name);
        return mapping.get(name);
    }

    List<String> keys() {
        return mapping.entries().stream().map(entry -> entry.key().text()).toList();
    }

    boolean has(String name) {
        return mapping.get(name).isPresent();
    }

    Optional<String> text(String name) {
        return node(name).flatMap(node -> values.text(node, at.child(name), quoted(name)));
    }

    /** A text that has to be there; empty where it is not. */
    String required(String name) {
        return require(name, text(name)).orElse("");
    }

    /** As {@link #required}; it is the inline text of the part at {@code part}. */
    String inline(String name, Pointer part) {
        String text = required(name);
        origin(name, part);
        return text;
    }

    /** Notes where the characters of {@code name} stand: they are the inline text of the part at {@code part}. */
    void origin(String name, Pointer part) {
        if (mapping.get(name).orElse(null) instanceof Node.Scalar scalar && scalar.type() == Node.Type.TEXT) {
            notes.text(part, scalar);
        }
    }

    Optional<String> matching(String name, Pattern allowed, String rule) {
        return node(name).flatMap(node -> values.matching(node, at.child(name), quoted(name), allowed, rule));
    }

    /** One of {@code choices}; {@code noun} is what a message calls one, {@code role}. */
    <E> Optional<E> choice(String name, String noun, E[] choices, Function<E, String> label) {
        return node(name).flatMap(node -> values.choice(node, at.child(name), noun, choices, label));
    }

    Optional<Integer> whole(String name, int min, int max) {
        return node(name).flatMap(node -> values.whole(node, at.child(name), quoted(name), min, max));
    }

    Optional<BigDecimal> decimal(String name) {
        return node(name).flatMap(node -> values.decimal(node, at.child(name), quoted(name)));
    }

    boolean flag(String name) {
        return node(name)
                .flatMap(node -> values.flag(node, at.child(name), quoted(name)))
                .orElse(false);
    }

    Optional<Duration> duration(String name) {
        return node(name).flatMap(node -> values.duration(node, at.child(name), quoted(name)));
    }

    /** The elements of a list; none where it is left out. */
    <T> List<T> list(String name, BiFunction<Node, Pointer, Optional<T>> element) {
        return node(name)
                .map(node -> values.list(node, at.child(name), quoted(name), element))
                .orElse(List.of());
    }

    List<String> texts(String name) {
        return list(name, (node, pointer) -> values.text(node, pointer, "an element of " + quoted(name)));
    }

    List<BigDecimal> decimals(String name) {
        return list(name, (node, pointer) -> values.decimal(node, pointer, "an element of " + quoted(name)));
    }

    /** What {@code read} makes of the mapping at {@code name}. */
    <T> Optional<T> part(String name, String noun, Function<Members, Optional<T>> read) {
        return node(name).flatMap(node -> of(node, at.child(name), notes, noun).flatMap(read));
    }

    /** Notes that {@code name} is missing when {@code value} is empty because nothing is written. */
    <T> Optional<T> require(String name, Optional<T> value) {
        if (value.isEmpty() && !has(name)) {
            problem(what + " has no \"" + name + "\"", "add \"" + name + ":\"");
        }
        return value;
    }

    /** Notes something wrong with the mapping as a whole. */
    void problem(String message, String help) {
        notes.problem(at, mapping.span(), message, help);
    }

    /** Notes every key that was not asked for. */
    void end() {
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                Set<String> free = new LinkedHashSet<>(known);
                mapping.entries().forEach(other -> free.remove(other.key().text()));
                String help = Nearest.to(key, free)
                        .map(near -> "write \"" + near + "\"")
                        .orElseGet(() -> "write one of " + String.join(", ", known) + ", or leave it out");
                Span span = entry.key().span();
                notes.problem(at.child(key), span, "\"" + Quotes.brief(key) + "\" is no key of " + what, help);
            }
        }
    }

    /** The members of {@code node}; notes it when it has none. */
    static Optional<Members> of(Node node, Pointer at, Notes notes, String what) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Members(mapping, at, notes, what));
        }
        notes.problem(
                at,
                node.span(),
                what + " has to be keys with values, and this is " + node.described(),
                "write \"key: value\" lines");
        return Optional.empty();
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
