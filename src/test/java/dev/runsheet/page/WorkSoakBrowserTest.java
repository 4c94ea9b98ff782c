package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Soak timers, in a real browser. */
class WorkSoakBrowserTest extends AtWork {
    private static final String LATENCY = "P95 latency:";
    private static final String EVERYBODY = "Set the flag to 100%";
    private static final String FIRST = "#stage-1-canary-5";

    private static String left() {
        return tab.evaluate("document.querySelector('" + FIRST + "').closest('section').querySelector('.soak-left')"
                        + ".textContent")
                .asString();
    }

    private static void press() {
        tab.evaluate(
                "document.querySelector('" + FIRST + "').closest('section').querySelector('.soak button').click()");
    }

    private static void finishFirstStage() {
        page.fresh();
        page.signAll();
        page.tick(WorkPage.CANARY);
        page.tick(LATENCY);
    }

    @Test
    void aSoakStartsWithTheLastTaskAndSurvivesAReload() {
        page.fresh();
        page.signAll();
        page.tick(WorkPage.CANARY);
        assertEquals("Soak not started", left());
        page.tick(LATENCY);
        assertEquals("Soaking, 30:00 left", left());
        page.later(600);
        tab.reload();
        assertEquals("Soaking, 20:00 left", left());
        assertEquals("Soak 20:00", tab.text(".desk-soaks a"));
        page.later(601);
        tab.until("document.querySelector('.desk-soaks a').textContent === 'Soak 19:59'");
    }

    @Test
    void theNextStageIsHeldUpUntilTheSoakIsOver() {
        finishFirstStage();
        page.later(600);
        page.tick(EVERYBODY);
        assertEquals("open", page.state(EVERYBODY));
        assertTrue(tab.text(".hold").contains("Stage 1: canary (5%) is still soaking, 20:00 left"), tab.text(".hold"));
        page.later(1800);
        tab.until("document.querySelector('p[role=status].visually-hidden').textContent.endsWith('has soaked')");
        page.tick(EVERYBODY);
        assertEquals("done", page.state(EVERYBODY));
        assertEquals("Soaked", left());
    }

    @Test
    void goingOnEarlyNeedsAReason() {
        finishFirstStage();
        page.tick(EVERYBODY);
        tab.click(".hold button");
        tab.type("the window closes");
        tab.press("Enter");
        page.closed();
        assertEquals("done", page.state(EVERYBODY));
        assertEquals(
                "Went on before the soak was over: the window closes", tab.text(page.task(EVERYBODY) + " > .note"));
    }

    @Test
    void aSoakIsStartedAndResetByHand() {
        page.fresh();
        press();
        assertEquals("Soaking, 30:00 left", left());
        press();
        assertEquals("Soak not started", left());
        tab.press("u");
        assertEquals("Soaking, 30:00 left", left());
    }

    @Test
    void openingATaskAgainEndsTheSoak() {
        finishFirstStage();
        page.tick(LATENCY);
        assertEquals("Soak not started", left());
        assertEquals(0, tab.count(".desk-soaks li"));
    }
}
