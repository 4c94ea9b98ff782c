package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The site in a real browser, opened from a folder as somebody would who has only the files. */
class BrowserTest extends InBrowser {
    @TempDir
    static Path site;

    @BeforeAll
    static void write() throws IOException {
        List<SiteEntry> entries =
                new ArrayList<>(List.of(Sites.entry(Sites.everything()), Sites.entry(Hostile.document())));
        try (Stream<Path> files = Files.list(Path.of("checklists"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .forEach(file -> entries.add(Sites.entry(Sites.read(file.toString(), Sites.text(file)))));
        }
        Sites.write(site, entries, Sites.rules());
    }

    @TestFactory
    Stream<DynamicTest> noPageComplainsOrScrollsSideways() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(site.relativize(file).toString(), () -> isSound(file)));
        }
    }

    private static void isSound(Path file) {
        for (int width : new int[] {320, 375, 1280}) {
            browser.size(width, 800);
            browser.open(file.toUri());
            assertEquals(List.of(), browser.complaints());
            assertEquals(
                    width,
                    browser.evaluate("document.documentElement.scrollWidth").asInt());
            assertEquals(
                    "0px",
                    browser.evaluate("getComputedStyle(document.body).marginTop")
                            .asString(),
                    "the theme is applied");
        }
    }

    @Test
    void aCommandIsCopiedAsItIsWritten() {
        openEverything();
        browser.evaluate("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
        browser.evaluate("document.querySelector('.copy').click(); new Promise(done => setTimeout(done, 20))");
        assertEquals("Copied", text(".copy"));
        String copied = browser.evaluate("window.copied").asString();
        assertEquals(
                "# Is the replica caught up?\n./bin/lag --max 5s <replica> && echo \"ok & done\"\n# Expected: ok & done\n",
                copied);
    }

    @Test
    void nothingMovesWhileThePageLoads() {
        openEverything();
        JsonNode shift = browser.evaluate("new Promise(done => { let sum = 0;"
                + "new PerformanceObserver(list => list.getEntries().forEach(e => sum += e.value))"
                + ".observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 50); })");
        assertTrue(shift.asDouble() < 0.01, shift::toString);
    }

    @Test
    void nothingHostileRuns() {
        browser.size(1280, 800);
        browser.open(site.resolve("checklists/hostile.html").toUri());
        browser.evaluate(
                "document.querySelectorAll('main a').forEach(a => a.dispatchEvent(new MouseEvent('mouseover')))");
        assertEquals(List.of(), browser.complaints());
        assertTrue(browser.evaluate("window.pwned === undefined").asBoolean());
        assertEquals(1, browser.evaluate("document.scripts.length").asInt());
    }

    private static void openEverything() {
        browser.size(1280, 800);
        browser.open(site.resolve("checklists/everything.html").toUri());
    }

    private static String text(String selector) {
        return browser.evaluate("document.querySelector('" + selector + "').textContent")
                .asString();
    }
}
