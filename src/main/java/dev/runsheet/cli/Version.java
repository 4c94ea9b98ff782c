package dev.runsheet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version this is, and of which commit. */
final class Version {
    private Version() {}

    /** {@code runsheet 0.1.0 (1a2b3c4)}. */
    static String line() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/runsheet/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String commit = properties.getProperty("commit", "");
        return "runsheet " + properties.getProperty("version", "unknown")
                + (commit.isEmpty() ? "" : " (" + commit + ")");
    }
}
