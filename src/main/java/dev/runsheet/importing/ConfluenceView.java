package dev.runsheet.importing;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Confluence's pages as it shows and exports them. */
final class ConfluenceView implements Step {
    private static final Map<String, String> PANELS =
            Map.of("information", "note", "tip", "tip", "note", "important", "warning", "warning");

    @Override
    public void apply(Draft draft) {
        Element content = draft.content();
        title(draft);
        Tree.all(content, ".page-metadata, .confluence-information-macro-icon, .code-expand-control")
                .forEach(draft::discard);
        for (Element item : Tree.all(content, "ul.inline-task-list > li")) {
            item.attr("md-box", item.hasClass("checked") ? "x" : " ");
        }
        for (Element box : Tree.all(content, ".confluence-information-macro")) {
            String kind = PANELS.entrySet().stream()
                    .filter(entry -> box.hasClass("confluence-information-macro-" + entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("note");
            Tree.first(box, "> .title").ifPresent(name -> Tree.wrapChildren(name, "strong"));
            Alerts.become(box, kind);
        }
        for (Element code : Tree.all(content, ".code.panel, .preformatted.panel")) {
            Tree.first(code, "> .codeHeader, > .preformattedHeader").ifPresent(name -> {
                // in bold it would be a section of its own
                Tree.all(name, "b, strong").forEach(Tree::unwrap);
                Tree.wrapChildren(name, "em");
            });
        }
        for (Element panel : Tree.all(content, ".panel:not(.code):not(.preformatted):has(> .panelContent)")) {
            Tree.first(panel, "> .panelHeader").ifPresent(name -> {
                if (name.selectFirst("b, strong") == null) {
                    Tree.wrapChildren(name, "strong");
                }
            });
            Alerts.become(panel, "note");
        }
        for (Element fold : Tree.all(content, ".expand-container")) {
            Tree.first(fold, "> .expand-control").ifPresent(control -> control.tagName("summary"));
            fold.tagName("details");
        }
        for (Element toc : Tree.all(content, ".toc-macro, .plugin_pagetree, .children-macro")) {
            draft.lose(toc, "a list of pages or headings that Confluence makes is left out");
        }
        Tree.all(content, "a.user-mention, a.confluence-userlink").forEach(ConfluenceView::mention);
        for (Element picture : Tree.all(content, "img.emoticon")) {
            String drawn = picture.attr("data-emoji-fallback");
            String named = picture.attr("data-emoticon-name");
            String alt = picture.attr("alt");
            picture.replaceWith(new TextNode(
                    !drawn.isEmpty() && !drawn.startsWith(":")
                            ? drawn
                            : ConfluenceStorage.EMOTICONS.getOrDefault(
                                    named.isEmpty() ? alt.replaceAll("[()]", "") : named, alt)));
        }
    }

    /** The title of the page stands outside its content, behind the name of the space. */
    private static void title(Draft draft) {
        Optional<Element> title = Tree.first(draft.page(), "#title-text");
        if (title.isPresent() && draft.content().selectFirst("#title-text") == null) {
            String text = title.get().text();
            int colon = text.indexOf(" : ");
            draft.content().prependElement("h1").text(colon < 0 ? text : text.substring(colon + 3));
        }
    }

    /** A person as a mention, with the name that the page shows. */
    private static void mention(Element link) {
        String user = link.attr("data-username");
        String shown = Whitespace.collapse(link.wholeText()).strip();
        if (user.isEmpty() && !shown.startsWith("@") && link.hasClass("user-mention")) {
            link.prependText("@");
        } else if (!user.isEmpty() && !shown.equals(user)) {
            link.appendText(" (@" + user + ")");
        } else if (!user.isEmpty()) {
            link.prependText("@");
        }
        Tree.unwrap(link);
    }
}
