package dev.runsheet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.runsheet.testing.External;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
        judge(External.validator("vnu.sh"), List.of(site.toString()));
    }

    @Test
    void htmlValidate() throws Exception {
        judge(External.validator("html-validate.sh"), pages());
    }

    @Test
    void axe() throws Exception {
        External.chromium();
        judge(External.validator("axe.mjs"), pages());
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static void judge(Path script, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("VNU_FILTER", NOT_SO_IN_BROWSERS));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "still judging");
        assertEquals(0, process.exitValue(), said);
    }
}
