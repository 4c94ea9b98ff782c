package dev.runsheet.inline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineHtmlTest {
    private final InlineHtml html =
            new InlineHtml(Definitions.of(List.of("[ref]: guide.md#a")), link -> link.replace(".md", ".html"));

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '\0',
            value = {
                "**a** *b* ~~c~~ `d<e` => <strong>a</strong> <em>b</em> <del>c</del> <code>d&lt;e</code>",
                "1 < 2 & \"x\" 'y' => 1 &lt; 2 &amp; &quot;x&quot; &#39;y&#39;",
                "[plan](p.md) [ref] => <a href=\"p.html\">plan</a> <a href=\"guide.html#a\">ref</a>",
                "[x](https://a.example/?a=1&b) => <a href=\"https://a.example/?a=1&amp;b\" rel=\"noopener noreferrer\">x</a>",
                "see https://a.example. => see <a href=\"https://a.example\" rel=\"noopener noreferrer\">https://a.example</a>.",
                "[t](#top) ![c *d*](a b.png) => <a href=\"#top\">t</a> ![c <em>d</em>](a b.png)",
                "![c *d*](<a b.png>) => <img src=\"a%20b.png\" alt=\"c d\">",
                "![up](https://ci.example/b.svg) => <a href=\"https://ci.example/b.svg\" rel=\"noopener noreferrer\">up</a>",
                "[![up](https://ci.example/b.svg)](r.md) => <a href=\"r.html\">up</a>",
                "[ ] yes [x] no => [ ] yes [x] no",
                "<kbd class=\"x\">Q</kbd> a<BR />b => <kbd>Q</kbd> a<br>b",
                "<kbd>Q <sub>1</kbd> 2</sub> => <kbd>Q &lt;sub&gt;1</kbd> 2&lt;/sub&gt;",
                "*<kbd>a* b</kbd> => <em>&lt;kbd&gt;a</em> b&lt;/kbd&gt;",
                "a <!-- note --> b<script>alert(1)</script> => a  b&lt;script&gt;alert(1)&lt;/script&gt;",
                "<img src=x onerror=alert(1)> => &lt;img src=x onerror=alert(1)&gt;",
                "[a](javascript:alert(1)) => a (javascript:alert(1))",
                "[a](//evil.example/x) => a (//evil.example/x)",
                "<mailto:a@b.example> => <a href=\"mailto:a@b.example\">mailto:a@b.example</a>"
            })
    void writesSafeHtml(String run, String expected) {
        assertEquals(expected, html.of(run));
    }

    @Test
    void keepsLinesToWriteOnBetweenMarks() {
        assertEquals("___/___/___", html.of("___/___/___"));
        assertEquals("at __:__ (___-___)", html.of("at __:__ (___-___)"));
        assertEquals("<em><strong>Note:</strong></em> <strong>src/</strong>", html.of("___Note:___ __src/__"));
    }

    @Test
    void readsNoMarkdownInRawHtml() {
        assertEquals(" un*believ*able &lt; 5 \\ `x`", html.ofRaw("<!-- --> un*believ*able &lt; 5 \\ `x`"));
        assertEquals("&lt;a_b href=&quot;_x_&quot;&gt;<kbd>_Q_</kbd>", html.ofRaw("<a_b href=\"_x_\"><kbd>_Q_</kbd>"));
        assertEquals("&lt;p class=&quot;_x_&quot;&gt;[a](b)", html.ofRaw("<p class=\"_x_\">[a](b)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "&#106;avascript:alert(1)",
                "java&Tab;script:alert(1)",
                "java&NewLine;script:alert(1)",
                "&#1;javascript:alert(1)",
                "&#x20;javascript:alert(1)",
                "java\\script:alert(1)",
                "javascript&colon;alert(1)",
                "\u200Bjavascript:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "data:image/svg+xml,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:x",
                "view-source:x"
            })
    void followsNoDangerousScheme(String destination) {
        for (String run : List.of(
                "[a](" + destination + ")",
                "[a](<" + destination + ">)",
                "![a](<" + destination + ">)",
                "<" + destination + ">")) {
            assertHarmless(run);
        }
        InlineHtml rewritten = new InlineHtml(Definitions.NONE, link -> "javascript:x");
        assertEquals("a (b)", rewritten.of("[a](b)"));
        InlineHtml referring = new InlineHtml(Definitions.of(List.of("[r]: <" + destination + ">")), link -> link);
        assertFalse(Jsoup.parseBodyFragment(referring.of("[r]")).body().html().contains("href=\"javascript"));
    }

    /** Whatever strangers write: only known elements, attributes and schemes, and a browser reads what was written. */
    @Test
    void isHarmlessForRandomRuns() {
        String[] pieces = {
            "<",
            ">",
            "\"",
            "'",
            "`",
            "&",
            "&lt;",
            "&quot;",
            "[",
            "](",
            ")",
            "!",
            "*",
            "_",
            "~~",
            "<kbd>",
            "</kbd>",
            "<sub>",
            "</sub>",
            "<br>",
            "<script>",
            "</a>",
            "<a href=",
            "onclick=",
            "javascript:",
            "http://x.example/",
            "data:",
            "\\",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "\n",
            "\t",
            " ",
            "x",
            "\u0000",
            "\u202E",
            "<details open>",
            "</details>",
            "<summary>",
            "</summary>"
        };
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder run = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                run.append(pieces[random.nextInt(pieces.length)]);
            }
            assertHarmless(run.toString());
        }
    }

    private void assertHarmless(String run) {
        String written = html.of(run);
        Document page = Jsoup.parseBodyFragment(written);
        for (Element element : page.body().getAllElements().not("body")) {
            assertTrue(ELEMENTS.contains(element.tagName()), () -> run + " gives " + written);
            element.attributes().forEach(attribute -> {
                assertTrue(
                        Set.of("href", "rel", "src", "alt").contains(attribute.getKey()),
                        () -> run + " gives " + written);
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertTrue(
                            attribute.getValue().matches("(?s)(https?:|mailto:).*|[^:/?#]*([/?#].*)?"),
                            () -> run + " gives " + written);
                }
            });
        }
        // Balanced: every tag that is opened is closed, but for those that have no end.
        assertEquals(
                written.split("<(?!/|br>|img )", -1).length,
                written.split("</", -1).length,
                () -> run + " gives " + written);
    }

    private static final Set<String> ELEMENTS = Set.of(
            "em", "strong", "del", "code", "a", "img", "br", "details", "summary", "kbd", "sub", "sup", "ins", "mark");

    @ParameterizedTest
    @ValueSource(strings = {"[", "<kbd>", "</kbd><sub>", "*a **a ", "<a <!-- ", "http://a", "![", "\u0000&"})
    void staysQuickOnHostileRuns(String piece) {
        for (int length : new int[] {600_000, 16_000_000}) {
            String run = piece.repeat(length / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(15), () -> html.of(run));
        }
    }
}
