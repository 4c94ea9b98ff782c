package dev.runsheet.importing;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps lines apart that each begin with a bold name: Markdown's own HTML has only a line end between them, which other
 * HTML is full of.
 */
final class FactLines implements Step {
    @Override
    public void apply(Draft draft) {
        for (Element bold : Tree.all(draft.content(), "p > strong, p > b")) {
            Node before = bold.previousSibling();
            if (before instanceof TextNode text
                    && text.getWholeText().matches("(?s).*\\n[ \\t]*")
                    && !(Tree.isEmptyText(text)
                            && Tree.previous(text).filter(FactLines::isBreak).isPresent())
                    && Tree.parent(bold).filter(FactLines::beginsBold).isPresent()) {
                bold.before(new Element("br"));
            }
        }
    }

    private static boolean isBreak(Node node) {
        return Tree.is(node, "br");
    }

    private static boolean beginsBold(Element paragraph) {
        for (Node child : paragraph.childNodes()) {
            if (!Tree.isEmptyText(child)) {
                return Tree.is(child, "strong", "b");
            }
        }
        return false;
    }
}
