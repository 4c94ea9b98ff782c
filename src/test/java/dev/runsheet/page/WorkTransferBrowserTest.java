package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.model.Checklist;
import dev.runsheet.run.Run;
import dev.runsheet.run.RunState;
import dev.runsheet.testing.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export, import and reset of a run, in a real browser. */
class WorkTransferBrowserTest {
    @TempDir
    static Path site;

    @TempDir
    static Path downloads;

    private static WorkPage page;
    private static Tab tab;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        page = WorkPage.start(site);
        tab = page.tab;
        tab.downloads(downloads);
    }

    @AfterAll
    static void stop() throws IOException {
        if (page != null) {
            page.close();
        }
    }

    private static void work() {
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        tab.evaluate("document.querySelector(\"" + page.task(WorkPage.CACHE) + " input\").focus()");
        tab.press("n");
        tab.type("one region only");
        tab.press("Enter");
        page.closed();
        page.fill("P95 latency, Actual", "180");
        tab.click("button[aria-label='Sign: Operations']");
    }

    private static void workIsThere() {
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertEquals("n/a", page.state(WorkPage.CACHE));
        assertEquals("Not applicable: one region only", tab.text(page.task(WorkPage.CACHE) + " > .reason"));
        assertEquals("180", page.filled("P95 latency, Actual"));
        assertEquals("@maria", page.filled("Operations, Name"));
        assertTrue(tab.text(page.task(WorkPage.SNAPSHOT) + " .said").startsWith("@maria · "));
    }

    private static Path export(String form, String ending) throws IOException, InterruptedException {
        tab.evaluate("document.activeElement.blur()");
        tab.press("e");
        tab.click("dialog button[aria-label='Download as " + form + "']");
        String date = tab.evaluate("new Date(window.runsheetClock()).toLocaleDateString('sv-SE')")
                .asString();
        Path file = downloads.resolve("work-" + date + "." + ending);
        for (int tries = 0; tries < 100 && !Files.exists(file); tries++) {
            Thread.sleep(50);
        }
        tab.press("Escape");
        page.closed();
        return file;
    }

    private static void reset() {
        tab.click(".desk-group button:nth-of-type(4)");
        page.answer("Reset");
        page.closed();
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        assertEquals("", page.filled("P95 latency, Actual"));
    }

    @Test
    void whatIsExportedAsMarkdownIsARunRecord() throws IOException, InterruptedException {
        work();
        Path file = export("Markdown", "md");
        Checklist checklist = Sites.read("work.md", WorkPage.markdown());
        Checklist copy = Sites.read("work.md", Files.readString(file));
        Run run = Run.of(checklist, Sites.plan(checklist), copy);
        List<RunState> done =
                run.states().values().stream().filter(RunState::isSettled).toList();
        assertTrue(done.stream().anyMatch(state -> state.reason().equals(java.util.Optional.of("one region only"))));
        assertTrue(run.entries().stream().anyMatch(entry -> entry.value().equals(java.util.Optional.of("180"))));
        assertEquals(
                1,
                run.signatures().stream().filter(signature -> signature.given()).count());
        Files.delete(file);
    }

    @Test
    void markdownGoesOutAndComesBack() throws IOException, InterruptedException {
        work();
        Path file = export("Markdown", "md");
        reset();
        tab.choose(() -> tab.click(".desk-group button:nth-of-type(3)"), file);
        tab.until("document.querySelector('dialog[open]')");
        page.answer("Import");
        page.closed();
        workIsThere();
        tab.press("u");
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        Files.delete(file);
    }

    @Test
    void jsonGoesOutAndComesBackByDropping() throws IOException, InterruptedException {
        work();
        Path file = export("JSON", "json");
        reset();
        tab.drop(file);
        tab.until("document.querySelector('dialog[open]')");
        page.answer("Import");
        page.closed();
        workIsThere();
        tab.reload();
        workIsThere();
        Files.delete(file);
    }

    @Test
    void whatIsNoRunIsRefusedWithAReason() throws IOException {
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        tab.drop(page.file("notes.json", "{\"shopping\": [\"milk\"]}"));
        tab.until("document.querySelector('dialog[open]')");
        assertEquals("Not imported", tab.text("dialog h2"));
        assertTrue(tab.text("dialog p").length() > 10, tab.text("dialog p"));
        page.answer("Close");
        page.closed();
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
    }

    @Test
    void aRunOfAnotherChecklistIsRefused() throws IOException, InterruptedException {
        work();
        Path file = export("JSON", "json");
        String other = Files.readString(file).replaceFirst("\"checklist\": ?\"work\"", "\"checklist\":\"other\"");
        tab.drop(page.file("other.json", other));
        tab.until("document.querySelector('dialog[open]')");
        assertTrue(tab.text("dialog p").contains("another checklist"), tab.text("dialog p"));
        page.answer("Close");
        Files.delete(file);
    }

    @Test
    void anExportIsCopied() {
        work();
        tab.evaluate("document.activeElement.blur()");
        tab.evaluate("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
        tab.press("e");
        tab.click("dialog .export button:nth-of-type(2)");
        tab.until("document.querySelector('dialog .export button:nth-of-type(2)').textContent === 'Copied'");
        assertTrue(tab.evaluate("window.copied").asString().contains("one region only"));
        tab.press("Escape");
        page.closed();
    }

    @Test
    void aResetIsConfirmedAndUndone() {
        work();
        tab.click(".desk-group button:nth-of-type(4)");
        page.answer("Keep it");
        page.closed();
        workIsThere();
        reset();
        tab.press("u");
        workIsThere();
    }
}
