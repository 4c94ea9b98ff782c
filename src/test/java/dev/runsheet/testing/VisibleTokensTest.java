package dev.runsheet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge itself is judged: against tokens written down by hand, and against a plain rendering by commonmark-java. */
class VisibleTokensTest {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    @Test
    void tellsWordsOperatorsBoxesAndBlanks() {
        assertEquals(
                List.of("1", "[x]", "Error", "rate", ">", "5", "%", "for", "5", "minutes", "____", "ok"),
                VisibleTokens.written("1. [X] **Error rate** > 5% for 5 minutes: ____________ `ok`"));
    }

    @Test
    void takesCodeLineByLine() {
        String markdown = "- [ ] Run\n  ```bash\n  a  | b > c\n\n    - [ ] d\n  ```\n";
        assertEquals(
                List.of("[ ]", "Run", "bash", "code:a  | b > c", "code:  - [ ] d"), VisibleTokens.written(markdown));
        assertEquals(List.of("[ ]", "Run", "code:a  | b > c", "code:  - [ ] d"), VisibleTokens.shown(markdown));
    }

    @Test
    void takesQuoteMarksForOperatorsOnlyInsideALine() {
        assertEquals(List.of("p95", ">", "5"), VisibleTokens.written("> p95\n> \\> 5"));
    }

    @Test
    void showsTextOfLinksButWritesTheirDestinations() {
        assertEquals(List.of("guide", "https", "/", "/", "a.b"), VisibleTokens.written("[guide](https://a.b)"));
        assertEquals(List.of("guide"), VisibleTokens.shown("[guide](https://a.b)"));
    }

    @Test
    void keepsALineToWriteOnApartFromARule() {
        assertEquals(List.of("a", "____"), VisibleTokens.written("a\n\n___\n\n- ___________"));
    }

    @Test
    void showsWhatABrowserWouldOfCodeHtmlAndAlerts() {
        assertEquals(List.of("branchand", "thetag"), VisibleTokens.shown("branch` and the `tag"));
        assertEquals(
                List.of("<", "div", ">", "a", "<", "5", "<", "b", "x", "=", "&", "lt", ">"),
                VisibleTokens.shown("<div>\na &lt; 5 <b x=\"&lt;\">"));
        assertEquals(List.of("CUSTOM", "kept"), VisibleTokens.shown("> [!Custom]\n> kept"));
        assertEquals(List.of("kept"), VisibleTokens.shown("> [!Note]\n> kept"));
    }

    @Test
    void drawsBoxesWithOtherMarksAsWritten() {
        String page = "<ul><li><span class=\"mark\">~</span> begun</ul>";
        assertEquals(VisibleTokens.shown("- [~] begun"), VisibleTokens.ofPage(Jsoup.parse(page)));
    }

    @Test
    void findsTheFirstLoss() {
        List<String> whole = List.of("take", "a", "backup", "first");
        assertEquals(
                "backup",
                Loss.between(whole, List.of("take", "a", "first")).orElseThrow().token());
        assertEquals(Optional.empty(), Loss.between(whole, List.of("please", "take", "a", "backup", "first")));
        assertTrue(Loss.eitherWay(whole, List.of("take", "a", "backup", "first", "now"))
                .isPresent());
        assertFalse(Loss.eitherWay(whole, List.copyOf(whole)).isPresent());
    }

    @Test
    void shrinksToTheLineThatFails() {
        String document = RandomDocument.of(3) + "- [ ] keep the needle here\n" + RandomDocument.of(4);
        assertEquals("needle", Shrink.of(document, text -> text.contains("needle")));
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, Effort.of(10_000, 500)).boxed();
    }

    @Test
    void agreesWithAPlainRenderingOfRandomDocuments() {
        seeds().forEach(seed -> {
            String document = RandomDocument.of(seed);
            if (disagreement(document).isPresent()) {
                String lost = disagreement(document).orElseThrow().token();
                String small = Shrink.of(
                        document,
                        text -> disagreement(text)
                                .filter(loss -> loss.token().equals(lost))
                                .isPresent());
                throw new AssertionError("seed " + seed + ": " + disagreement(small) + " in\n" + small);
            }
        });
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> ours = Files.walk(Path.of("checklists"));
                Stream<Path> fixtures = Files.walk(Path.of("src/test/resources/fixtures"))) {
            return Stream.concat(ours, fixtures)
                    .filter(path -> path.toString().endsWith(".md"))
                    // A plain rendering leaves out cells beyond the header; ours must not.
                    .filter(path -> !path.endsWith("table-ragged.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void agreesWithAPlainRenderingOf(Path document) throws IOException {
        assertEquals(Optional.empty(), disagreement(new String(Files.readAllBytes(document), StandardCharsets.UTF_8)));
    }

    /** Where commonmark-java's page and the judge differ, footnotes apart: those are rendered at the end. */
    private static Optional<Loss> disagreement(String markdown) {
        String body = markdown.replaceFirst("\\A\uFEFF", "")
                .replaceFirst("(?s)\\A---\\R(.*?\\R)?---(\\R|\\z)", "")
                .replaceAll("(?mi)^([> 0-9.)*+-]*)\\[!(NOTE|WARNING|IMPORTANT)\\][ \\t]*$", "$1");
        // The extension shows only notes that are referred to, in the order of the first references.
        String references = Pattern.compile("(?m)^(\\[\\^[^\\]]+\\]):")
                .matcher(body)
                .results()
                .map(note -> note.group(1))
                .collect(Collectors.joining(" "));
        Node parsed = PARSER.parse(references + "\n\n" + body);
        // Only escaped, a block of raw HTML would show its entities as written; a browser shows what they stand for.
        parsed.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                block.setLiteral(ShownText.ofHtmlBlock(block.getLiteral()));
            }
        });
        String page = RENDERER.render(parsed)
                .replaceAll("(?i)&lt;br/?&gt;", " ")
                .replaceAll("(?is)&lt;!--.*?--&gt;|&lt;/?(?:details|summary|kbd|sub|mark)(?: open)?&gt;", "");
        return Loss.eitherWay(
                withoutBlanks(VisibleTokens.shown(markdown)),
                withoutBlanks(VisibleTokens.ofPage(Jsoup.parse(page).body())));
    }

    /** A line to write on that is all of an item is drawn as a rule by a plain rendering. */
    private static List<String> withoutBlanks(List<String> tokens) {
        return tokens.stream()
                .filter(token -> !token.equals(VisibleTokens.BLANK))
                .toList();
    }
}
