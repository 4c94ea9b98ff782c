package dev.runsheet.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Notion's export: a list for each item, boxes by class, callouts as figures, properties as a table. */
final class Notion implements Step {
    /** What the picture of a callout says about its kind. */
    private static final Map<String, String> ICONS = Map.of(
            "⚠️",
            "warning",
            "⚠",
            "warning",
            "🚨",
            "caution",
            "🛑",
            "caution",
            "❗",
            "important",
            "💡",
            "tip",
            "ℹ️",
            "note");

    @Override
    public void apply(Draft draft) {
        if (draft.page().selectFirst("article.page, figure.callout, ul.to-do-list, .page-body") == null) {
            return;
        }
        Element content = draft.content();
        for (Element icon : Tree.all(content, ".page-header-icon")) {
            // the picture of the page goes before its title
            Tree.first(content, "h1.page-title").ifPresent(title -> title.prependText(icon.text() + " "));
            draft.discard(icon);
        }
        Tree.all(content, "img.user-icon, .property-icon").forEach(draft::discard);
        for (Element facts : Tree.all(content, "table.properties")) {
            Element list = new Element("dl");
            for (Element row : Tree.all(facts, "tr")) {
                Tree.all(row, "> th").forEach(name -> Tree.move(name, list.appendElement("dt")));
                Tree.all(row, "> td").forEach(value -> Tree.move(value, list.appendElement("dd")));
            }
            facts.before(list);
            facts.remove();
        }
        for (Element item : Tree.all(content, "ul.to-do-list > li")) {
            Tree.first(item, "> .checkbox").ifPresent(box -> {
                item.attr("md-box", box.hasClass("checkbox-on") ? "x" : " ");
                box.remove();
            });
        }
        for (Element toggle : Tree.all(content, "ul.toggle")) {
            Tree.all(toggle, "> li").forEach(Tree::unwrap);
            toggle.tagName("div");
        }
        Tree.all(content, "figure.callout").forEach(callout -> callout(callout, draft));
        for (Element code : Tree.all(content, "pre.code > code")) {
            code.attr("class", code.className().toLowerCase(Locale.ROOT));
        }
        for (Element bookmark : Tree.all(content, "a.bookmark")) {
            Tree.all(bookmark, "div").forEach(line -> line.tagName("span").appendText(" "));
        }
        join(content);
    }

    private static void callout(Element callout, Draft draft) {
        Optional<Element> icon = Tree.first(callout, ".icon, img.icon");
        String kind =
                icon.map(drawn -> ICONS.getOrDefault(drawn.text().strip(), "")).orElse("note");
        if (!kind.isEmpty()) {
            icon.ifPresent(draft::discard);
        }
        Alerts.become(callout, kind.isEmpty() ? "note" : kind);
    }

    /** Lists of one item each, one after the other, are one list. */
    private static void join(Element content) {
        for (Element list : Tree.all(content, "ul.to-do-list, ul.bulleted-list, ol.numbered-list")) {
            Optional<Node> before = Tree.previous(list);
            if (before.isPresent()
                    && before.get() instanceof Element first
                    && first.className().equals(list.className())
                    && !list.attr("start").equals("1")) {
                Tree.move(list, first);
                list.remove();
            }
        }
    }
}
