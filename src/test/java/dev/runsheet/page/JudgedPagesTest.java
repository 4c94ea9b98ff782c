package dev.runsheet.page;

import dev.runsheet.testing.External;
import dev.runsheet.testing.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other people's validators say of the pages. */
class JudgedPagesTest {
    /** The checker takes a file's page for one of no origin; {@link BrowserTest} shows that browsers do not. */
    private static final String NOT_SO_IN_BROWSERS = ".*violates Content Security Policy.*theme/runsheet[.](css|js).*";

    @TempDir
    static Path site;

    @BeforeAll
    static void write() throws IOException {
        Sites.write(site, List.of(Sites.entry(Sites.everything())), Sites.rules());
    }

    @Test
    void theNuHtmlChecker() throws Exception {
        Judge.accepts("vnu.sh", Map.of("VNU_FILTER", NOT_SO_IN_BROWSERS), List.of(site.toString()));
    }

    @Test
    void htmlValidate() throws Exception {
        Judge.accepts("html-validate.sh", Map.of(), pages());
    }

    @Test
    void axe() throws Exception {
        External.chromium();
        Judge.accepts("axe.mjs", Map.of(), pages());
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
