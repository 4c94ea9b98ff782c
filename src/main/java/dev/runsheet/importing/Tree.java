package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What elements are, and small moves among them. */
final class Tree {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private Tree() {}

    /** Whether {@code node} is an element that begins a line of its own. */
    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    static boolean is(Node node, String... names) {
        return node instanceof Element element && List.of(names).contains(element.normalName());
    }

    static boolean isList(Node node) {
        return is(node, "ul", "ol", "menu", "dir");
    }

    /** Whether {@code node} shows nothing: white space, a comment. */
    static boolean isEmptyText(Node node) {
        return node instanceof TextNode text ? Whitespace.isBlank(text.getWholeText()) : !(node instanceof Element);
    }

    static Optional<Element> parent(Node node) {
        return node.parent() instanceof Element element ? Optional.of(element) : Optional.empty();
    }

    static Optional<Element> first(Element element, String selector) {
        return Optional.ofNullable(element.selectFirst(selector));
    }

    /** The nearest of {@code element} and those around it that {@code selector} fits. */
    static Optional<Element> closest(Element element, String selector) {
        return Optional.ofNullable(element.closest(selector));
    }

    /** The sibling before or after {@code node}, white space and comments left out. */
    static Optional<Node> next(Node node) {
        Node next = node.nextSibling();
        while (next != null && isEmptyText(next)) {
            next = next.nextSibling();
        }
        return Optional.ofNullable(next);
    }

    static Optional<Node> previous(Node node) {
        Node previous = node.previousSibling();
        while (previous != null && isEmptyText(previous)) {
            previous = previous.previousSibling();
        }
        return Optional.ofNullable(previous);
    }

    /** Puts the children of {@code element} in its place. */
    static void unwrap(Element element) {
        if (element.parent() != null) {
            element.unwrap();
        }
    }

    /** Moves the children of {@code from} to the end of {@code to}. */
    static void move(Element from, Element to) {
        for (Node child : new ArrayList<>(from.childNodes())) {
            to.appendChild(child);
        }
    }

    /** Puts a new element around the children of {@code element}. */
    static Element wrapChildren(Element element, String name) {
        Element inner = new Element(name);
        move(element, inner);
        element.appendChild(inner);
        return inner;
    }

    static List<Element> all(Element element, String selector) {
        return new ArrayList<>(element.select(selector));
    }
}
