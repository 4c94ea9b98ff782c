package dev.runsheet.source;

import java.util.Optional;

/** Reads characters as the UTF-8 bytes they were. */
final class Utf8 {
    private Utf8() {}

    /** The well-formed sequence that the characters from {@code at} on are when read back with {@code garbling}. */
    static Optional<Sequence> sequence(String text, int at, Garbling garbling) {
        int lead = garbling.toByte(text.charAt(at));
        int length = length(lead);
        if (length == 0 || at + length > text.length()) {
            return Optional.empty();
        }
        int code = lead & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            int next = garbling.toByte(text.charAt(i));
            if (next < 0x80 || next > 0xBF) {
                return Optional.empty();
            }
            code = code << 6 | (next & 0x3F);
        }
        if (code < shortest(length) || code > Character.MAX_CODE_POINT || (code >= 0xD800 && code < 0xE000)) {
            return Optional.empty();
        }
        int end = at + length;
        String repaired = Character.toString(code);
        // The replacement character says only that something was lost.
        boolean certain = code != 0xFFFD;
        return Plausibility.trust(text, at, end, code, lead, garbling)
                .map(trust -> new Sequence(at, end, repaired, garbling, trust, certain));
    }

    private static int length(int lead) {
        return lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    }

    private static int shortest(int length) {
        return length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    }
}
