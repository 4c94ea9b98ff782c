package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Word's filtered HTML: titles by class, letters by style, lists as paragraphs that begin with a bullet. */
final class Word implements Step {
    @Override
    public void apply(Draft draft) {
        Element content = draft.content();
        if (draft.page().selectFirst("[class^=Mso], [class*=WordSection]") == null) {
            return;
        }
        Tree.all(content, "p.MsoTitle").forEach(title -> title.tagName("h1"));
        Tree.all(content, "o|p").forEach(Tree::unwrap);
        Tree.all(content, "hr[width=33%]").forEach(Element::remove);
        Tree.all(content, "br[style*=page-break-before]").forEach(Element::remove);
        Tree.all(content, "p.MsoToc1, p.MsoToc2, p.MsoToc3, p.MsoToc4")
                .forEach(line -> draft.lose(line, "a line of the table of contents is left out"));
        for (Element heading :
                Tree.all(content, "h1 b, h2 b, h3 b, h4 b, h5 b, h6 b, h1 strong, h2 strong, h3 strong")) {
            Tree.unwrap(heading);
        }
        WordList.gather(content, draft);
        for (Element span : Tree.all(content, "span[style]")) {
            if (StyleSheet.isCode(span.attr("style"))) {
                Tree.wrapChildren(span, "code");
            }
        }
        Monospaced.gather(content);
        for (TextNode text : new ArrayList<>(content.nodeStream(TextNode.class).toList())) {
            List<Element> fonts = Tree.parent(text)
                    .map(up -> Tree.all(up, "span[style*=Wingdings]"))
                    .orElse(List.of());
            if (fonts.contains(text.parent())) {
                String drawn = WordList.drawn(text.getWholeText());
                if (!drawn.equals(text.getWholeText())) {
                    text.before(new TextNode(drawn));
                    draft.discard(text);
                }
            }
        }
    }
}
