package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Boxes with three states, who and when, notes, progress and undo, in a real browser. */
class WorkBoxesBrowserTest extends AtWork {
    @Test
    void aTickSaysWhoAndWhenAndSurvivesAReload() {
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        String said = page.task(WorkPage.SNAPSHOT) + " .said";
        assertTrue(tab.text(said).startsWith("@maria · "), tab.text(said));
        tab.reload();
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertTrue(tab.text(page.task(WorkPage.SNAPSHOT) + " .said").startsWith("@maria · "));
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void whoWorksHereIsAskedOnceAndCanBeChanged() {
        page.empty();
        page.tick(WorkPage.SNAPSHOT);
        tab.until("document.querySelector('dialog[open]')");
        assertEquals("Who is working here?", tab.text("dialog h2"));
        tab.type("Ana");
        tab.press("Enter");
        page.closed();
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertTrue(tab.text(page.task(WorkPage.SNAPSHOT) + " .said").startsWith("Ana · "));
        page.tick(WorkPage.CACHE);
        assertEquals(0, tab.count("dialog"), "asked once");
        tab.click(".desk-who");
        tab.evaluate("document.querySelector('dialog input').value = ''");
        tab.type("Bo");
        tab.press("Enter");
        page.closed();
        assertEquals("Bo", tab.text(".desk-who"));
    }

    @Test
    void withoutANameTheWorkGoesOn() {
        page.empty();
        page.tick(WorkPage.SNAPSHOT);
        page.answer("Go on without");
        page.closed();
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertTrue(tab.text(page.task(WorkPage.SNAPSHOT) + " .said").matches("\\d\\d:\\d\\d|\\d+ Nov \\d\\d:\\d\\d"));
        page.tick(WorkPage.CACHE);
        assertEquals(0, tab.count("dialog"));
    }

    @Test
    void notApplicableNeedsAReason() {
        page.fresh();
        tab.evaluate("document.querySelector(\"" + page.task(WorkPage.CACHE) + " input\").focus()");
        tab.press("n");
        tab.type("   ");
        tab.press("Enter");
        assertEquals(1, tab.count("dialog[open]"), "a reason of spaces is none");
        tab.type("one region only");
        tab.press("Enter");
        page.closed();
        assertEquals("n/a", page.state(WorkPage.CACHE));
        assertEquals("Not applicable: one region only", tab.text(page.task(WorkPage.CACHE) + " > .reason"));
        String described = tab.evaluate("document.querySelector(\"" + page.task(WorkPage.CACHE)
                        + " input\").getAttribute('aria-describedby').split(' ')"
                        + ".map(id => document.getElementById(id).textContent).join(' ')")
                .asString();
        assertTrue(described.contains("one region only") && described.contains("@maria"), described);
        tab.reload();
        assertEquals("n/a", page.state(WorkPage.CACHE));
        page.tick(WorkPage.CACHE);
        assertEquals("done", page.state(WorkPage.CACHE));
        assertEquals("", tab.text(page.task(WorkPage.CACHE) + " > .reason"));
    }

    @Test
    void aTaskHasANote() {
        page.fresh();
        tab.click(page.task(WorkPage.SNAPSHOT) + " .more");
        tab.evaluate("document.querySelector('dialog textarea').focus()");
        tab.type("took 12 minutes <b>& more</b>");
        page.answer("Save");
        page.closed();
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        assertEquals("took 12 minutes <b>& more</b>", tab.text(page.task(WorkPage.SNAPSHOT) + " > .note"));
        page.tick(WorkPage.SNAPSHOT);
        tab.reload();
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertEquals("took 12 minutes <b>& more</b>", tab.text(page.task(WorkPage.SNAPSHOT) + " > .note"));
    }

    @Test
    void whatTheChecklistHasTickedCanBeOpened() {
        page.fresh();
        assertEquals("done", page.state(WorkPage.TOLD));
        page.tick(WorkPage.TOLD);
        tab.reload();
        assertEquals("open", page.state(WorkPage.TOLD));
    }

    @Test
    void progressIsCountedPerSectionAndForThePage() {
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        tab.evaluate("document.querySelector(\"" + page.task(WorkPage.CACHE) + " input\").focus()");
        tab.press("n");
        tab.type("no second region");
        tab.press("Enter");
        page.closed();
        int all = tab.count("li.task");
        assertEquals("2 of " + all + " tasks done, 1 not applicable", tab.text("#Tally"));
        assertEquals("3/4", tab.text(".count[data-tasks='#preparation']"));
        assertEquals("3 of " + all, tab.text(".desk-done"));
    }

    @Test
    void whatWasDoneIsUndone() {
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        page.tick(WorkPage.CACHE);
        tab.press("Control+z");
        assertEquals("open", page.state(WorkPage.CACHE));
        assertEquals("Undone: Ticked: " + WorkPage.CACHE, tab.text("p[role=status].visually-hidden"));
        tab.click(".desk-undo");
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        assertTrue(tab.evaluate("document.querySelector('.desk-undo').disabled").asBoolean());
        tab.reload();
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
    }
}
