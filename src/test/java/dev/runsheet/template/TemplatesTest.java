package dev.runsheet.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    record Page(String title, List<Line> lines, Optional<String> note) {}

    record Line(String words) {}

    private static final Page PAGE = new Page("a & b", List.of(new Line("<i>")), Optional.empty());

    private static Templates of(Map<String, String> texts) {
        return new Templates(name -> Optional.ofNullable(texts.get(name)));
    }

    @Test
    void valuesAreEscapedForHtmlAndLeftAloneInText() {
        Templates templates = of(Map.of("x.mustache", "{{title}}|{{#lines}}{{words}}{{/lines}}|{{{title}}}"));
        assertEquals("a &amp; b|&lt;i&gt;|a & b", templates.html("x.mustache", PAGE));
        assertEquals("a & b|<i>|a & b", templates.text("x.mustache", PAGE));
    }

    @Test
    void aNameTheViewDoesNotHaveIsAnErrorWithFileAndLine() {
        for (String use : List.of("{{titel}}", "{{#titel}}x{{/titel}}", "{{^titel}}x{{/titel}}", "{{{titel}}}")) {
            Templates templates = of(Map.of("site/x.mustache", "one\ntwo " + use));
            TemplateException e =
                    assertThrows(TemplateException.class, () -> templates.html("site/x.mustache", PAGE), use);
            assertTrue(e.getMessage().contains("\"titel\""), e.getMessage());
            assertEquals("site/x.mustache:2: no value named \"titel\"", e.getMessage());
        }
    }

    @Test
    void aMisspeltNameInAPartialNamesThePartial() {
        Templates templates = of(Map.of(
                "site/x.mustache", "{{#lines}}{{>line.mustache}}{{/lines}}", "site/line.mustache", "\n\n{{wordz}}"));
        TemplateException e = assertThrows(TemplateException.class, () -> templates.html("site/x.mustache", PAGE));
        assertTrue(e.getMessage().contains("site/line.mustache:3"), e.getMessage());
    }

    @Test
    void anOptionalThatIsEmptyIsNoError() {
        Templates templates = of(Map.of("x.mustache", "{{#note}}{{.}}{{/note}}{{^note}}none{{/note}}"));
        assertEquals("none", templates.html("x.mustache", PAGE));
        assertEquals("hm", templates.html("x.mustache", new Page("", List.of(), Optional.of("hm"))));
    }

    @Test
    void missingAndMalformedTemplatesAreNamed() {
        Templates templates = of(Map.of("broken.mustache", "a\n{{#lines}}"));
        assertMessage("\"gone.mustache\"", () -> templates.html("gone.mustache", PAGE));
        assertMessage("broken.mustache:", () -> templates.html("broken.mustache", PAGE));
    }

    private static void assertMessage(String part, Runnable rendering) {
        TemplateException e = assertThrows(TemplateException.class, rendering::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void manyThreadsShareOneInstance() {
        Templates templates = of(Map.of("x.mustache", "{{title}}{{#lines}}-{{words}}{{/lines}}"));
        List<String> pages = IntStream.range(0, 5_000)
                .parallel()
                .mapToObj(i ->
                        templates.html("x.mustache", new Page("p" + i, List.of(new Line("" + i)), Optional.empty())))
                .toList();
        assertEquals(IntStream.range(0, 5_000).mapToObj(i -> "p" + i + "-" + i).collect(Collectors.toList()), pages);
    }

    @Test
    void whatNoDocumentMayHoldIsReplaced() {
        Templates templates = of(Map.of("x.mustache", "{{title}}"));
        String page = templates.html(
                "x.mustache", new Page("a\0b\ud800c\u0085d\ufffee\tf\n\ud83d\ude00", List.of(), Optional.empty()));
        assertEquals("a\ufffdb\ufffdc\ufffdd\ufffde\tf\n\ud83d\ude00", page);
    }
}
