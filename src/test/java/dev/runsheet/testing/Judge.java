package dev.runsheet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other people's validators: {@code Judge.accepts("sarif.sh", Map.of(), List.of("findings.sarif"))}. */
public final class Judge {
    private Judge() {}

    /**
     * Runs {@code script} of the validators and fails with what it said unless it accepts. Ends the test like
     * {@link External#validator(String)} where it is not there.
     *
     * @return what it said
     */
    public static String accepts(String script, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        Path judge = External.validator(script);
        List<String> command =
                Stream.concat(Stream.of(judge.toString()), arguments.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "still judging");
        assertEquals(0, process.exitValue(), said);
        return said;
    }
}
