package dev.runsheet.importing;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Writes lists: tasks with their boxes, numbers as they are counted, items close together where they are short. */
final class ListMarkdown {
    private static final int LARGEST_NUMBER = 999_999_999;

    private final Draft draft;
    private final BlockMarkdown blocks;

    ListMarkdown(Draft draft, BlockMarkdown blocks) {
        this.draft = draft;
        this.blocks = blocks;
    }

    void list(Element list, Part out) throws Refused {
        List<Element> items = list.children();
        if (items.isEmpty()) {
            return;
        }
        boolean numbered = list.normalName().equals("ol");
        if (numbered && list.attr("type").matches("[aAiI]")) {
            draft.report(list, "a list counted with letters becomes one counted with numbers");
        }
        boolean wide = items.stream().anyMatch(this::isWide);
        String mark = numbered ? out.list(".", ")", wide) : out.list("-", "*", wide);
        int number = number(list.attr("start"), 1);
        for (Element item : items) {
            number = number(item.attr("value"), number);
            String box = item.hasAttr("md-box") ? "[" + item.attr("md-box") + "]" : "";
            Part part = out.item(numbered ? number + mark + " " : mark + " ", wide, box);
            blocks.children(item, part);
            part.tick();
            number++;
        }
        out.listEnds();
    }

    private static int number(String written, int otherwise) {
        return written.matches("\\d{1,9}") ? Integer.parseInt(written) : Math.min(otherwise, LARGEST_NUMBER);
    }

    /** Whether an item has more than a text and lists in it, so that the list needs empty lines. */
    private boolean isWide(Element item) {
        return parts(item) > 1;
    }

    private int parts(Element container) {
        int parts = 0;
        boolean text = false;
        for (Node child : container.childNodes()) {
            if (!blocks.isBlock(child)) {
                text |= !Tree.isEmptyText(child);
                continue;
            }
            parts += text ? 1 : 0;
            text = false;
            if (Tree.is(child, "pre", "table", "blockquote", "details", "hr", "dl")) {
                parts += 2;
            } else if (!Tree.isList(child) && child instanceof Element element) {
                parts += parts(element);
            }
        }
        return parts + (text ? 1 : 0);
    }
}
