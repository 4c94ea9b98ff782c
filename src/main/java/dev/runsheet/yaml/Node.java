package dev.runsheet.yaml;

import dev.runsheet.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A piece of a YAML document with its place in the text. Of {@code owner: maria} the root is a {@link Mapping} with one
 * {@link Entry}, whose value is the {@link Scalar} {@code maria}.
 *
 * <p>An alias is the node that it names, which stands at the anchor; {@link YamlTree} sees to it that this cannot make
 * a small text into a huge tree.
 */
public sealed interface Node {

    /** Where it stands. */
    Span span();

    /** How many nodes this is, itself and everything within it, aliases counted each time. */
    int size();

    /** What kind of thing it is, as a message says it: {@code the number 5}, {@code a list}. */
    String described();

    /** What an unquoted scalar stands for in YAML 1.2; a quoted one is always a text. */
    enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /**
     * A single value.
     *
     * @param text its characters, escapes and folding undone
     * @param type what it stands for
     * @param style how it is written
     * @param span quotes included
     */
    record Scalar(String text, Type type, Style style, Span span) implements Node {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public String described() {
            return switch (type) {
                case TEXT -> "the text \"" + Quotes.brief(text) + "\"";
                case NUMBER -> "the number " + Quotes.brief(text);
                case BOOLEAN -> text.toLowerCase(Locale.ROOT);
                case NOTHING -> "nothing";
            };
        }
    }

    /** A list, {@code [a, b]} or one element a line. */
    record Sequence(List<Node> elements, Span span, int size) implements Node {
        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public String described() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the text; no key twice. */
    record Mapping(List<Entry> entries, Span span, int size) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of {@code key}, if it is there. */
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public String described() {
            return "a mapping of keys to values";
        }
    }

    /** One {@code key: value} of a mapping. */
    record Entry(Scalar key, Node value) {}
}
