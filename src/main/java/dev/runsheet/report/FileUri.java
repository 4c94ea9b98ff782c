package dev.runsheet.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Paths as addresses: {@code my docs/50%.md} is {@code my%20docs/50%25.md}. */
final class FileUri {
    private static final String SAFE = "-._~/";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private FileUri() {}

    /** Whether {@code path} stands on its own nowhere. */
    static boolean isRelative(String path) {
        return !path.startsWith("/") && !path.matches("[A-Za-z]:/.*");
    }

    /** The address of {@code path}, relative if that is. */
    static String of(String path) {
        StringBuilder uri = new StringBuilder(isRelative(path) ? "" : path.startsWith("/") ? "file://" : "file:///");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || SAFE.indexOf(b) >= 0);
            if (plain) {
                uri.append((char) b);
            } else {
                uri.append('%').append(HEX.toHexDigits(b));
            }
        }
        return uri.toString();
    }
}
