package dev.runsheet.importing;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Runsheet's own pages: boxes with marks, numbers that are written out, footnotes. Its own words, which are marked with
 * their language, and all that was worked out are no part of the document.
 */
final class RunsheetPage implements Step {
    private static final String ADDED = "[lang], .glance, .progress, .expected, .always";

    @Override
    public void apply(Draft draft) {
        Element content = draft.content();
        if (content.selectFirst("header.page-head, li.task > .line") == null) {
            return;
        }
        Tree.first(content, ".head-facts").ifPresent(facts -> frontMatter(facts, draft));
        for (Element number : Tree.all(content, "ol > li > .line > .number")) {
            Tree.closest(number, "li")
                    .ifPresent(item -> item.attr("value", number.text().replaceAll("\\D", "")));
            draft.discard(number);
        }
        for (Element code : Tree.all(content, "figure.command")) {
            String language = Tree.first(code, ".language").map(Element::text).orElse("");
            // what has no language is called text there
            Tree.first(code, "pre")
                    .filter(pre -> !language.equals("text"))
                    .ifPresent(pre -> pre.attr("md-language", language));
        }
        Tree.all(content, ADDED).forEach(draft::discard);
        Tree.all(content, "details.more-facts").forEach(RunsheetPage::unfold);
        for (Element mark : Tree.all(content, "li > .line > .mark")) {
            Tree.closest(mark, "li")
                    .ifPresent(item -> item.attr("md-box", mark.text().strip()));
            draft.discard(mark);
        }
        Tree.all(content, "table:not(:has(> thead))").forEach(table -> table.attr("md-untitled", ""));
        for (Element mark : Tree.all(content, "span.mark")) {
            draft.account(mark);
            mark.replaceWith(new TextNode("[" + mark.text().strip() + "] "));
        }
        for (Element label : Tree.all(content, ".footnote > .footnote-label")) {
            Tree.parent(label)
                    .ifPresent(note ->
                            note.tagName("div").attr("md-note", label.text().strip()));
            draft.discard(label);
        }
    }

    /** The facts of the front matter stand above the title. */
    private static void frontMatter(Element facts, Draft draft) {
        StringBuilder yaml = new StringBuilder();
        Optional<Element> verbatim = Tree.first(facts, "pre.front-matter");
        if (verbatim.isPresent()) {
            yaml.append(Code.text(verbatim.get()));
        } else {
            for (Element name : Tree.all(facts, "dt")) {
                String value = Optional.ofNullable(name.nextElementSibling())
                        .map(Element::text)
                        .orElse("");
                yaml.append(name.text()).append(": ").append(scalar(value)).append('\n');
            }
        }
        draft.frontMatter(yaml.toString());
        draft.discard(facts);
    }

    private static String scalar(String value) {
        return value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/@+-]*")
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Facts that are folded away go on with those before. */
    private static void unfold(Element folded) {
        Optional<Element> before =
                Tree.previous(folded).filter(node -> Tree.is(node, "dl")).map(Element.class::cast);
        for (Element list : Tree.all(folded, "> dl")) {
            before.ifPresentOrElse(facts -> Tree.move(list, facts), () -> folded.before(list));
        }
        Tree.all(folded, "> :not(dl)").forEach(folded::before);
        folded.remove();
    }
}
