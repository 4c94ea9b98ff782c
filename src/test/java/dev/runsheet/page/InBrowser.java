package dev.runsheet.page;

import dev.runsheet.testing.Browser;
import dev.runsheet.testing.External;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One real browser for the tests of a class. */
abstract class InBrowser {
    static Browser browser;

    @BeforeAll
    static void openBrowser() throws IOException, InterruptedException {
        browser = Browser.start(External.chromium());
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }
}
