package dev.runsheet.importing;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes what fields to be filled in hold: their values, and a line where there is none. */
final class Fields implements Step {
    private static final String LINE = "____";

    @Override
    public void apply(Draft draft) {
        for (Element input : Tree.all(draft.content(), "input:not([type=checkbox]):not([type=radio])")) {
            input.replaceWith(new TextNode(orLine(input.attr("value"))));
        }
        for (Element radio : Tree.all(draft.content(), "input[type=radio]")) {
            radio.replaceWith(new TextNode(radio.hasAttr("checked") ? "☑ " : "☐ "));
        }
        for (Element area : Tree.all(draft.content(), "textarea")) {
            draft.account(area);
            area.replaceWith(new TextNode(orLine(area.wholeText())));
        }
        for (Element select : Tree.all(draft.content(), "select")) {
            String chosen =
                    Tree.first(select, "option[selected]").map(Element::text).orElse("");
            if (chosen.isBlank()) {
                draft.report(select, "a choice that nobody has made becomes a line to write on");
            }
            draft.account(select);
            select.replaceWith(new TextNode(orLine(chosen)));
        }
    }

    private static String orLine(String value) {
        return value.isBlank() ? LINE : value;
    }
}
