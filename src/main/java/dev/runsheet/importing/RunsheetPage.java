package dev.runsheet.importing;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Runsheet's own pages: boxes with marks, numbers that are written out, footnotes, and all that was worked out. */
final class RunsheetPage implements Step {
    /** What the page says about the document, and not the document. */
    private static final String ADDED =
            ".kicker, .head-state, .glance, .outline, .role, .readiness, p.source, .command-head,"
                    + " .section-head > .window, li > .line > .number, .item-number, [data-added]";

    @Override
    public void apply(Draft draft) {
        Element content = draft.content();
        if (content.selectFirst("header.page-head, li.task > .line") == null) {
            return;
        }
        for (Element number : Tree.all(content, "ol > li > .line > .number")) {
            Tree.closest(number, "li")
                    .ifPresent(item -> item.attr("value", number.text().replaceAll("\\D", "")));
        }
        for (Element code : Tree.all(content, "figure.command")) {
            Tree.first(code, "pre")
                    .ifPresent(pre -> Tree.first(code, ".language")
                            .ifPresent(language -> pre.attr("md-language", language.text())));
        }
        Tree.all(content, ADDED).forEach(draft::discard);
        for (Element mark : Tree.all(content, "li > .line > .mark")) {
            Tree.closest(mark, "li")
                    .ifPresent(item -> item.attr("md-box", mark.text().strip()));
            draft.discard(mark);
        }
        for (Element mark : Tree.all(content, "span.mark")) {
            mark.replaceWith(new TextNode("[" + mark.text().strip() + "] "));
        }
        for (Element note : Tree.all(content, "aside.footnote")) {
            Tree.first(note, "> .footnote-label").ifPresent(label -> {
                note.tagName("div").attr("md-note", label.text().strip());
                draft.discard(label);
            });
        }
    }
}
