package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.source.Mojibake;
import dev.runsheet.testing.External;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every word, number, box and line of a command in the source is on the page, in the order of the source. */
class VisibleWordsTest {
    /** Words and boxes of the source; what is left out has no words of its own on a page. */
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\[[ xX]\\]|[☐☑<>≤≥=&$]");

    private static final Pattern UNSHOWN = Pattern.compile("(?s)<!--.*?-->"
            + "|(?m)^\\[[^\\]^][^\\]]*\\]: .*$|^[ \t]*>( \\[!\\w+\\])?"
            + "|</?(details|summary|kbd|sub|br)>|<(?=\\S+@\\S+>)|(?<=@[\\w.]{1,40})>");

    private static final Pattern FRONT_MATTER = Pattern.compile("---\\n(.*?)\\n---\\n", Pattern.DOTALL);

    @Test
    void everythingWeKnowOf() {
        assertEquals(Optional.empty(), firstLost(Path.of("src/test/resources/page/everything.md")));
    }

    @TestFactory
    Stream<DynamicTest> ourOwnChecklists() throws IOException {
        return documents(Path.of("checklists"));
    }

    @TestFactory
    Stream<DynamicTest> seeds() throws IOException {
        return documents(External.seeds());
    }

    private static Stream<DynamicTest> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> assertEquals(Optional.empty(), firstLost(file))));
        }
    }

    /** The first token of the source that does not follow on the page, with the words before it. */
    private static Optional<String> firstLost(Path file) {
        String written = Sites.text(file);
        String source = Mojibake.repair(written).map(Mojibake.Repair::text).orElse(written);
        Element main = Jsoup.parse(
                        Sites.page(Sites.entry(Sites.read(file.getFileName().toString(), written))))
                .selectFirst("main");
        // What the page adds of its own would hide a word that is missing further down.
        main.select(
                        ".glance, .outline, .head-state, .run-line, .anchor, .stage-facts, .stage-aside, .gate-who, template")
                .remove();
        // Front matter is shown as facts, those first that people look for.
        Matcher front = FRONT_MATTER.matcher(source);
        if (front.lookingAt()) {
            List<String> facts = tokens(shown(main.selectFirst(".head-facts")));
            for (String word : tokens(front.group(1))) {
                if (!facts.remove(word)) {
                    return Optional.of("front matter: " + word);
                }
            }
            source = source.substring(front.end());
        }
        main.select(".head-facts").remove();
        List<String> shown = tokens(shown(main));
        List<String> wanted = tokens(UNSHOWN.matcher(source).replaceAll(" "));
        int at = 0;
        for (int i = 0; i < wanted.size(); i++) {
            int found = shown.subList(at, shown.size()).indexOf(wanted.get(i));
            if (found < 0 || found > 40) {
                return Optional.of(String.join(" ", wanted.subList(Math.max(0, i - 8), i + 1)));
            }
            at += found + 1;
        }
        return Optional.empty();
    }

    /** The page's text with its boxes as they are typed and the destinations of its links. */
    private static String shown(Element main) {
        StringBuilder text = new StringBuilder();
        main.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element && element.is("input")) {
                    text.append(element.hasAttr("checked") ? " [x] " : " [ ] ");
                }
            }

            @Override
            public void tail(Node node, int depth) {
                text.append(' ').append(node.attr("href")).append(' ').append(node.attr("src"));
            }
        });
        return text.toString();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        TOKEN.matcher(text)
                .results()
                .forEach(found -> tokens.add(found.group().replace("☐", "[ ]").replace("☑", "[x]")));
        return tokens;
    }
}
