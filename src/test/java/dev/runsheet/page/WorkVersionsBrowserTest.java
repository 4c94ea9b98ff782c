package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checklist that changes while people work on it, in a real browser. */
class WorkVersionsBrowserTest extends AtWork {
    private static final String FRESH = "Freeze the release branch";

    /** Two tasks are worked on; then one of them is taken out of the checklist, and another comes. */
    @BeforeEach
    void workAndChange() throws IOException {
        WorkPage.write(site, WorkPage.markdown(), "a1");
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        page.tick(WorkPage.CACHE);
        page.fill("Change owner", "@maria");
        String changed = WorkPage.markdown().replace("- [ ] " + WorkPage.CACHE, "- [ ] " + FRESH);
        WorkPage.write(site, changed, "b2");
        tab.open(page.address());
    }

    @Test
    void whatCarriesOverIsNewAndHasGoneIsListed() {
        assertEquals("The checklist has changed", tab.text("dialog[open] h2"));
        List<String> lists = List.of(
                "Carries over: 2" + WorkPage.SNAPSHOT + "Change owner",
                "New in the checklist: 1" + FRESH,
                "No longer there: 1" + WorkPage.CACHE);
        for (int i = 0; i < lists.size(); i++) {
            assertEquals(
                    lists.get(i),
                    tab.evaluate("document.querySelectorAll('dialog details')[" + i + "].textContent")
                            .asString());
        }
        page.answer("Later");
    }

    @Test
    void carriedOver() {
        page.answer("Carry over");
        page.closed();
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertEquals("open", page.state(FRESH));
        assertEquals("@maria", page.filled("Change owner"));
        tab.reload();
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertEquals(0, tab.count("dialog, .notice"), "decided once");
    }

    @Test
    void startedAnew() {
        page.answer("Start anew");
        page.closed();
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        tab.reload();
        assertEquals(0, tab.count("dialog, .notice"), "decided once");
    }

    @Test
    void putOff() {
        page.answer("Later");
        page.closed();
        assertTrue(tab.text(".notice").contains("earlier version"), tab.text(".notice"));
        page.tick(FRESH);
        tab.reload();
        assertEquals(0, tab.count("dialog"), "not asked twice in one visit");
        tab.click(".notice button");
        page.answer("Carry over");
        page.closed();
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        tab.press("u");
        assertEquals("done", page.state(FRESH), "undo brings back what was there");
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
    }

    @Test
    void theOlderPageStillHasItsOwnRun() throws IOException {
        page.answer("Start anew");
        page.closed();
        WorkPage.write(site, WorkPage.markdown(), "a1");
        tab.open(page.address());
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertEquals("done", page.state(WorkPage.CACHE));
    }
}
