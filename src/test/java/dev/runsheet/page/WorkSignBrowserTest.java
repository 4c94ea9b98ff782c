package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sign-offs, and the gate that waits for them, in a real browser. */
class WorkSignBrowserTest extends AtWork {
    private static final String OPERATIONS = "button[aria-label$=': Operations']";
    private static final String NOTICE = ".notice-warning";

    private static String row(String column) {
        return tab.evaluate("(() => { const input = document.querySelector('tr:has(" + OPERATIONS.replace("'", "\\'")
                        + ") td[data-label=" + column + "] input');"
                        + " return input.type === 'checkbox' ? String(input.checked) : input.value; })()")
                .asString();
    }

    @Test
    void signingFillsInWhoAndWhen() {
        page.fresh();
        tab.click(OPERATIONS);
        assertEquals("@maria", row("Name"));
        assertEquals("true", row("Approved"));
        assertEquals(
                tab.evaluate(
                                "(d => [d.getFullYear(), d.getMonth() + 1, d.getDate()].map(n => String(n).padStart(2, '0'))"
                                        + ".join('-'))(new Date(window.runsheetClock()))")
                        .asString(),
                row("Date"));
        assertEquals("Withdraw", tab.text(OPERATIONS));
        tab.reload();
        assertEquals("@maria", row("Name"));
        assertEquals("Withdraw", tab.text(OPERATIONS));
        assertTrue(tab.text("tr.signed .said").startsWith("@maria · "));
    }

    @Test
    void aSignOffCanBeWithdrawnAndUndone() {
        page.fresh();
        tab.click(OPERATIONS);
        tab.click(OPERATIONS);
        assertEquals("", row("Name"));
        assertEquals("false", row("Approved"));
        assertEquals("", row("Date"));
        tab.press("u");
        assertEquals("@maria", row("Name"));
        tab.press("u");
        assertEquals("", row("Name"));
        assertEquals("Sign", tab.text(OPERATIONS));
    }

    @Test
    void aSignOffNeedsAName() {
        page.empty();
        tab.click(OPERATIONS);
        tab.press("Escape");
        page.closed();
        assertEquals("false", row("Approved"));
        tab.click(OPERATIONS);
        tab.type("Ana");
        tab.press("Enter");
        page.closed();
        assertEquals("Ana", row("Name"));
    }

    @Test
    void tickingTheBoxOfASignOffSigns() {
        page.fresh();
        tab.click("tr:has(" + OPERATIONS + ") input[type=checkbox]");
        assertEquals("@maria", row("Name"));
        page.tick("Security lead");
        assertEquals("done", page.state("Security lead"));
        assertEquals(
                "@maria",
                tab.evaluate("document.querySelector(\"" + page.task("Security lead") + " .answer\").value")
                        .asString());
    }

    @Test
    void aTaskBehindAnUnsignedGateIsHeldUpUntilAReasonIsGiven() {
        page.fresh();
        page.tick(WorkPage.CANARY);
        assertEquals("open", page.state(WorkPage.CANARY));
        assertTrue(tab.text(".hold").contains("3 sign-offs are still missing"), tab.text(".hold"));
        tab.evaluate("Array.from(document.querySelectorAll('.hold button'))[0].click()");
        tab.press("Enter");
        assertEquals(1, tab.count("dialog[open]"), "a reason is needed");
        tab.type("Product said yes on the phone");
        tab.press("Enter");
        page.closed();
        assertEquals("done", page.state(WorkPage.CANARY));
        assertEquals(
                "Went on before the sign-offs: Product said yes on the phone",
                tab.text(page.task(WorkPage.CANARY) + " > .note"));
        assertEquals("Done before the sign-offs", tab.text(page.task(WorkPage.CANARY) + " > .reason"));
        assertTrue(tab.text(NOTICE).contains("Work has begun"), tab.text(NOTICE));
        page.signAll();
        assertEquals(0, tab.count(NOTICE));
        assertEquals("", tab.text(page.task(WorkPage.CANARY) + " > .reason"));
    }

    @Test
    void whatComesBeforeTheGateAndTheWayBackAreNeverHeldUp() {
        page.fresh();
        page.tick(WorkPage.SNAPSHOT);
        page.tick("Set the flag to 0%");
        assertEquals("done", page.state(WorkPage.SNAPSHOT));
        assertEquals("done", page.state("Set the flag to 0%"));
        assertEquals(0, tab.count(".hold"));
    }

    @Test
    void theGateOpensWhenAllHaveSigned() {
        page.fresh();
        page.tick(WorkPage.CANARY);
        assertEquals(1, tab.count(".hold"));
        page.signAll();
        assertEquals(0, tab.count(".hold"), "what is said no longer holds");
        assertEquals(1, tab.count(".gate.passable"), "the gate across the page shows it");
        page.tick(WorkPage.CANARY);
        assertEquals("done", page.state(WorkPage.CANARY));
    }

    @Test
    void aSignOffAfterTheExecutionBeganSaysSo() {
        page.fresh();
        page.tick(WorkPage.CANARY);
        tab.evaluate("Array.from(document.querySelectorAll('.hold button'))[0].click()");
        tab.type("in a hurry");
        tab.press("Enter");
        page.closed();
        page.later(600);
        tab.click(OPERATIONS);
        assertTrue(tab.text("tr.signed .said").contains("after the execution began"), tab.text("tr.signed .said"));
        tab.click("button[aria-label='Sign: Security lead']");
        assertEquals("Signed after the execution began", tab.text(page.task("Security lead") + " > .reason"));
    }
}
