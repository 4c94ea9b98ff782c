package dev.runsheet.importing;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes blocks of code of paragraphs in a typewriter's letters, as people write commands in word processors. */
final class Monospaced {
    private Monospaced() {}

    static void gather(Element content) {
        for (Element paragraph : Tree.all(content, "p:has(code)")) {
            if (Tree.closest(paragraph, "li, td, th").isPresent() || !isCode(paragraph)) {
                continue;
            }
            paragraph.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
            String line = paragraph.wholeText().replaceAll("\\s*$", "") + "\n";
            Optional<Node> before = Tree.previous(paragraph);
            if (before.isPresent() && before.get() instanceof Element pre && pre.hasAttr("md-gathered")) {
                pre.appendText(line);
            } else {
                paragraph.before(new Element("pre").attr("md-gathered", "").appendText(line));
            }
            paragraph.remove();
        }
    }

    private static boolean isCode(Element paragraph) {
        String all = Whitespace.without(paragraph.wholeText());
        StringBuilder code = new StringBuilder();
        for (Element each : paragraph.select("code")) {
            if (Tree.parent(each).flatMap(up -> Tree.closest(up, "code")).isEmpty()) {
                code.append(Whitespace.without(each.wholeText()));
            }
        }
        return !all.isEmpty() && all.contentEquals(code);
    }
}
