package dev.runsheet.importing;

import dev.runsheet.source.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/**
 * A page on its way to Markdown. Steps change its {@link #content()} into plain HTML; whatever they take away, they take
 * away here, so that what disappears otherwise is noticed.
 */
final class Draft {
    /** How many losses are kept; a page with more of them is not read to the end of the list. */
    private static final int MOST_LOSSES = 1000;

    private final Document page;
    private final Limits limits;
    private final BooleanSupplier stop;
    private final List<Loss> losses = new ArrayList<>();
    private final Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StyleSheet sheet;
    private Element content;
    private String frontMatter = "";
    private int cells;

    Draft(Document page, Limits limits, BooleanSupplier stop) {
        this.page = page;
        this.limits = limits;
        this.stop = stop;
        this.sheet = StyleSheet.of(StyleSheet.text(page));
        this.content = Tree.first(page, "body").orElse(page);
    }

    Document page() {
        return page;
    }

    /** The page's own style sheets. */
    StyleSheet sheet() {
        return sheet;
    }

    /** The part of the page that is the document. */
    Element content() {
        return content;
    }

    void content(Element part) {
        content = part;
    }

    /** The YAML that goes before the document; empty for none. */
    String frontMatter() {
        return frontMatter;
    }

    void frontMatter(String yaml) {
        frontMatter = yaml;
    }

    /** To be called now and then by whatever takes long. */
    void goOn() throws Refused {
        if (stop.getAsBoolean()) {
            throw new Refused("it takes too long to convert; export fewer pages at once");
        }
    }

    /** Counts one more cell of a table. */
    void countCell() throws Refused {
        cells++;
        if (cells > limits.cells()) {
            throw new Refused("its tables have more than " + limits.cells()
                    + " cells, merged ones cut apart, which is the limit; export fewer pages at once");
        }
    }

    /** Says what becomes of {@code node}, or does not. */
    void report(Node node, String what) {
        if (losses.size() < MOST_LOSSES) {
            losses.add(new Loss(place(node), what));
        }
    }

    /** Takes {@code node} away and says so. */
    void lose(Node node, String what) {
        report(node, what);
        discard(node);
    }

    /** Takes away what is no part of the document: buttons, menus, the marks of lists that Markdown makes itself. */
    void discard(Node node) {
        account(node);
        node.remove();
    }

    /** What {@code node} says is said in another way. */
    void account(Node node) {
        if (node instanceof TextNode) {
            gone.add(node);
        } else if (node instanceof Element element) {
            element.forEachNode(each -> {
                if (each instanceof TextNode) {
                    gone.add(each);
                }
            });
        }
    }

    boolean isAccounted(Node node) {
        return gone.contains(node);
    }

    /** All losses in the order of the page. */
    List<Loss> losses() {
        return losses.stream()
                .sorted(Comparator.comparing(
                        Loss::place, Comparator.comparingInt(Position::line).thenComparingInt(Position::column)))
                .toList();
    }

    /** Where {@code node} stands in the HTML, or the nearest around it that stands there. */
    static Position place(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            Range range = at.sourceRange();
            if (range.isTracked() && range.start().isTracked() && range.start().lineNumber() > 0) {
                return new Position(range.start().lineNumber(), range.start().columnNumber());
            }
        }
        return new Position(1, 1);
    }
}
