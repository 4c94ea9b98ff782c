package dev.runsheet.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Turns plain HTML into the parts of a {@link Layout}: paragraphs, headings, lists, quotes, code, tables, folds. */
final class BlockMarkdown {
    private final Draft draft;
    private final InlineMarkdown inline;
    private final ListMarkdown lists;
    private final TableMarkdown tables;

    /** Inline elements that have blocks in them, as only careless pages do. */
    private final Set<Node> holders = Collections.newSetFromMap(new IdentityHashMap<>());

    BlockMarkdown(Draft draft) {
        this.draft = draft;
        this.inline = new InlineMarkdown(draft);
        this.lists = new ListMarkdown(draft, this);
        this.tables = new TableMarkdown(draft, this);
        for (Element element : draft.content().getAllElements()) {
            if (Tree.isBlock(element)) {
                Node at = element.parent();
                while (at != null && !Tree.isBlock(at) && holders.add(at)) {
                    at = at.parent();
                }
            }
        }
    }

    InlineMarkdown inline() {
        return inline;
    }

    /** Whether {@code node} makes lines of its own. */
    boolean isBlock(Node node) {
        return Tree.isBlock(node) || holders.contains(node);
    }

    /** Adds what stands in {@code container} to {@code out}. */
    void children(Element container, Part out) throws Refused {
        List<Node> run = new ArrayList<>();
        for (Node child : container.childNodes()) {
            if (isBlock(child) && child instanceof Element block) {
                paragraph(run, out);
                block(block, out);
            } else if (child instanceof Comment comment && run.stream().allMatch(Tree::isEmptyText)) {
                Runs.comment(comment).ifPresent(out::text);
            } else {
                run.add(child);
            }
        }
        paragraph(run, out);
    }

    private void paragraph(List<Node> run, Part out) {
        inline.paragraphs(run).forEach(out::text);
        run.clear();
    }

    private void block(Element block, Part out) throws Refused {
        draft.goOn();
        switch (block.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(block, out);
            case "ul", "ol", "menu", "dir" -> lists.list(block, out);
            case "blockquote" -> quote(block, out);
            case "pre" -> out.code(Code.language(block), Code.text(block));
            case "table" -> tables.table(block, out);
            case "hr" -> out.rule();
            case "details" -> details(block, out);
            case "dl" -> facts(block, out);
            default -> children(block, block.hasAttr("md-note") ? out.note(block.attr("md-note")) : out);
        }
    }

    private void heading(Element heading, Part out) {
        String line = inline.line(List.copyOf(heading.childNodes()), " ");
        if (!line.isEmpty()) {
            out.heading(heading.normalName().charAt(1) - '0', line.replaceFirst("(^|\\s)(#+)$", "$1\\\\$2"));
        }
    }

    private void quote(Element quote, Part out) throws Refused {
        if (quote.hasAttr("md-alert")) {
            Part part = out.quote();
            part.lead("[!" + quote.attr("md-alert").toUpperCase(Locale.ROOT) + "]");
            children(quote, part);
        } else if (!Whitespace.isBlank(quote.wholeText()) || quote.selectFirst("img, table, pre") != null) {
            children(quote, out.quote());
        }
    }

    private void details(Element details, Part out) throws Refused {
        Optional<Element> summary = Tree.first(details, "> summary");
        String line = summary.map(shown -> inline.line(List.copyOf(shown.childNodes()), " "))
                .orElse("");
        summary.ifPresent(Element::remove);
        String open = details.hasAttr("open") ? "<details open>" : "<details>";
        out.tick();
        out.text(open + (line.isEmpty() ? "" : "\n<summary>" + line + "</summary>"));
        children(details, out);
        out.text("</details>");
    }

    /** Names and what they are: lines that Runsheet reads as facts, where each is short. */
    private void facts(Element list, Part out) throws Refused {
        List<Element> parts = list.select("dt, dd");
        boolean simple =
                parts.stream().allMatch(part -> part.children().stream().noneMatch(this::isBlock));
        if (parts.isEmpty() || !simple || !parts.get(0).normalName().equals("dt")) {
            list.select("dt").forEach(name -> Tree.wrapChildren(name, "strong"));
            children(list, out);
            return;
        }
        List<String> lines = new ArrayList<>();
        boolean named = false;
        for (Element part : parts) {
            String line = inline.line(List.copyOf(part.childNodes()), " ");
            if (part.normalName().equals("dt")) {
                lines.add("**" + line.replace("**", "").replaceFirst("\\s*:$", "") + ":**");
                named = true;
            } else if (!line.isEmpty()) {
                int last = lines.size() - 1;
                lines.set(last, lines.get(last) + (named ? " " : ", ") + line);
                named = false;
            }
        }
        out.text(String.join("\\\n", lines));
    }
}
