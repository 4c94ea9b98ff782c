package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Checklist;
import dev.runsheet.testing.Read;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChecklistPageTest {
    private static final Document PAGE = Jsoup.parse(Sites.page(Sites.entry(Sites.everything())));

    @Test
    void everyBlockHasItsElement() {
        Element main = PAGE.selectFirst("main");
        assertEquals(
                "Move the ledger to the new cluster", main.selectFirst("h1").text());
        assertEquals(
                List.of("Operations", "Product", ""),
                main.select("td[data-label=Role]").stream().map(Element::text).toList());
        assertEquals(
                "Watch the replica while this runs.",
                main.select(".alert-warning > p").last().text());
        assertEquals(
                "If the restore hangs",
                main.selectFirst(".card details > summary").text());
        assertEquals(
                "./bin/lag --max 5s <replica> && echo \"ok & done\"",
                main.select("pre code").first().wholeText().lines().toList().get(1));
        assertEquals(
                List.of("1.", "2."),
                main.select("#at-1-preparation")
                        .parents()
                        .select("ol")
                        .first()
                        .select("> li > .line > .number")
                        .eachText());
        assertTrue(main.text().contains("The note itself says something."));
        assertEquals("quoted inside an item", main.select("li li li blockquote").text());
    }

    /** Front matter is no Markdown: what stands in it in brackets or between stars is part of it. */
    @Test
    void frontMatterIsShownAsItIsWritten() {
        Document page = Jsoup.parse(Sites.page(Sites.entry(Read.document(
                        "---\ntitle: Ship v<version> of a*b*c\nplan: https://example.org/a_b_c\n---\n\n## Steps\n\n- [ ] Ship\n")
                .checklist())));
        assertTrue(page.select("dd").eachText().contains("Ship v<version> of a*b*c"));
        assertEquals("https://example.org/a_b_c", page.select("dd a").attr("href"));
    }

    @Test
    void boxesAreBoxesWithAName() {
        assertEquals(12, PAGE.select("li.task").size());
        assertEquals(1, PAGE.select("li.task > .line > input[checked]").size());
        assertEquals("~", PAGE.selectFirst(".mark").text());
        assertEquals(3, PAGE.select("td input").size());
        for (Element box : PAGE.select("input")) {
            boolean named = box.hasAttr("aria-label")
                    || PAGE.select("label[for=" + box.id() + "]").hasText();
            assertTrue(named, box.outerHtml());
        }
    }

    @Test
    void blanksAreLinesToWriteOn() {
        assertEquals(2, PAGE.select(".blank").size());
        assertEquals(5, PAGE.select("td.fill").size());
    }

    @Test
    void idsAreUniqueAndInnerLinksLeadSomewhere() {
        Set<String> ids = new HashSet<>();
        for (Element element : PAGE.select("[id]")) {
            assertTrue(ids.add(element.id()), element.id());
        }
        for (Element link : PAGE.select("a[href^=#]")) {
            assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
        }
    }

    @Test
    void headingsSkipNoLevel() {
        Document page = Jsoup.parse(Sites.page(Sites.entry(Sites.read("x.md", "# A\n\n#### B\n\n###### C\n\n# D\n"))));
        assertEquals(
                List.of("h1", "h2", "h3", "h2"),
                page.select("h1,h2,h3,h4,h5,h6").stream().map(Element::tagName).toList());
    }

    @Test
    void frontMatterThatIsNotAllFactsIsShownAsItStands() {
        Checklist nested = Sites.read("x.md", "---\nowner: ops\nwindow:\n  from: 02:00\n---\n# A\n");
        Document page = Jsoup.parse(Sites.page(Sites.entry(nested)));
        assertEquals("ops", page.selectFirst(".facts dd").text());
        assertTrue(page.selectFirst(".front-matter").wholeText().contains("  from: 02:00"));
    }

    @Test
    void aPageAsksNobodyForAnything() {
        for (Element element : PAGE.select("link[href], script[src], img[src]")) {
            String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            assertFalse(address.matches("(?i)(https?:)?//.*"), address);
        }
        assertEquals(0, PAGE.select("[style], style, script:not([src])").size());
    }
}
