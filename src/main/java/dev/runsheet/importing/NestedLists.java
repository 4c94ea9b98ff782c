package dev.runsheet.importing;

import java.util.ArrayList;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Puts into items whatever stands in a list beside them: lists that careless editors nest there, and loose text. */
final class NestedLists implements Step {
    @Override
    public void apply(Draft draft) {
        for (Element list : Tree.all(draft.content(), "ul, ol, menu, dir")) {
            Element last = null;
            for (Node child : new ArrayList<>(list.childNodes())) {
                if (Tree.is(child, "li")) {
                    last = (Element) child;
                } else if (Tree.isEmptyText(child)) {
                    child.remove();
                } else if (last == null) {
                    last = new Element("li");
                    child.before(last);
                    last.appendChild(child);
                } else {
                    last.appendChild(child);
                }
            }
        }
        // items without a list
        for (Element item : Tree.all(draft.content(), "li")) {
            if (Tree.parent(item).filter(Tree::isList).isEmpty()) {
                Element list = new Element("ul");
                item.before(list);
                list.appendChild(item);
            }
        }
    }
}
