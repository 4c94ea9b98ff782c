package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever stands in whatever field of a document, on the page it is text. */
class HostileTest {
    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title link script body a header nav main article footer section figure figcaption aside "
                            + "template h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd div span label input pre code table thead tbody tr th td "
                            + "blockquote details summary strong b em del kbd br hr svg rect line path text button")
                    .split(" "));

    private static final Document PAGE = Jsoup.parse(Sites.page(Sites.entry(Hostile.document())));

    @Test
    void thereAreOnlyOurElements() {
        for (Element element : PAGE.getAllElements()) {
            assertTrue(element.tagName().equals("#root") || ELEMENTS.contains(element.tagName()), element.tagName());
        }
        assertEquals(List.of("../theme/runsheet.js"), PAGE.select("script").eachAttr("src"));
        assertEquals(List.of("Run"), PAGE.select("template").eachAttr("id"));
        assertEquals(0, PAGE.select("template *").size());
    }

    @Test
    void noAttributeRunsAnything() {
        for (Element element : PAGE.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertFalse(attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"), element.outerHtml());
                assertFalse(attribute.getKey().equals("style"), element.outerHtml());
            }
        }
        for (Element link : PAGE.select("[href], [src]")) {
            String address = (link.attr("href") + link.attr("src")).strip().toLowerCase(Locale.ROOT);
            assertFalse(address.matches("(?s)(javascript|vbscript):.*|data:.+,.+"), address);
        }
    }

    @Test
    void everyAttackCanBeRead() {
        String text = PAGE.selectFirst("main").wholeText();
        for (String part : List.of(
                "window.pwned=1</script>", "onerror=window.pwned=1>", "{{{frame}}}", "{{=<% %>=}}", "</title>")) {
            assertTrue(text.contains(part), part);
        }
    }
}
