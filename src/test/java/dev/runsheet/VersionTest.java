package dev.runsheet;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The build writes what it is into the jar, and leaves no placeholder behind. */
class VersionTest {

    @Test
    void theJarKnowsItsVersionAndCommit() throws IOException {
        Properties version = new Properties();
        try (var in = VersionTest.class.getResourceAsStream("/runsheet/version.properties")) {
            assertNotNull(in);
            version.load(in);
        }
        assertTrue(version.getProperty("version").matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"), version::toString);
        assertTrue(version.getProperty("commit").matches("([0-9a-f]{7,})?"), version::toString);
    }
}
