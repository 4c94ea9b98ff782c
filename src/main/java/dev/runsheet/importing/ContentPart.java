package dev.runsheet.importing;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the part of the page that is the document, and takes the menus out of it. */
final class ContentPart implements Step {
    /** From the surest to the most general. */
    private static final String[] PARTS = {
        "article.markdown-body",
        "#main-content",
        "article.page",
        ".wiki-content",
        ".markdown-body",
        "main",
        "[role=main]"
    };

    private static final String MENUS = "nav, [role=navigation], [role=banner], [role=search], [role=contentinfo]";
    private static final int QUOTED = 40;

    @Override
    public void apply(Draft draft) {
        Element body = draft.content();
        Tree.all(body, MENUS).forEach(draft::discard);
        Stream.of(PARTS)
                .map(part -> Tree.first(body, part))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(part -> choose(part, draft));
    }

    private static void choose(Element part, Draft draft) {
        Element body = draft.content();
        draft.content(part);
        if (!part.normalName().equals("main") && !part.attr("role").equals("main")) {
            // these tools put nothing of the document around it but what they put around every page
            Tree.all(body, ".pageSection")
                    .forEach(section -> draft.report(
                            section, "\"" + quote(section.text()) + "\" stands under the page and is left out"));
            return;
        }
        body.nodeStream(TextNode.class)
                .filter(text -> !Whitespace.isBlank(text.getWholeText()) && !isIn(text, part) && !isFrame(text))
                .findFirst()
                .ifPresent(text -> draft.report(
                        text,
                        "what stands around the document is left out, from \"" + quote(text.getWholeText()) + "\" on"));
    }

    private static boolean isIn(TextNode text, Element part) {
        for (var at = text.parent(); at != null; at = at.parent()) {
            if (at.equals(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code text} stands in the header or footer that a tool puts around every page. */
    private static boolean isFrame(TextNode text) {
        return Tree.parent(text)
                .flatMap(up -> Tree.closest(up, "header, footer, #header, #footer, #breadcrumb-section, a[href^=#]"))
                .isPresent();
    }

    static String quote(String text) {
        String words = Whitespace.collapse(text).strip();
        return words.length() <= QUOTED ? words : words.substring(0, QUOTED).strip() + "…";
    }
}
