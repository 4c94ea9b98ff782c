package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.Tab;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a browser keeps of a run: in two tabs, without storage, with full storage, without scripts. */
class WorkStoreBrowserTest extends AtWork {
    private static Tab other() throws IOException {
        Tab other = page.browser.tab();
        WorkPage.clock(other);
        other.open(page.address());
        return other;
    }

    @Test
    void twoTabsWorkOnOneRun() throws IOException {
        page.fresh();
        Tab other = other();
        page.tick(WorkPage.SNAPSHOT);
        String box = WorkPage.task(other, WorkPage.SNAPSHOT) + " > .line > input";
        other.until("document.querySelector(\"" + box + "\").checked");
        other.click(WorkPage.task(other, WorkPage.CACHE) + " > .line > input");
        tab.until("document.querySelector(\"" + page.task(WorkPage.CACHE) + " > .line > input\").checked");
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        other.reload();
        assertEquals("done", WorkPage.state(other, WorkPage.SNAPSHOT));
        assertEquals("done", WorkPage.state(other, WorkPage.CACHE));
        assertEquals(List.of(), other.complaints());
    }

    @Test
    void undoLeavesAloneWhatAnotherTabHasChangedSince() throws IOException {
        page.fresh();
        Tab other = other();
        page.tick(WorkPage.SNAPSHOT);
        String box = WorkPage.task(other, WorkPage.SNAPSHOT) + " > .line > input";
        other.until("document.querySelector(\"" + box + "\").checked");
        other.click(box);
        tab.until("!document.querySelector(\"" + page.task(WorkPage.SNAPSHOT) + " > .line > input\").checked");
        tab.click(".desk-undo");
        assertTrue(tab.text("p[role=status].visually-hidden").startsWith("Not undone, it has been changed since"));
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
    }

    @Test
    void aDeniedStorageIsSaidAndTheWorkGoesOn() {
        page.empty();
        String denial = tab.before("Object.defineProperty(window, 'localStorage',"
                + " {get() { throw new DOMException('denied', 'SecurityError'); }})");
        try {
            tab.reload();
            assertTrue(tab.text(".notice").contains("keeps nothing"), tab.text(".notice"));
            page.tick(WorkPage.SNAPSHOT);
            tab.type("Ana");
            tab.press("Enter");
            page.closed();
            page.tick(WorkPage.CACHE);
            assertEquals("done", page.state(WorkPage.SNAPSHOT));
            assertEquals("done", page.state(WorkPage.CACHE));
            tab.press("u");
            assertEquals("open", page.state(WorkPage.CACHE));
            assertEquals(List.of(), tab.complaints());
        } finally {
            tab.forget(denial);
        }
        tab.reload();
        assertEquals(List.of("beforeunload"), tab.questions(), "what would be lost is not left without a question");
    }

    @Test
    void aFullStorageIsSaidAndTheWorkGoesOn() {
        page.fresh();
        tab.evaluate(
                "(() => { let size = 4 * 1024 * 1024, count = 0; while (size >= 1) {"
                        + " try { localStorage.setItem('fill' + count++, 'x'.repeat(size)); } catch (full) { size = size / 2 | 0; } } })()");
        page.tick(WorkPage.SNAPSHOT);
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertTrue(tab.text(".notice").contains("storage is full"), tab.text(".notice"));
        page.tick(WorkPage.CACHE);
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        tab.evaluate(
                "Object.keys(localStorage).filter(key => key.startsWith('fill')).forEach(key => localStorage.removeItem(key))");
        page.tick(WorkPage.TOLD);
        assertEquals(0, tab.count(".notice"), "said only for as long as it is so");
        tab.reload();
        assertEquals("done", page.state(WorkPage.SNAPSHOT), "kept as soon as there is room");
    }

    @Test
    void whatCannotBeReadIsNotTakenForARun() {
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        tab.evaluate(
                "localStorage.setItem(Object.keys(localStorage).find(key => key.startsWith('runsheet:work:')), '{oops')");
        tab.reload();
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        page.tick(WorkPage.CACHE);
        tab.reload();
        assertEquals("done", page.state(WorkPage.CACHE));
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void withoutScriptsThePageIsAsItWasWritten() {
        page.empty();
        tab.scripts(false);
        try {
            tab.open(page.address());
            assertEquals(0, tab.count(".desk, .hand, .answer, dialog"));
            assertFalse(tab.evaluate("document.querySelector('.blank').textContent")
                    .asString()
                    .isBlank());
            assertEquals(
                    "inline",
                    tab.evaluate("getComputedStyle(document.querySelector('.blank')).display")
                            .asString());
            assertEquals(
                    "0px",
                    tab.evaluate("getComputedStyle(document.querySelector('li.task > .line')).paddingRight")
                            .asString(),
                    "no room is kept for what never comes");
        } finally {
            tab.scripts(true);
        }
    }
}
