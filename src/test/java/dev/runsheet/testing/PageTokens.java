package dev.runsheet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The tokens of a page: its text, the boxes and fields on it, and the lines of its {@code pre} elements. */
final class PageTokens {
    /** Drawn, run or operated by the page itself, and no part of the document it shows. */
    private static final Set<String> SKIPPED = Set.of("script", "style", "template", "svg", "nav", "button", "head");

    /** The number of a footnote at its place, and the way back from it. */
    private static final String FOOTNOTE_LINK =
            ".footnote-ref, .footnote-backref, [data-footnote-ref], [role=doc-noteref], [role=doc-backlink]";

    /** A box with a mark that no checkbox can have, {@code [~]}; the theme draws the box. */
    private static final String OTHER_BOX = "span.mark";

    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private PageTokens() {}

    static List<String> of(Element element) {
        PageTokens page = new PageTokens();
        page.element(element);
        page.flush();
        return page.tokens;
    }

    private void element(Element element) {
        String name = element.normalName();
        if (SKIPPED.contains(name) || element.is(FOOTNOTE_LINK)) {
            return;
        }
        if (name.equals("pre")) {
            flush();
            tokens.addAll(VisibleTokens.codeLines(element.wholeText()));
        } else if (name.equals("input") || name.equals("textarea")) {
            flush();
            field(element);
        } else if (element.is(OTHER_BOX)) {
            flush();
            tokens.add(Words.box(element.wholeText().strip()));
        } else if (name.equals("img")) {
            text.append(element.attr("alt"));
        } else {
            boolean apart = element.isBlock() || name.equals("br") || name.equals("td") || name.equals("th");
            if (apart) {
                flush();
            }
            for (Node child : element.childNodes()) {
                if (child instanceof Element inner) {
                    element(inner);
                } else if (child instanceof TextNode run) {
                    text.append(run.getWholeText());
                }
            }
            if (apart) {
                flush();
            }
        }
    }

    private void field(Element element) {
        if (element.attr("type").equals("checkbox")) {
            tokens.add(Words.box(element.hasAttr("checked") ? "x" : " "));
        } else if (element.attr("value").isEmpty()) {
            tokens.add(VisibleTokens.BLANK);
        } else {
            tokens.addAll(Words.of(element.attr("value")));
        }
    }

    private void flush() {
        tokens.addAll(Words.of(text.toString()));
        text.setLength(0);
    }
}
