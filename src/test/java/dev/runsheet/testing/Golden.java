package dev.runsheet.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output kept in a file beside its input, so that a change of it is read in review.
 *
 * <p>{@code mvn test -Dtest=… -Dupdate} writes the files instead of comparing them; read the difference before you
 * commit it. {@code Golden.assertMatches(Path.of("src/test/resources/cases/plain/expected.md"), written)}.
 */
public final class Golden {

    private Golden() {}

    /** Fails unless {@code file} holds exactly {@code actual}, in UTF-8; when updating, writes it. */
    public static void assertMatches(Path file, String actual) throws IOException {
        if (System.getProperty("update") != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, actual.getBytes(StandardCharsets.UTF_8));
        } else if (Files.notExists(file)) {
            fail("there is no " + file + "; -Dupdate writes it");
        } else {
            assertEquals(
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                    actual,
                    () -> file + " differs; -Dupdate writes it anew");
        }
    }
}
