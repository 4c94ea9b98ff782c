package dev.runsheet.page;

import dev.runsheet.testing.Browser;
import dev.runsheet.testing.External;
import dev.runsheet.testing.Tab;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The page of {@code page/work.md} in a browser, for tests of working on it: at 02:00 UTC on a day in November, with
 * {@code @maria} at work unless somebody else is told.
 */
final class WorkPage implements AutoCloseable {
    static final String SNAPSHOT = "Take a snapshot of the parcels database";
    static final String TOLD = "Tell the support desk";
    static final String CACHE = "Warm the cache in the second region";
    static final String CANARY = "Set the flag to 5%";

    private static final String START = "2026-11-21T02:00:00Z";

    final Path folder;
    final Browser browser;
    final Tab tab;

    private WorkPage(Path folder, Browser browser) {
        this.folder = folder;
        this.browser = browser;
        this.tab = browser.first();
    }

    /** Writes the site into {@code folder} and starts a browser. */
    static WorkPage start(Path folder) throws IOException, InterruptedException {
        Path chromium = External.chromium();
        write(folder, markdown(), "a1");
        WorkPage page = new WorkPage(folder, Browser.start(chromium));
        clock(page.tab);
        return page;
    }

    static String markdown() {
        return Sites.text(Path.of("src/test/resources/page/work.md"));
    }

    /** Writes the page anew, as made from {@code markdown}, whose content {@code hash} stands for. */
    static void write(Path folder, String markdown, String hash) throws IOException {
        Sites.write(folder, List.of(Sites.entry(Sites.read("work.md", markdown, hash.repeat(32)))), Sites.rules());
    }

    /** Pages of {@code tab} live at {@link #START}, and as many seconds later as {@link #later} says. */
    static void clock(Tab tab) {
        tab.size(1280, 900);
        tab.before(
                "window.runsheetClock = () => { let later = 0;"
                        + " try { later = Number(sessionStorage.getItem('later')); } catch (denied) { }"
                        + " return Date.parse('" + START + "') + 1000 * later; };"
                        + "window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach(e => {"
                        + "if (!e.hadRecentInput) { window.shifts += e.value; } })).observe({type: 'layout-shift', buffered: true});");
    }

    URI address() {
        return folder.resolve("checklists/work.html").toUri();
    }

    /** Opens the page where nobody has worked yet, {@code who} being known. */
    void fresh(String who) {
        empty();
        tab.evaluate("localStorage.setItem('runsheet:who', '" + who + "')");
        tab.reload();
    }

    /** Opens the page where nobody has worked yet. */
    void fresh() {
        fresh("@maria");
    }

    /** Opens the page where nothing is kept, not even who works here. */
    void empty() {
        tab.open(address());
        tab.evaluate("localStorage.clear(); sessionStorage.clear()");
        tab.reload();
    }

    /** A selector of the task that reads {@code text}; the task is marked on the page for that. */
    static String task(Tab tab, String text) {
        tab.evaluate("Array.from(document.querySelectorAll('li.task')).find(li => li.querySelector('.text').textContent"
                + ".trim().startsWith('" + text + "')).dataset.test = '" + text + "'");
        return "li[data-test='" + text + "']";
    }

    String task(String text) {
        return task(tab, text);
    }

    /** Presses the box of the task that reads {@code text}. */
    void tick(String text) {
        tab.click(task(text) + " > .line > input");
    }

    /** {@code done}, {@code n/a} or {@code open}, as the page shows it. */
    static String state(Tab tab, String text) {
        String box = "document.querySelector(\"" + task(tab, text) + " > .line > input\")";
        return tab.evaluate(box + ".indeterminate ? 'n/a' : " + box + ".checked ? 'done' : 'open'")
                .asString();
    }

    String state(String text) {
        return state(tab, text);
    }

    /** Moves the page's clock to {@code seconds} after its start. */
    void later(int seconds) {
        tab.evaluate("sessionStorage.setItem('later', '" + seconds + "')");
    }

    /** Gives all sign-offs, so that the gate is open. */
    void signAll() {
        for (String role : List.of("Operations", "Product", "Security lead")) {
            tab.click("button[aria-label='Sign: " + role + "']");
            // what is signed moves what stands below it: the next click has to find its place
            tab.until("document.querySelector(\"button[aria-label='Withdraw the sign-off: " + role + "']\") !== null");
        }
    }

    /** Writes {@code value} into the place that is called {@code label} and leaves it. */
    void fill(String label, String value) {
        String selector = "[aria-label='" + label + "'].answer";
        tab.click(selector);
        tab.until("document.activeElement.matches(\"" + selector + "\")");
        tab.evaluate("document.querySelector(\"" + selector + "\").value = ''");
        tab.type(value);
        tab.press("Tab");
    }

    /** What stands in the place that is called {@code label}. */
    String filled(String label) {
        return tab.evaluate("document.querySelector(\"[aria-label='" + label + "'].answer\").value")
                .asString();
    }

    /** Presses the button of the open dialog that says {@code word}. */
    void answer(String word) {
        tab.evaluate("Array.from(document.querySelectorAll('dialog[open] button')).find(b => b.textContent === '" + word
                + "').click()");
    }

    /** Waits until no dialog is open. */
    void closed() {
        tab.until("!document.querySelector('dialog')");
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Override
    public void close() throws IOException {
        browser.close();
    }
}
