package dev.runsheet.page;

import java.nio.charset.StandardCharsets;

/** Paths as parts of addresses. */
final class Addresses {
    private static final String PLAIN = "-._~/";

    private Addresses() {}

    /** {@code path} with every character escaped that has a meaning in an address, {@code /} left alone (RFC 3986). */
    static String escaped(String path) {
        StringBuilder address = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (one & 0xff);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
            address.append(plain ? Character.toString(letter) : "%%%02X".formatted((int) letter));
        }
        return address.toString();
    }
}
