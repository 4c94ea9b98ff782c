package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Working without a mouse, in a real browser. */
class WorkKeysBrowserTest extends AtWork {
    private static String at() {
        return tab.evaluate(
                        "document.activeElement.closest('li.task')?.querySelector('.text').textContent.trim() ?? ''")
                .asString();
    }

    private static void focus(String task) {
        tab.evaluate("document.querySelector(\"" + page.task(task) + " input\").focus()");
    }

    @Test
    void jAndKLeadFromTaskToTask() {
        page.fresh();
        focus(WorkPage.SNAPSHOT);
        tab.press("j", "j");
        assertEquals(WorkPage.CACHE, at());
        tab.press("k");
        assertEquals(WorkPage.TOLD, at());
    }

    @Test
    void theFirstJLeadsToATask() {
        page.fresh();
        tab.press("j");
        assertTrue(at().startsWith("Security lead"), at());
    }

    @Test
    void xAndTheSpaceBarTick() {
        page.fresh();
        focus(WorkPage.SNAPSHOT);
        tab.press("x");
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        tab.press("Space");
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        tab.press("x", "u");
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        assertEquals(WorkPage.SNAPSHOT, at());
    }

    @Test
    void mOpensTheNote() {
        page.fresh();
        focus(WorkPage.SNAPSHOT);
        tab.press("m");
        tab.type("by key");
        assertEquals("TEXTAREA", tab.evaluate("document.activeElement.tagName").asString());
        page.answer("Save");
        page.closed();
        assertEquals("by key", tab.text(page.task(WorkPage.SNAPSHOT) + " > .note"));
        assertEquals(WorkPage.SNAPSHOT, at(), "the focus comes back");
    }

    @Test
    void gAndRLeadToTheRollback() {
        page.fresh();
        focus(WorkPage.SNAPSHOT);
        tab.press("g", "r");
        assertEquals("#rollback", tab.evaluate("location.hash").asString());
        assertEquals("rollback", tab.evaluate("document.activeElement.id").asString());
        page.fresh();
        tab.press("r");
        assertEquals("", tab.evaluate("location.hash").asString());
    }

    @Test
    void sSigns() {
        page.fresh();
        tab.press("s");
        assertEquals(
                "Sign: Operations",
                tab.evaluate("document.activeElement.getAttribute('aria-label')")
                        .asString());
        tab.press("s");
        assertEquals(1, tab.count("tr.signed"));
    }

    @Test
    void aQuestionMarkShowsAllKeys() {
        page.fresh();
        tab.press("?");
        assertEquals("Keys", tab.text("dialog[open] h2"));
        for (String key : new String[] {"j", "k", "x", "n", "m", "s", "g", "u", "e", "?"}) {
            assertTrue(
                    tab.evaluate("Array.from(document.querySelectorAll('dialog kbd')).some(kbd => kbd.textContent === '"
                                    + key + "')")
                            .asBoolean(),
                    key);
        }
        tab.press("Escape");
        page.closed();
    }

    @Test
    void keysAreNeverTakenFromInputsOrWithModifiers() {
        page.fresh();
        focus(WorkPage.SNAPSHOT);
        tab.press("Control+x", "Alt+x", "Meta+x");
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        tab.evaluate("document.querySelector('.field input').focus()");
        tab.press("x", "u", "?");
        assertEquals(
                "xu?",
                tab.evaluate("document.querySelector('.field input').value").asString());
        assertEquals(0, tab.count("dialog"));
    }

    @Test
    void undoInAnInputIsTheInputsOwn() {
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        tab.evaluate("document.querySelector('.field input').focus()");
        tab.press("a", "Control+z");
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        page.fresh();
        tab.press("?");
        tab.click(".keys-use input");
        tab.press("Escape");
        page.closed();
        focus(WorkPage.SNAPSHOT);
        tab.press("x");
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
        tab.press("Space");
        assertEquals("done", page.state(WorkPage.SNAPSHOT), "the box's own key stays");
        tab.click("button[aria-keyshortcuts='?']");
        tab.click(".keys-use input");
        tab.press("Escape");
        page.closed();
        focus(WorkPage.SNAPSHOT);
        tab.press("x");
        assertEquals("open", page.state(WorkPage.SNAPSHOT));
    }
}
