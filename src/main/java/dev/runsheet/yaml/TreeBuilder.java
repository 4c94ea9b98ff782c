package dev.runsheet.yaml;

import dev.runsheet.model.Pointer;
import dev.runsheet.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree from the library's events. The library's own composer recurses without bound and lets one mapping
 * stand in itself; this one keeps its own stack and counts.
 */
final class TreeBuilder {

    /** The text asks for more than it may, or for what a tree cannot hold. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Span span;
        final String message;
        final String help;

        Refused(Span span, String message, String help) {
            super(message, null, false, false);
            this.span = span;
            this.message = message;
            this.help = help;
        }
    }

    /** A list or mapping whose end has not come yet. */
    private static final class Open {
        final boolean mapping;
        final int start;
        final Pointer at;
        final Optional<String> anchor;
        final List<Node> elements = new ArrayList<>();
        final List<Node.Entry> entries = new ArrayList<>();
        final Set<String> keys = new HashSet<>();
        Node.@Nullable Scalar key;
        int size = 1;
        int end;

        Open(boolean mapping, int start, Pointer at, Optional<String> anchor) {
            this.mapping = mapping;
            this.start = start;
            this.at = at;
            this.anchor = anchor;
            this.end = start;
        }

        /** The pointer of the value that comes next. */
        Pointer next() {
            return mapping ? (key == null ? at : at.child(key.text())) : at.child(elements.size());
        }
    }

    private final String text;
    private final Offsets offsets;
    private final Limits limits;
    private final Deque<Open> stack = new ArrayDeque<>();
    private final Map<String, Node> anchors = new HashMap<>();
    private final List<YamlProblem> problems = new ArrayList<>();
    private int aliases;
    private @Nullable Node root;

    TreeBuilder(String text, Offsets offsets, Limits limits) {
        this.text = text;
        this.offsets = offsets;
        this.limits = limits;
    }

    YamlTree build(Iterable<Event> events) {
        boolean begun = false;
        for (Event event : events) {
            if (event instanceof DocumentStartEvent) {
                if (begun) {
                    throw new Refused(span(event), "a second document begins here", "keep one document in a file");
                }
                begun = true;
            } else if (event instanceof CollectionStartEvent start) {
                open(start);
            } else if (event instanceof CollectionEndEvent) {
                close(span(event));
            } else if (event instanceof ScalarEvent scalar) {
                Node.Scalar node = Scalars.of(scalar, scalarSpan(scalar));
                remember(scalar.getAnchor().map(Object::toString), node);
                add(node, node.span());
            } else if (event instanceof AliasEvent alias) {
                Node named = named(alias);
                add(named, span(alias));
            }
        }
        return new YamlTree(Optional.ofNullable(root).filter(node -> !isNothing(node)), problems);
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.type() == Node.Type.NOTHING;
    }

    private void open(CollectionStartEvent event) {
        Span span = span(event);
        boolean mapping = event instanceof MappingStartEvent;
        Scalars.checkTag(event.getTag(), mapping ? "map" : "seq", span);
        if (stack.size() >= limits.depth()) {
            throw new Refused(
                    new Span(span.start(), span.start()),
                    "lists and mappings stand in each other more than " + limits.depth() + " deep",
                    "take a level out");
        }
        Open parent = stack.peek();
        if (parent != null && parent.mapping && parent.key == null) {
            throw new Refused(span, "a key has to be a text, not a list or mapping", "write \"key: value\"");
        }
        Pointer at = parent == null ? Pointer.ROOT : parent.next();
        stack.push(new Open(mapping, span.start(), at, event.getAnchor().map(Object::toString)));
    }

    private void close(Span marker) {
        Open open = stack.pop();
        // The end of a block is noticed at the next token, behind blank lines and comments; flow style has a bracket.
        int end = marker.end() > marker.start() ? marker.end() : Math.max(open.end, open.start);
        Span span = new Span(open.start, end);
        Node node = open.mapping
                ? new Node.Mapping(open.entries, span, open.size)
                : new Node.Sequence(open.elements, span, open.size);
        remember(open.anchor, node);
        add(node, span);
    }

    private void add(Node node, Span written) {
        Open open = stack.peek();
        if (open == null) {
            root = node;
            return;
        }
        open.end = Math.max(open.end, written.end());
        Node.Scalar key = open.key;
        if (!open.mapping) {
            count(open, node, written);
            open.elements.add(node);
        } else if (key != null) {
            open.key = null;
            if (open.keys.add(key.text())) {
                count(open, node, written);
                open.entries.add(new Node.Entry(key, node));
            } else {
                problems.add(new YamlProblem(
                        open.at.child(key.text()),
                        key.span(),
                        "the key \"" + Quotes.brief(key.text()) + "\" stands here a second time",
                        "keep one of the two"));
            }
        } else if (node instanceof Node.Scalar scalar) {
            open.key = scalar;
        } else {
            throw new Refused(written, "a key has to be a text, not a list or mapping", "write \"key: value\"");
        }
    }

    private void count(Open open, Node node, Span written) {
        long size = (long) open.size + node.size();
        if (size > limits.nodes()) {
            throw new Refused(written, "this YAML stands for more than " + limits.nodes() + " values", "split it");
        }
        open.size = (int) size;
    }

    private Node named(AliasEvent alias) {
        Span span = span(alias);
        if (++aliases > limits.aliases()) {
            throw new Refused(span, "there are more than " + limits.aliases() + " aliases", "write the values out");
        }
        String name = alias.getAlias().toString();
        Node named = anchors.get(name);
        if (named == null) {
            throw new Refused(span, "nothing above is called &" + name, "put quotes around a text that begins with *");
        }
        return named;
    }

    private void remember(Optional<String> anchor, Node node) {
        anchor.ifPresent(name -> anchors.put(name, node));
    }

    private Span span(Event event) {
        int start = event.getStartMark().map(offsets::of).orElse(0);
        int end = event.getEndMark().map(offsets::of).orElse(start);
        return new Span(start, Math.max(start, end));
    }

    private Span scalarSpan(ScalarEvent event) {
        Span span = span(event);
        int start = span.start();
        int end = span.end();
        if (((NodeEvent) event).getAnchor().isPresent() || event.getTag().isPresent()) {
            start = Math.min(behindProperties(start, end), end);
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** Where the value begins behind {@code &anchor} and {@code !!tag}. */
    private int behindProperties(int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < end && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < end && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }
}
