package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a page looks that somebody works on: on phones, on paper, while it loads. */
class WorkLookBrowserTest extends AtWork {
    /** Some of everything: a tick, a note, a reason, a sign-off, a held task, an alarm in the bar. */
    private static void work() {
        tab.size(1280, 900);
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        tab.press("m");
        tab.type("took 12 minutes, and the replica lagged by a lot more than anybody had thought it would");
        page.answer("Save");
        page.closed();
        tab.evaluate("document.querySelector(\"" + page.task(WorkPage.CACHE) + " input\").focus()");
        tab.press("n");
        tab.type("one region only");
        tab.press("Enter");
        page.closed();
        tab.click("button[aria-label='Sign: Operations']");
        page.fill("Error rate, Actual", "7");
        page.answer("Close");
        page.closed();
        page.tick(WorkPage.CANARY);
    }

    @Test
    void nothingScrollsSideways() {
        work();
        for (int width : new int[] {320, 375, 768, 1024, 1280}) {
            tab.size(width, 800);
            assertEquals(
                    width, tab.evaluate("document.documentElement.scrollWidth").asInt(), "at " + width);
            assertTrue(
                    tab.evaluate("document.querySelector('.desk .to-rollback').getBoundingClientRect().right")
                                    .asInt()
                            <= width,
                    "the rollback is at hand at " + width);
        }
        assertEquals(List.of(), tab.complaints());
    }

    @Test
    void dialogsFitOnAPhone() {
        work();
        tab.size(320, 568);
        tab.evaluate("document.activeElement.blur()");
        for (String key : new String[] {"?", "e"}) {
            tab.press(key);
            JsonNode box = tab.evaluate("(r => [r.left, r.right, r.top, r.bottom])"
                    + "(document.querySelector('dialog').getBoundingClientRect())");
            assertTrue(box.get(0).asInt() >= 0 && box.get(1).asInt() <= 320, key + ": " + box);
            assertTrue(box.get(2).asInt() >= 0 && box.get(3).asInt() <= 568, key + ": " + box);
            tab.press("Escape");
            page.closed();
        }
    }

    @Test
    void whatIsPressedIsLargeEnough() {
        work();
        for (int width : new int[] {320, 1280}) {
            tab.size(width, 800);
            JsonNode small =
                    tab.evaluate("Array.from(document.querySelectorAll('.desk *, .hand *, .seals *, .hold *, .answer'))"
                            + ".filter(node => node.matches('a, button, input, select') && node.getClientRects().length > 0)"
                            + ".filter(node => { const box = node.getBoundingClientRect(); return box.width < 24 || box.height < 24; })"
                            + ".map(node => node.outerHTML)");
            assertEquals(0, small.size(), small::toString);
        }
    }

    @Test
    void nothingMovesWhileThePageLoads() {
        tab.size(1280, 900);
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        tab.click("button[aria-label='Sign: Operations']");
        for (int width : new int[] {320, 1280}) {
            tab.size(width, 800);
            tab.reload();
            tab.evaluate("new Promise(done => setTimeout(done, 200))");
            double shifts = tab.evaluate("window.shifts").asDouble();
            assertTrue(shifts < 0.01, "at " + width + ": " + shifts);
        }
    }

    @Test
    void onPaperStandsWhatWasDone() {
        work();
        tab.medium("print");
        try {
            assertEquals("none", shown(".desk"));
            assertEquals("none", shown(".more"));
            assertEquals("none", shown(".seal"));
            assertEquals("block", shown(page.task(WorkPage.SNAPSHOT) + " > .note"));
            assertTrue(tab.evaluate("document.querySelector(\"" + page.task(WorkPage.SNAPSHOT)
                            + " .said\").getClientRects().length > 0")
                    .asBoolean());
            assertEquals("7", page.filled("Error rate, Actual"));
            assertEquals(
                    "hidden",
                    tab.evaluate("getComputedStyle(document.querySelector('.field:not(.filled) > .answer')).visibility")
                            .asString(),
                    "an empty place is a line to write on");
            String pdf = new String(tab.pdf(), 0, 5, StandardCharsets.US_ASCII);
            assertEquals("%PDF-", pdf);
        } finally {
            tab.medium("screen");
        }
    }

    @Test
    void keysThatScrollDoSoAtOnceForThoseWhoWantNoMotion() {
        tab.feature("prefers-reduced-motion", "reduce");
        try {
            page.fresh();
            tab.press("j");
            assertEquals(
                    "auto",
                    tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
                            .asString());
        } finally {
            tab.feature("prefers-reduced-motion", "no-preference");
        }
    }

    private static String shown(String selector) {
        return tab.evaluate("getComputedStyle(document.querySelector(\"" + selector + "\")).display")
                .asString();
    }
}
