package dev.runsheet.importing;

import java.util.List;
import org.jsoup.nodes.Element;

/** GitHub's pages: the links beside headings, mentions, the wrappers of code, tables and tasks. */
final class GitHubPage implements Step {
    @Override
    public void apply(Draft draft) {
        Element content = draft.content();
        Tree.all(
                        content,
                        "a.anchor, clipboard-copy, .zeroclipboard-container, .sr-only, .task-list-item-convert-container")
                .forEach(draft::discard);
        Tree.all(content, "a.user-mention, a.team-mention").forEach(Tree::unwrap);
        Tree.all(content, "markdown-accessiblity-table, task-lists").forEach(Tree::unwrap);
        for (Element link : Tree.all(content, "a:has(> img)")) {
            // a picture is shown in its full size by the link around it
            Tree.first(link, "> img")
                    .filter(image -> image.attr("src").equals(link.attr("href"))
                            || image.attr("data-canonical-src").equals(link.attr("href")))
                    .ifPresent(image -> Tree.unwrap(link));
        }
        Tree.first(draft.page(), "head link[rel=canonical][href~=^https://[^/]+/]")
                .ifPresent(canonical -> {
                    String host = canonical.attr("href").replaceFirst("^(https://[^/]+)/.*", "$1");
                    for (String name : content.hasClass("markdown-body") ? List.of("href", "src") : List.<String>of()) {
                        Tree.all(content, "[" + name + "^=/]").forEach(link -> link.attr(name, host + link.attr(name)));
                    }
                });
        List<Element> posts = Tree.all(draft.page(), ".markdown-body");
        if (posts.size() > 1 && content.hasClass("markdown-body")) {
            draft.report(posts.get(1), "only the first text of the page is imported, and there are " + posts.size());
        }
    }
}
