package dev.runsheet.yaml;

import dev.runsheet.json.Json;
import dev.runsheet.model.Pointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A document with one thing changed.
 *
 * @param what for the message of a failing test
 * @param at where a problem is expected
 * @param yaml the changed document
 */
record Mutation(String what, Pointer at, String yaml) {

    /** Every value by one of another kind, and every mapping with one key too many. */
    static List<Mutation> wrong(Json document) {
        List<Mutation> all = new ArrayList<>();
        walk(document, Pointer.ROOT, document, UnaryOperator.identity(), all, true);
        return all;
    }

    /** Every mapping with one key left out: some are needed, some are not. */
    static List<Mutation> shortened(Json document) {
        List<Mutation> all = new ArrayList<>();
        walk(document, Pointer.ROOT, document, UnaryOperator.identity(), all, false);
        return all;
    }

    private static void walk(
            Json document, Pointer at, Json value, UnaryOperator<Json> put, List<Mutation> all, boolean wrong) {
        if (wrong) {
            all.add(of("replaced", at, put.apply(another(value))));
        }
        if (value instanceof Json.Obj object) {
            if (wrong) {
                all.add(of("one too many", at.child("zzz"), put.apply(with(object, "zzz", Json.of("z")))));
            }
            object.members().forEach((name, member) -> {
                if (!wrong) {
                    all.add(of("without " + name, at, put.apply(without(object, name))));
                }
                walk(document, at.child(name), member, other -> put.apply(with(object, name, other)), all, wrong);
            });
        } else if (value instanceof Json.Arr array) {
            for (int i = 0; i < array.elements().size(); i++) {
                int index = i;
                walk(
                        document,
                        at.child(i),
                        array.elements().get(i),
                        other -> put.apply(with(array, index, other)),
                        all,
                        wrong);
            }
        }
    }

    private static Mutation of(String what, Pointer at, Json changed) {
        return new Mutation(what, at, new YamlWriter().write(changed));
    }

    /** A number where none was, a text where a number was. */
    private static Json another(Json value) {
        return value instanceof Json.Num ? Json.of("x") : Json.of(new BigDecimal("5.5"));
    }

    private static Json with(Json.Obj object, String name, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new Json.Obj(members);
    }

    private static Json without(Json.Obj object, String name) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.remove(name);
        return new Json.Obj(members);
    }

    private static Json with(Json.Arr array, int index, Json value) {
        List<Json> elements = new ArrayList<>(array.elements());
        elements.set(index, value);
        return new Json.Arr(elements);
    }

    /** The tree that was read from {@code text}, ready to be changed. */
    static Json document(String text) {
        return json(YamlTree.parse(text, Limits.LARGE).root().orElseThrow());
    }

    private static Json json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, Json> members = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> members.put(entry.key().text(), json(entry.value())));
            return new Json.Obj(members);
        }
        if (node instanceof Node.Sequence sequence) {
            return Json.array(sequence.elements().stream().map(Mutation::json));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.type()) {
            case NUMBER -> Json.of(new BigDecimal(scalar.text()));
            case BOOLEAN -> Json.of(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> new Json.Null();
            case TEXT -> Json.of(scalar.text());
        };
    }
}
