package dev.runsheet.yaml;

import dev.runsheet.model.Pointer;
import dev.runsheet.source.Positions;
import dev.runsheet.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What is noted down while a tree is read: places, and what is wrong. */
final class Notes {
    private final String text;
    final Positions.Builder positions = new Positions.Builder();
    final List<YamlProblem> problems = new ArrayList<>();

    Notes(String text) {
        this.text = text;
    }

    void problem(Pointer at, Span span, String message, String help) {
        problems.add(new YamlProblem(at, span, message, help));
    }

    /** The part at {@code at} is written as {@code node}. */
    void place(Pointer at, Node node) {
        positions.span(at, node.span());
    }

    /** The inline text of the part at {@code at} is {@code scalar}. */
    void text(Pointer at, Node.Scalar scalar) {
        TextOrigins.of(scalar, text).ifPresent(map -> positions.text(at, map));
    }
}
