package dev.runsheet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the real git in a folder, as an author whom no setting of the machine changes.
 *
 * <pre>{@code
 * GitCommand.in(folder, "init", "-q", "-b", "main");
 * }</pre>
 */
public final class GitCommand {
    private static final List<String> PLAIN = List.of(
            "git",
            "-c",
            "user.name=Test",
            "-c",
            "user.email=test@example.org",
            "-c",
            "commit.gpgsign=false",
            "-c",
            "core.hooksPath=/dev/null");

    private GitCommand() {}

    /** Runs git in {@code folder}, and fails with what it said unless it succeeds. */
    public static void in(Path folder, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(PLAIN.stream(), Stream.of(arguments)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
