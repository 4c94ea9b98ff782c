package dev.runsheet.importing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.Effort;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that were made to hang a program or to smuggle something in. */
class HostileHtmlTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("10 MB", "<p>word</p>".repeat(1_000_000), "8 MB"),
                Arguments.of("5,000 levels", "<div>".repeat(5_000) + "x", "250 levels"),
                Arguments.of("5,000 lists", "<ul><li>a".repeat(5_000), "250 levels"),
                Arguments.of("unclosed spans", "<span>a".repeat(50_000), "250 levels"),
                Arguments.of("many elements", "<p>a</p>".repeat(400_000), "500000 elements"),
                Arguments.of(
                        "wide cells",
                        "<table>" + "<tr><td colspan=999>a</td></tr>".repeat(1_000) + "</table>",
                        "200000 cells"),
                Arguments.of("deep storage", "<ac:task-list><ac:task><ac:task-body>".repeat(2_000), "250 levels"),
                Arguments.of("nothing", "<script>alert(1)</script>", "shows no text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooMuch")
    void whatIsTooMuchIsRefusedWithItsLimit(String name, String html, String limit) {
        Refused refused = assertThrows(Refused.class, () -> assertTimeoutPreemptively(LIMIT, () -> convert(html)));
        assertTrue(refused.why().contains(limit), refused.why());
    }

    static Stream<Arguments> slow() {
        return Stream.of(
                Arguments.of("links that never end", "<p>" + "[a](b".repeat(many(50_000))),
                Arguments.of("backticks", "<p>" + "`a``b```c".repeat(many(30_000))),
                Arguments.of("underscores", "<p>" + "_".repeat(many(100_000))),
                Arguments.of("stars", "<p>" + "*a **b ".repeat(many(40_000))),
                Arguments.of("definitions", "<p>[a]: /b</p>".repeat(many(20_000))),
                Arguments.of("brackets", "<p>" + "[".repeat(many(100_000))),
                Arguments.of("open tags in text", "<p>" + "&lt;a ".repeat(many(60_000))),
                Arguments.of("unclosed paragraphs", "<p>a ".repeat(many(40_000))),
                Arguments.of("unclosed items", "<ul>" + "<li>a ".repeat(many(40_000))),
                Arguments.of("unclosed bold", "<p><b>a ".repeat(many(20_000))),
                Arguments.of("boxes", "<p>" + "☐ a<br>".repeat(2_000)),
                Arguments.of("inputs", "<p>" + "<input type=checkbox>".repeat(2_000)),
                Arguments.of("emphasis", "<p>" + "<b>a</b><i>b</i>".repeat(many(40_000))),
                Arguments.of("attributes", "<p " + "a=b ".repeat(many(100_000)) + ">x"),
                Arguments.of("classes", "<li class='" + "a ".repeat(many(200_000)) + "'>x"),
                Arguments.of("one long line of code", "<pre>" + "x".repeat(many(2_000_000))),
                Arguments.of(
                        "lists of a word processor",
                        "<ul class='lst-kix_a-0'><li>a</li></ul><ul class='lst-kix_a-1'><li>b</li></ul>".repeat(5_000)),
                Arguments.of(
                        "word lists",
                        "<p class=MsoListParagraph><span>1.<span style='font:7.0pt \"Times\"'>&nbsp;</span></span>a</p>"
                                .repeat(5_000)),
                Arguments.of(
                        "margins",
                        "<p class=MsoListParagraph style='margin-left:" + "1.".repeat(many(100_000)) + "pt'>a</p>"),
                Arguments.of("style sheets", "<style>" + ".a{".repeat(many(200_000)) + "</style><p class=c1>x"),
                Arguments.of("footnotes", "<p><a id=b href=#c>1</a></p><p><a id=c href=#b>1</a></p>".repeat(5_000)),
                Arguments.of("folds", "<details><summary>a</summary>b</details>".repeat(many(10_000))));
    }

    private static int many(int times) {
        return Effort.of(times, times / 4);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void noPageTakesLong(String name, String html) {
        assertTimeoutPreemptively(LIMIT, () -> {
            try {
                assertFalse(convert(html).markdown().isEmpty());
            } catch (Refused refused) {
                assertTrue(refused.why().contains("limit") || refused.why().contains("text"), refused.why());
            }
        });
    }

    @Test
    void nothingThatRunsIsCarriedOver() throws Refused {
        String markdown = convert("<h1 onclick=\"steal()\">Title<script>alert('s')</script></h1>"
                        + "<p onmouseover=\"x()\">See <a href=\"javascript:alert(1)\" onclick=\"y()\">here</a>"
                        + "<img src=x onerror=\"alert(2)\"><img src=\"data:text/html;base64,xx\" alt=\"pic\">"
                        + "<iframe src=\"https://example.org/frame\"></iframe><svg onload=\"z()\"><text>drawn</text></svg>"
                        + "&lt;script&gt;alert(3)&lt;/script&gt; <a href=\" java\nscript:alert(4)\">there</a>")
                .markdown();
        for (String evil : new String[] {
            "javascript", "onclick", "onerror", "onload", "steal", "data:", "alert(1)", "alert('s')", "alert(4)"
        }) {
            assertFalse(markdown.contains(evil), markdown);
        }
        assertTrue(markdown.contains("\\<script>alert(3)\\</script>"), markdown);
    }

    @Test
    void whoeverAsksForItIsObeyed() {
        AtomicInteger asked = new AtomicInteger();
        Refused refused = assertThrows(
                Refused.class,
                () -> HtmlImport.of(
                        bytes("<p>a</p>".repeat(1_000)), Limits.STANDARD, () -> asked.incrementAndGet() > 20));
        assertTrue(refused.why().contains("too long"), refused.why());
    }

    private static Imported convert(String html) throws Refused {
        return HtmlImport.of(bytes(html), Limits.STANDARD, () -> false);
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
