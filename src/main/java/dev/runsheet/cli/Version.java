package dev.runsheet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version this is, and of which commit. */
final class Version {
    private Version() {}

    /** {@code 0.1.0}. */
    static String number() {
        return properties().getProperty("version", "unknown");
    }

    /** {@code runsheet 0.1.0 (1a2b3c4)}. */
    static String line() {
        String commit = properties().getProperty("commit", "");
        return "runsheet " + number() + (commit.isEmpty() ? "" : " (" + commit + ")");
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/runsheet/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
