package dev.runsheet.importing;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What Confluence's storage format has elements of its own for, beside macros: tasks, links, people, pictures, dates. */
final class ConfluenceStorage implements Step {
    /** The pictures of the old editor's emoticons. */
    static final Map<String, String> EMOTICONS = Map.ofEntries(
            Map.entry("tick", "✅"),
            Map.entry("cross", "❌"),
            Map.entry("warning", "⚠️"),
            Map.entry("information", "ℹ️"),
            Map.entry("question", "❓"),
            Map.entry("plus", "➕"),
            Map.entry("minus", "➖"),
            Map.entry("light-on", "💡"),
            Map.entry("yellow-star", "⭐"),
            Map.entry("thumbs-up", "👍"),
            Map.entry("thumbs-down", "👎"),
            Map.entry("smile", "🙂"),
            Map.entry("sad", "🙁"));

    @Override
    public void apply(Draft draft) {
        Element content = draft.content();
        for (Element task : Tree.all(content, "ac|task")) {
            boolean done = Tree.first(task, "> ac|task-status")
                    .filter(status -> status.text().strip().equals("complete"))
                    .isPresent();
            Tree.all(task, "> ac|task-status, > ac|task-id, > ac|task-uuid").forEach(draft::discard);
            Tree.all(task, "> ac|task-body").forEach(Tree::unwrap);
            task.tagName("li").attr("md-box", done ? "x" : " ");
        }
        Tree.all(content, "ac|task-list").forEach(list -> list.tagName("ul"));
        Tree.all(content, "ac|link").forEach(link -> link(link, draft));
        Tree.all(content, "ac|image").forEach(image -> image(image, draft));
        for (Element emoticon : Tree.all(content, "ac|emoticon")) {
            String drawn = emoticon.attr("ac:emoji-fallback");
            String named = EMOTICONS.getOrDefault(emoticon.attr("ac:name"), "(" + emoticon.attr("ac:name") + ")");
            emoticon.replaceWith(new TextNode(drawn.isEmpty() || drawn.startsWith(":") ? named : drawn));
        }
        for (Element time : Tree.all(content, "time[datetime]")) {
            if (!time.hasText()) {
                time.replaceWith(new TextNode(time.attr("datetime")));
            }
        }
        Tree.all(content, "ac|inline-comment-marker, ac|placeholder").forEach(Tree::unwrap);
    }

    private static void link(Element link, Draft draft) {
        String body = Tree.first(link, "> ac|link-body, > ac|plain-text-link-body")
                .map(Element::wholeText)
                .orElse("");
        Optional<Element> user = Tree.first(link, "> ri|user");
        String target = Tree.first(link, "> ri|page, > ri|blog-post")
                .map(page -> page.attr("ri:content-title"))
                .orElse("");
        String file = Tree.first(link, "> ri|attachment")
                .map(attachment -> attachment.attr("ri:filename"))
                .orElse("");
        Element text = new Element("span");
        if (user.isPresent()) {
            mention(link, user.get(), text, draft);
        } else if (!file.isEmpty()) {
            Element to = text.appendElement("a").attr("href", file);
            to.text(body.isBlank() ? file : body);
        } else {
            text.text(body.isBlank() ? target : body);
            String anchor = link.attr("ac:anchor");
            if (target.isEmpty() && !anchor.isEmpty()) {
                text.tagName("a").attr("href", "#" + anchor);
                text.text(body.isBlank() ? anchor : body);
            } else {
                draft.report(
                        link, "a link to the page \"" + target + "\" of the wiki has no address; its text is kept");
            }
        }
        link.before(text);
        draft.discard(link);
    }

    private static void mention(Element link, Element user, Element text, Draft draft) {
        String name = user.attr("ri:username");
        String known = name.isEmpty() ? user.attr("ri:account-id") + user.attr("ri:userkey") : name;
        if (name.isEmpty()) {
            draft.report(link, "a mention tells only the number of an account; put the name in its place");
        }
        text.text("@" + known);
    }

    private static void image(Element image, Draft draft) {
        String file = Tree.first(image, "> ri|attachment")
                .map(attachment -> attachment.attr("ri:filename"))
                .or(() -> Tree.first(image, "> ri|url").map(url -> url.attr("ri:value")))
                .orElse("");
        String alt = image.attr("ac:alt");
        image.before(new Element("img").attr("src", file).attr("alt", alt.isEmpty() ? file : alt));
        draft.discard(image);
    }
}
