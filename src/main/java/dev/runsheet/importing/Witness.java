package dev.runsheet.importing;

import dev.runsheet.markdown.MarkdownReader;
import dev.runsheet.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What the page said before anything was done with it. At the end its words, numbers and signs are counted in what a
 * reader understands of the Markdown; a text that lacks one is told as lost.
 */
final class Witness {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|[<>≤≥=≠%+±→←⇒$€@]|\\p{So}");

    /** How many texts are sought as a whole, each of which costs a look at all of the Markdown. */
    private static final int MOST_DOUBTS = 500;

    private record Said(TextNode node, String text) {}

    private final List<Said> said = new ArrayList<>();

    private Witness() {}

    static Witness of(Element content) {
        Witness witness = new Witness();
        content.nodeStream(TextNode.class)
                .filter(text -> !Whitespace.isBlank(text.getWholeText()))
                .forEach(text -> witness.said.add(new Said(text, Whitespace.visible(text.getWholeText()))));
        return witness;
    }

    /** Reports to {@code draft} what {@code markdown} does not say. */
    void compare(String markdown, Draft draft) {
        Map<String, Integer> understood = new HashMap<>();
        StringBuilder letters = new StringBuilder();
        SourceFile file = SourceFile.of("import.md", markdown, "");
        for (String text : ReadTexts.of(MarkdownReader.read(file).checklist())) {
            count(text, understood);
            letters.append(solid(text));
        }
        String solid = letters.toString();
        int doubts = 0;
        for (Said one : said) {
            if (draft.isAccounted(one.node())) {
                continue;
            }
            List<String> missing = new ArrayList<>();
            Matcher tokens = TOKEN.matcher(one.text());
            while (tokens.find()) {
                int left = understood.merge(tokens.group(), -1, Integer::sum);
                if (left < 0) {
                    missing.add(tokens.group());
                }
            }
            // a word may be cut by marks on one side only: "over" and "flow" of "over<b>flow</b>"
            if (!missing.isEmpty() && (++doubts > MOST_DOUBTS || !solid.contains(solid(one.text())))) {
                draft.report(
                        one.node(),
                        "\"" + ContentPart.quote(String.join(" ", missing)) + "\" of \"" + ContentPart.quote(one.text())
                                + "\" is not in the Markdown");
            }
        }
    }

    /** {@code text} without anything between its words. */
    private static String solid(String text) {
        StringBuilder solid = new StringBuilder();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            solid.append(tokens.group());
        }
        return solid.toString();
    }

    private static void count(String text, Map<String, Integer> counts) {
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            counts.merge(tokens.group(), 1, Integer::sum);
        }
    }
}
