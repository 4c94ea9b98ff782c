package dev.runsheet.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The macros of Confluence's storage format: code, panels, folds, statuses, and those that only Confluence can fill. */
final class ConfluenceMacros implements Step {
    /** The macros that are coloured boxes, and what comes nearest on GitHub. */
    private static final Map<String, String> PANELS =
            Map.of("info", "note", "tip", "tip", "note", "important", "warning", "warning", "panel", "note");

    private static final Set<String> SILENT = Set.of("anchor");

    @Override
    public void apply(Draft draft) {
        // the innermost first, so that what a macro holds is plain HTML already
        List<Element> macros = Tree.all(draft.content(), "ac|structured-macro, ac|macro");
        for (int i = macros.size() - 1; i >= 0; i--) {
            macro(macros.get(i), draft);
        }
        for (Element layout : Tree.all(draft.content(), "ac|layout, ac|layout-section, ac|layout-cell")) {
            layout.tagName("div");
        }
        for (Element held : Tree.all(draft.content(), "ac|adf-extension")) {
            // the same is said a second time for those who cannot read the first
            Tree.first(held, "> ac|adf-fallback")
                    .ifPresent(fallback -> Tree.all(held, "> ac|adf-node").forEach(draft::discard));
        }
        Tree.all(draft.content(), "ac|adf-extension ac|adf-attribute").forEach(draft::discard);
    }

    private static void macro(Element macro, Draft draft) {
        String name = macro.attr("ac:name");
        Optional<Element> rich = Tree.first(macro, "> ac|rich-text-body");
        Optional<Element> plain = Tree.first(macro, "> ac|plain-text-body");
        String title = parameter(macro, "title");
        switch (name) {
            case "code", "noformat" ->
                code(macro, title, plain.map(Element::wholeText).orElse(""), draft);
            case "status" -> replace(macro, new TextNode(title), draft);
            case "expand", "ui-expand" -> {
                Element details = new Element("details");
                details.appendElement("summary").text(title.isEmpty() ? "Click here to expand..." : title);
                rich.ifPresent(body -> Tree.move(body, details));
                replace(macro, details, draft);
            }
            case "info", "tip", "note", "warning", "panel" -> {
                Element box = new Element("blockquote").attr("md-alert", PANELS.getOrDefault(name, "note"));
                titled(box, title);
                rich.ifPresent(body -> Tree.move(body, box));
                replace(macro, box, draft);
            }
            case "jira" -> replace(macro, new TextNode(parameter(macro, "key") + parameter(macro, "jqlQuery")), draft);
            default -> other(macro, name, rich, plain, draft);
        }
    }

    private static void other(
            Element macro, String name, Optional<Element> rich, Optional<Element> plain, Draft draft) {
        if (rich.isPresent()) {
            Element part = new Element("div");
            titled(part, parameter(macro, "title"));
            Tree.move(rich.get(), part);
            if (!Set.of("excerpt", "section", "column", "details", "div", "span")
                    .contains(name)) {
                draft.report(macro, "the macro " + name + " is unknown; what stands in it is kept");
            }
            replace(macro, part, draft);
        } else if (plain.isPresent()) {
            draft.report(macro, "the macro " + name + " is unknown; its text is kept as code");
            code(macro, "", plain.get().wholeText(), draft);
        } else {
            if (!SILENT.contains(name)) {
                String said = Tree.all(macro, "> ac|parameter").stream()
                        .map(each -> each.attr("ac:name") + " "
                                + Whitespace.collapse(each.wholeText()).strip())
                        .collect(Collectors.joining(", "));
                draft.report(
                        macro,
                        "what Confluence fills into the macro " + name + " is left out"
                                + (said.isEmpty() ? "" : " (" + ContentPart.quote(said) + ")"));
            }
            draft.discard(macro);
        }
    }

    private static void code(Element macro, String title, String text, Draft draft) {
        Element part = new Element("div");
        if (!title.isBlank()) {
            // in bold it would be a section of its own
            part.appendElement("p").appendElement("em").text(title);
        }
        part.appendElement("pre")
                .attr("md-language", parameter(macro, "language"))
                .appendText(text);
        replace(macro, part, draft);
    }

    private static void titled(Element part, String title) {
        if (!title.isBlank()) {
            part.appendElement("p").appendElement("strong").text(title);
        }
    }

    /** The text of a macro's own parameter; empty when it has none of that name. */
    private static String parameter(Element macro, String name) {
        return Tree.all(macro, "> ac|parameter").stream()
                .filter(each -> each.attr("ac:name").equals(name))
                .findFirst()
                .map(each -> Whitespace.collapse(each.wholeText()).strip())
                .orElse("");
    }

    /** Puts {@code plain} in the place of {@code macro}, whose own texts it says again. */
    private static void replace(Element macro, Node plain, Draft draft) {
        macro.before(plain);
        draft.discard(macro);
    }
}
