package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.Tab;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Values held against their limits, and the alarm of the rollback, in a real browser. */
class WorkAlarmBrowserTest extends AtWork {
    private static final String LATENCY = "P95 latency, Actual";
    private static final String ERRORS = "Error rate, Actual";

    private static String verdict(String label) {
        return tab.evaluate("document.querySelector(\"[aria-label='" + label + "'].answer\").parentNode"
                        + ".querySelector('.verdict').textContent")
                .asString();
    }

    private static void acknowledge(String reason) {
        page.answer("Acknowledge…");
        tab.until("document.querySelector('dialog[open] h2')?.textContent === 'Acknowledge the alarm'");
        tab.type(reason);
        tab.press("Enter");
        page.closed();
    }

    @Test
    void aValueIsJudgedWhileItIsTyped() {
        page.fresh();
        tab.click("[aria-label='" + LATENCY + "'].answer");
        tab.type("18");
        tab.until("document.querySelector('.field[data-verdict=met]')");
        tab.type("0 ms");
        assertEquals("met", verdict(LATENCY));
        tab.press("Tab");
        page.fill(ERRORS, "1.4");
        assertEquals("off target", verdict(ERRORS));
        page.fill(ERRORS, "plenty");
        assertEquals("not judged", verdict(ERRORS));
        assertEquals(0, tab.count("dialog, .notice"));
        tab.reload();
        assertEquals("met", verdict(LATENCY));
    }

    @Test
    void aValueThatMeetsATriggerRaisesTheAlarm() {
        page.fresh();
        page.fill(LATENCY, "650");
        tab.until("document.querySelector('dialog.alarm[open]')");
        assertEquals("Roll back", tab.text("dialog h2"));
        assertTrue(tab.text(".alarm-what").contains("650 ms"), tab.text(".alarm-what"));
        assertEquals("P95 latency > 500 ms for 10 minutes", tab.text(".alarm-line"));
        tab.press("Enter");
        page.closed();
        assertEquals("#rollback", tab.evaluate("location.hash").asString());
        assertTrue(tab.text(".notice-alarm").contains("650"), tab.text(".notice-alarm"));
        assertEquals("roll back", verdict(LATENCY));
    }

    @Test
    void theAlarmStaysUntilTheValueIsCorrected() {
        page.fresh();
        page.fill(LATENCY, "650");
        page.answer("Close");
        page.closed();
        tab.reload();
        assertEquals(0, tab.count("dialog"), "what was raised before does not interrupt");
        assertEquals(1, tab.count(".notice-alarm"));
        page.fill(LATENCY, "150");
        tab.until("!document.querySelector('.notice-alarm')");
        tab.press("Escape");
        tab.evaluate("document.activeElement.blur()");
        tab.press("u");
        assertEquals(1, tab.count(".notice-alarm"), "undone, it holds again");
    }

    @Test
    void correctingLeadsToTheValue() {
        page.fresh();
        page.fill(LATENCY, "650");
        page.answer("Correct the value");
        page.closed();
        assertEquals(
                LATENCY,
                tab.evaluate("document.activeElement.getAttribute('aria-label')")
                        .asString());
    }

    @Test
    void anAcknowledgedAlarmIsKeptWithNameAndReason() {
        page.fresh();
        page.fill(LATENCY, "650");
        page.answer("Acknowledge…");
        tab.until("document.querySelector('dialog[open] h2')?.textContent === 'Acknowledge the alarm'");
        tab.press("Enter");
        assertEquals(1, tab.count("dialog[open]"), "a reason is needed");
        tab.type("a load test runs");
        tab.press("Enter");
        page.closed();
        assertEquals(0, tab.count(".notice-alarm"));
        tab.reload();
        assertEquals(0, tab.count(".notice-alarm"));
        String kept =
                tab.evaluate("JSON.stringify(Object.entries(localStorage))").asString();
        assertTrue(kept.contains("a load test runs") && kept.contains("@maria"), kept);
        page.fill(LATENCY, "900");
        tab.until("document.querySelector('dialog.alarm[open]')");
        page.answer("Close");
    }

    @Test
    void aTickedTriggerRaisesTheAlarm() {
        page.fresh();
        page.tick("The support desk reports lost parcels");
        tab.until("document.querySelector('dialog.alarm[open]')");
        assertEquals("The support desk reports lost parcels", tab.text(".alarm-line"));
        acknowledge("found again");
        assertEquals(0, tab.count(".notice-alarm"));
        assertTrue(tab.text(page.task("The support desk reports lost parcels") + " > .note")
                .contains("found again"));
    }

    @Test
    void aTriggerWithoutABoxHasAButton() {
        page.fresh();
        tab.click(".happens");
        tab.until("document.querySelector('dialog.alarm[open]')");
        page.answer("Close");
        page.closed();
        assertEquals("Over", tab.text(".happens"));
        tab.click(".happens");
        assertEquals(0, tab.count(".notice-alarm"));
    }

    @Test
    void anotherTabIsAlarmedToo() throws IOException {
        page.fresh();
        Tab other = page.browser.tab();
        WorkPage.clock(other);
        other.open(page.address());
        page.fill(LATENCY, "650");
        other.until("document.querySelector('dialog.alarm[open]') && document.querySelector('.notice-alarm')");
    }
}
