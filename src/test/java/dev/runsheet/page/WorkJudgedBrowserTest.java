package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.runsheet.testing.External;
import dev.runsheet.testing.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What axe says of a page that is worked on, its dialogs open; pages as they are made are judged elsewhere. */
class WorkJudgedBrowserTest {
    @TempDir
    static Path site;

    private static WorkPage page;
    private static Tab tab;
    private static String axe;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path validators = External.validator("axe.mjs").getParent();
        axe = Files.readString(validators.resolve("node_modules/axe-core/axe.min.js"));
        page = WorkPage.start(site);
        tab = page.tab;
    }

    @AfterAll
    static void stop() throws IOException {
        if (page != null) {
            page.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "light, 320", "dark, 1280", "dark, 320"})
    void nothingIsAmissAtAnyStep(String colours, int width) {
        tab.feature("prefers-color-scheme", colours);
        tab.size(width, 800);
        page.empty();
        page.tick(WorkPage.SNAPSHOT);
        judge("who works here");
        tab.type("@maria");
        tab.press("Enter");
        page.closed();
        tab.press("n");
        judge("the sheet of a task");
        tab.type("one region only");
        tab.press("Enter");
        page.closed();
        tab.click("button[aria-label='Sign: Operations']");
        page.tick(WorkPage.CANARY);
        judge("a task held up");
        page.fill("Error rate, Actual", "7");
        judge("the alarm");
        page.answer("Close");
        page.closed();
        judge("the alarm in the bar");
        tab.evaluate("document.activeElement.blur()");
        for (String key : new String[] {"?", "e"}) {
            tab.press(key);
            judge("after " + key);
            tab.press("Escape");
            page.closed();
        }
    }

    private static void judge(String step) {
        tab.evaluate(axe + "; undefined");
        JsonNode found = tab.evaluate(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                        + " 'best-practice']}).then(told => told.violations.map(one => one.id + ': ' + one.nodes[0].html))");
        assertEquals(0, found.size(), () -> step + ": " + found);
    }
}
