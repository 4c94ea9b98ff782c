package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search and filters of the front page in a real browser, opened from a folder. */
class FrontPageBrowserTest extends InBrowser {
    @TempDir
    static Path site;

    @BeforeAll
    static void write() throws IOException {
        List<SiteEntry> entries = List.of(read("orders.md", """
                        ---
                        service: orders
                        tags: [db, night]
                        ---
                        # Order desk rollout

                        ## Rollback triggers

                        - Error rate > 1% for 5 minutes
                        - Latency > 2 s
                        """), read("mail.md", """
                        ---
                        service: mail
                        tags: [night]
                        ---
                        # Mail: go-live

                        ## Prüfung

                        - [ ] Überprüfe die Größe der Straße & <Ämter>
                        - [ ] Crème brûlée
                        """), read("zh.md", """
                        # 发布清单

                        ## 回滚步骤

                        1. 切换流量到旧版本
                        2. 확인 ロールバック手順 İstanbul
                        """));
        Sites.write(site, entries, Sites.rules());
    }

    private static SiteEntry read(String path, String markdown) {
        return Sites.entry(Sites.read(path, markdown));
    }

    private static void open(String query) {
        browser.size(1280, 800);
        browser.open(URI.create(site.resolve("index.html").toUri() + query));
    }

    private static void seek(String words) {
        browser.evaluate("(() => { const input = document.getElementById('Search'); input.focus(); input.value = " + "'"
                + words + "'; input.dispatchEvent(new Event('input', { bubbles: true })); })()");
        settle();
    }

    private static void settle() {
        browser.evaluate("new Promise(done => setTimeout(done, 120))");
    }

    private static String texts(String selector) {
        return browser.evaluate("Array.from(document.querySelectorAll('" + selector + "')).filter(e => e.offsetParent)"
                        + ".map(e => e.textContent).join('|')")
                .asString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    error rollback      | Error rate > 1% for 5 minutes
                    RATE                | Error rate > 1% for 5 minutes
                    ubeprufe            | ''
                    uberprufe           | Überprüfe die Größe der Straße & <Ämter>
                    strasse             | Überprüfe die Größe der Straße & <Ämter>
                    creme brulee        | Crème brûlée
                    流量                | 切换流量到旧版本
                    旧版 切换           | 切换流量到旧版本
                    バック              | 확인 ロールバック手順 İstanbul
                    확인                | 확인 ロールバック手順 İstanbul
                    istanbul            | 확인 ロールバック手順 İstanbul
                    回滚步骤 流量       | 切换流量到旧版本
                    """)
    void findsLinesInAnyLanguage(String words, String line) {
        open("");
        seek(words);
        assertEquals(line, texts(".result-lines a"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aLineLeadsToItsPlace() {
        open("");
        seek("latency");
        String href = browser.evaluate("document.querySelector('.result-lines a').href")
                .asString();
        browser.open(URI.create(href));
        assertTrue(browser.evaluate("document.querySelector(':target').textContent.includes('Latency')")
                .asBoolean());
    }

    @Test
    void whatIsSoughtIsMarkedAndNothingElse() {
        open("");
        seek("grosse mter");
        assertEquals("Größe|mter", texts(".result-lines mark"));
    }

    @Test
    void theIndexIsLoadedOnlyWhenUsed() {
        open("");
        String scripts = "document.scripts.length";
        assertEquals(1, browser.evaluate(scripts).asInt());
        seek("error");
        assertEquals(2, browser.evaluate(scripts).asInt());
        assertTrue(browser.evaluate("document.getElementById('Cards').hidden").asBoolean());
        seek("");
        assertFalse(browser.evaluate("document.getElementById('Cards').hidden").asBoolean());
    }

    @Test
    void rulesAreFoundToo() {
        open("");
        seek("mojibake");
        assertEquals("TX01 mojibake", texts(".result-page a"));
    }

    @Test
    void filtersNarrowCardsAndResults() {
        open("");
        choose("Tag", "night");
        assertEquals("Order desk rollout|Mail: go-live", texts("#Cards h2"));
        assertEquals("2 of 3 checklists", texts("#Found"));
        choose("Service", "mail");
        assertEquals("Mail: go-live", texts("#Cards h2"));
        seek("rate");
        assertEquals("Nothing has all of these words.", texts("#Found"));
    }

    private static void choose(String id, String value) {
        browser.evaluate("(() => { const list = document.getElementById('" + id + "'); list.value = '" + value
                + "'; list.dispatchEvent(new Event('input', { bubbles: true })); })()");
    }

    @Test
    void theAddressKeepsWhatIsSought() {
        open("?q=latency&tag=db");
        settle();
        assertEquals("Latency > 2 s", texts(".result-lines a"));
        assertEquals(
                "db", browser.evaluate("document.getElementById('Tag').value").asString());
        open("");
        seek("rate");
        assertTrue(browser.evaluate("location.search").asString().contains("q=rate"));
    }

    @Test
    void theKeyboardIsEnough() {
        open("");
        browser.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))");
        assertEquals("Search", browser.evaluate("document.activeElement.id").asString());
        seek("error");
        browser.evaluate("document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
                + " { key: 'ArrowDown', bubbles: true }))");
        assertEquals("A", browser.evaluate("document.activeElement.tagName").asString());
    }

    @Test
    void everyTagHasAPage() {
        browser.open(site.resolve("tags/night.html").toUri());
        assertEquals("Order desk rollout|Mail: go-live", texts("h2"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aLargeSiteComesInParts() {
        List<SiteEntry> many = IntStream.range(0, 3)
                .mapToObj(i ->
                        read(i + ".md", "# Number " + i + "\n\n" + ("- [ ] " + "text".repeat(400) + "\n").repeat(350)))
                .toList();
        List<String> paths = List.of("checklists/0.html", "checklists/1.html", "checklists/2.html");
        assertEquals(
                List.of("search/1.js", "search/2.js"),
                SearchIndex.files(many, paths, List.of()).stream()
                        .map(file -> file.path())
                        .toList());
    }
}
