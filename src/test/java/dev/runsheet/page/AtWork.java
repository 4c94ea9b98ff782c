package dev.runsheet.page;

import dev.runsheet.testing.Tab;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A page that somebody works on, opened in a real browser for the tests of one class. */
abstract class AtWork {
    @TempDir
    static Path site;

    static WorkPage page;
    static Tab tab;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        page = WorkPage.start(site);
        tab = page.tab;
    }

    @AfterAll
    static void stop() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
