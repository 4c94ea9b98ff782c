package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.lint.Finding;
import dev.runsheet.source.Position;
import dev.runsheet.source.Span;
import dev.runsheet.template.OutputFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SitePagesTest {
    private static final RuleEntry RULE = Sites.rules().get(0);

    private static Map<String, String> site(SiteInfo info, List<SiteEntry> entries) {
        return new SitePages(Sites.templates(), info)
                .of(entries, Sites.rules())
                .collect(Collectors.toMap(OutputFile::path, OutputFile::content));
    }

    private static SiteEntry entry(String path, String markdown) {
        return Sites.entry(Sites.read(path, markdown));
    }

    private static SiteEntry faulty() {
        Position start = new Position(3, 1);
        Finding finding = new Finding(
                new Finding.Location("ops/a.md", new Span(0, 1), start, start),
                RULE.rule(),
                RULE.rule().severity(),
                "nothing says \"how\" to go <back>",
                "write a section",
                List.of(),
                List.of(),
                "0123456789abcdef");
        SiteEntry clean = entry("ops/a.md", "# A\n\n**Owner:** @a\n\n- [ ] one, see [b](b.md#2-two)\n");
        return new SiteEntry(clean.checklist(), clean.plan(), List.of(finding));
    }

    @Test
    void everyFileOfASite() {
        Map<String, String> site =
                site(Sites.INFO, List.of(faulty(), entry("ops/b.md", "# B\n\n## 2. Two\n"), entry("x/a.md", "# A\n")));
        assertEquals(
                List.of(
                        ".nojekyll",
                        "404.html",
                        "checklists/a-2.html",
                        "checklists/a.html",
                        "checklists/b.html",
                        "index.html",
                        "rules/index.html",
                        "rules/missing-rollback.html",
                        "rules/mojibake.html",
                        "search/1.js"),
                site.keySet().stream().sorted().toList());
        for (String path : site.keySet()) {
            Document page = Jsoup.parse(site.get(path));
            for (Element link : page.select("a[href]:not([href^=#]), link[rel=stylesheet], script")) {
                String target = link.attr("href") + link.attr("src");
                String resolved = (path.contains("/") && !target.startsWith("../")
                                ? path.substring(0, path.indexOf('/') + 1)
                                : "")
                        + target.replaceFirst("^\\.\\./", "").replaceFirst("#.*", "");
                assertTrue(
                        site.containsKey(resolved) || resolved.matches("(theme|runbooks|models|facts|findings)/.*"),
                        path + ": " + link.outerHtml());
            }
        }
    }

    @Test
    void theFrontPageSaysWhatThereIs() {
        Document front = Jsoup.parse(site(Sites.INFO, List.of(faulty())).get("index.html"));
        Element card = front.selectFirst(".entry");
        assertEquals("A", card.selectFirst("h2 a").text());
        assertEquals("@a", card.selectFirst(".facts dd").text());
        assertEquals("1 error", card.selectFirst(".severity-error").text());
        assertTrue(card.text().contains("1 task"));
    }

    @Test
    void findingsAreOnThePageWithTheirRule() {
        Document page = Jsoup.parse(site(Sites.INFO, List.of(faulty())).get("checklists/a.html"));
        Element finding = page.selectFirst(".readiness li");
        assertTrue(finding.text().contains("RB01 line 3 Nothing says \"how\" to go <back>. Write a section."));
        assertEquals(
                List.of("#igmiqecqv60u2", "../rules/missing-rollback.html"),
                finding.select("a").eachAttr("href"));
    }

    @Test
    void aLinkToAnotherChecklistLeadsToItsPage() {
        Map<String, String> site = site(Sites.INFO, List.of(faulty(), entry("ops/b.md", "# B\n\n## 2. Two\n")));
        Element link = Jsoup.parse(site.get("checklists/a.html")).selectFirst("label a");
        assertEquals("b.html#at-2-two", link.attr("href"));
        assertTrue(Jsoup.parse(site.get("checklists/b.html")).getElementById("at-2-two") != null);
    }

    @Test
    void onlyAKnownAddressMakesAbsoluteLinks() {
        SiteInfo known = new SiteInfo("Ours", Optional.of("https://ops.example/run/"));
        Map<String, String> site = site(known, List.of(faulty()));
        assertTrue(site.get("404.html").contains("href=\"https://ops.example/run/theme/runsheet.css\""));
        assertTrue(site.get("checklists/a.html")
                .contains("<link rel=\"canonical\" href=\"https://ops.example/run/checklists/a.html\">"));
        assertFalse(site(Sites.INFO, List.of(faulty())).get("404.html").contains("https://"));
        assertThrows(IllegalArgumentException.class, () -> new SiteInfo("Ours", Optional.of("javascript:alert(1)/")));
    }

    @Test
    void aKnownAddressMakesASiteMap() {
        SiteInfo known = new SiteInfo("Ours", Optional.of("https://ops.example/run/"));
        String map = site(known, List.of(entry("ops/ü & b.md", "# Ü & B\n"))).get("sitemap.xml");
        assertTrue(map.contains("<loc>https://ops.example/run/checklists/%C3%BC-b.html</loc>"), map);
        assertTrue(map.contains("<loc>https://ops.example/run/rules/mojibake.html</loc>"), map);
        assertFalse(site(Sites.INFO, List.of(faulty())).containsKey("sitemap.xml"));
    }

    @Test
    void pagesLeadToWhereTheyAreEdited() {
        SiteInfo edited = new SiteInfo("Ours", Optional.empty(), Optional.of("https://git.example/edit/main/"), false);
        String path = "ops/a \"b\".md";
        Map<String, String> site = site(edited, List.of(entry(path, "# A\n"), entry("../out.md", "# B\n")));
        assertEquals(
                "https://git.example/edit/main/ops/a%20%22b%22.md",
                Jsoup.parse(site.get("checklists/a-b.html"))
                        .select(".foot-page a:contains(Edit)")
                        .attr("href"));
        assertEquals(
                0,
                Jsoup.parse(site.get("checklists/out.html"))
                        .select("a:contains(Edit)")
                        .size());
    }

    @Test
    void factsOfListsTablesAndFrontMatterAreOnTheCard() {
        String front =
                "---\nservice: a\ntags: [x, '#y']\n---\n# A\n\n- **Owner:** #t\n\n| | |\n|---|---|\n| **Version** | 2 |\n| **Date** | ____ |\n";
        Element card = Jsoup.parse(
                        site(Sites.INFO, List.of(entry("a.md", front))).get("index.html"))
                .selectFirst(".entry");
        assertEquals("Owner #t service a Version 2", card.select(".facts").text());
        assertEquals("x y", card.select(".tags").text());
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Function<SiteInfo, Map<String, String>> made =
                info -> site(info, List.of(faulty(), Sites.entry(Sites.everything())));
        assertEquals(made.apply(Sites.INFO), made.apply(Sites.INFO));
    }
}
