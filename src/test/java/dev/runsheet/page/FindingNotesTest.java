package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import dev.runsheet.source.Position;
import dev.runsheet.source.Span;
import dev.runsheet.testing.Read;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Findings at the lines they speak of, where that is asked for. */
class FindingNotesTest {
    private static final String TEXT = """
            ---
            owner: FRONT
            ---
            # TITLE

            **Service:** FACT

            PARAGRAPH

            ## SECTION

            - [ ] ITEM
              - NESTED
            - [ ] another

            | a | b |
            |---|---|
            | ROW | 1 |

            ```bash
            COMMAND
            ```
            """;

    private static final List<String> WORDS =
            List.of("FRONT", "TITLE", "FACT", "PARAGRAPH", "SECTION", "ITEM", "NESTED", "ROW", "COMMAND");

    private static final org.jsoup.nodes.Document PAGE = page(true);

    private static org.jsoup.nodes.Document page(boolean shown) {
        Document document = Read.document(TEXT);
        List<Finding> findings = WORDS.stream().map(FindingNotesTest::finding).toList();
        SiteEntry entry = SiteEntry.of(document, findings);
        String html = new ChecklistPage(Sites.templates(), Map.of(), shown)
                .html(Sites.INFO.frame("checklists/x.html", "x", true), entry);
        return Jsoup.parse(html);
    }

    private static Finding finding(String word) {
        int start = TEXT.indexOf(word);
        Position line = new Position((int) TEXT.substring(0, start).lines().count(), 1);
        return new Finding(
                new Finding.Location("x.md", new Span(start, start + word.length()), line, line),
                Sites.rules().get(0).rule(),
                word.equals("ITEM") ? Severity.WARNING : Severity.INFO,
                "about " + word,
                "write it",
                List.of(),
                List.of(),
                "0123456789abcdef",
                Optional.empty());
    }

    /** What stands before the note on {@code word}. */
    private static Element before(String word) {
        return note(word).previousElementSibling();
    }

    private static Element note(String word) {
        return PAGE.selectFirst("#Finding-" + (WORDS.indexOf(word) + 1));
    }

    @Test
    void eachStandsAtItsPart() {
        assertEquals("SECTION", before("SECTION").selectFirst("h2").text());
        assertEquals("PARAGRAPH", before("PARAGRAPH").text());
        assertEquals("FACT", before("FACT").selectFirst("dd").text());
        assertEquals("ITEM", before("ITEM").selectFirst("label").text());
        assertEquals("NESTED", before("NESTED").selectFirst(".text").text());
        assertEquals("COMMAND", before("COMMAND").selectFirst("code").text());
        assertEquals(
                "ROW",
                note("ROW")
                        .closest("tr")
                        .previousElementSibling()
                        .selectFirst("td")
                        .text());
        assertEquals("head-blocks", note("TITLE").parent().className());
        assertEquals("head-blocks", note("FRONT").parent().className());
    }

    @Test
    void theListLeadsToThemTheWorstFirst() {
        List<Element> lines = PAGE.select(".readiness li");
        assertEquals("#Finding-6", lines.get(0).selectFirst("a").attr("href"));
        assertTrue(lines.get(0).text().contains("About ITEM. Write it."), lines.get(0)::text);
        assertEquals("No errors", PAGE.selectFirst(".readiness summary strong").text());
    }

    @Test
    void unaskedTheListLeadsToItemsAndSectionsAndNothingElseIsShown() {
        org.jsoup.nodes.Document page = page(false);
        assertEquals(0, page.select(".finding").size());
        assertEquals(WORDS.size(), page.select(".readiness li").size());
        for (Element link : page.select(".readiness a.where")) {
            assertTrue(page.getElementById(link.attr("href").substring(1)) != null, link::outerHtml);
        }
    }

    @Test
    void whatIsCleanSaysSo() {
        Document document = Read.document("# A\n");
        String html = Sites.page(new SiteEntry(document.checklist(), document.plan(), List.of()));
        assertEquals(
                "Nothing found wrong",
                Jsoup.parse(html).selectFirst(".readiness").text());
    }
}
