package dev.runsheet.inline;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A destination that a page may link to.
 *
 * @param text printable ASCII, everything else percent-encoded; still to be escaped for HTML
 * @param external whether it leads to another host
 */
record SafeUrl(String text, boolean external) {
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    /** The safe form of {@code destination}; empty when nobody should follow it. */
    static Optional<SafeUrl> of(String destination) {
        String trimmed = destination.strip();
        // A browser drops control characters and line ends from a scheme before it reads it; nobody means them.
        if (trimmed.chars().anyMatch(SafeUrl::isInvisible) || trimmed.startsWith("//")) {
            return Optional.empty();
        }
        int colon = schemeEnd(trimmed);
        if (colon < 0) {
            return Optional.of(new SafeUrl(encode(trimmed), false));
        }
        return switch (trimmed.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> Optional.of(new SafeUrl(encode(trimmed), true));
            case "mailto" -> Optional.of(new SafeUrl(encode(trimmed), false));
            default -> Optional.empty();
        };
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The colon behind a scheme, or -1 where a path, query or fragment begins before any colon. */
    private static int schemeEnd(String destination) {
        for (int i = 0; i < destination.length(); i++) {
            char c = destination.charAt(i);
            if (c == ':') {
                return i;
            }
            if (c == '/' || c == '?' || c == '#') {
                return -1;
            }
        }
        return -1;
    }

    private static String encode(String destination) {
        StringBuilder encoded = new StringBuilder(destination.length() + 16);
        for (byte b : destination.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (alphanumeric || PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
