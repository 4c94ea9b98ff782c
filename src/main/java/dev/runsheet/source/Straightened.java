package dev.runsheet.source;

import dev.runsheet.source.Sequence.Trust;
import java.util.Optional;

/**
 * Recovers characters whose bytes Windows-1252 shows as curly quotes or dashes, and which an editor then made plain:
 * {@code â€"} was {@code —}, {@code ðŸ"§} was {@code 🔧}, {@code â†'} was {@code →}.
 */
final class Straightened {
    /** What people write in documents and what has such a byte, the most usual first. */
    private static final int[] USUAL =
            "—–→✓”“’‘─━│═║▓☑ℹ🔧📋📊🔒📝🔄📈🔥💡📦📁📚🔍🔑📅🔐🔴🔵📌📞📱🔗📄📉🔔📖📂👍👥👉🐔💰💻💾💬💪🕒🕑🔓📧📢📣📤📥📡📆📎📐📏📂📃📇📜"
                    .codePoints()
                    .toArray();

    private Straightened() {}

    /** The sequence that begins at {@code at} of {@code text} and has a plain quote or hyphen for a byte. */
    static Optional<Sequence> at(String text, int at) {
        char lead = text.charAt(at);
        int length = lead == 'â' ? 3 : lead == 'ð' ? 4 : 0;
        if (length == 0 || at + length > text.length() || !hasPlain(text, at, length)) {
            return Optional.empty();
        }
        for (int code : USUAL) {
            if ((code > 0xFFFF) == (length == 4) && fits(text, at, code, length)) {
                return Optional.of(
                        new Sequence(at, at + length, Character.toString(code), Garbling.WESTERN, Trust.SURE, false));
            }
        }
        return Optional.empty();
    }

    /** Whether a plain sign stands among the characters, and something that nobody writes before one, too. */
    private static boolean hasPlain(String text, int at, int length) {
        int plain = 0;
        for (int i = at + 1; i < at + length; i++) {
            char c = text.charAt(i);
            boolean sign = c == '"' || c == '\'' || c == '-';
            if (!sign && Garbling.WESTERN.toByte(c) < 0x80) {
                return false;
            }
            plain += sign ? 1 : 0;
        }
        return plain > 0 && plain < length - 1;
    }

    private static boolean fits(String text, int at, int code, int length) {
        for (int i = 1; i < length; i++) {
            int shift = 6 * (length - 1 - i);
            int written = 0x80 | ((code >> shift) & 0x3F);
            if (!reads(text.charAt(at + i), written)) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(char c, int written) {
        return switch (c) {
            case '"' -> written == 0x93 || written == 0x94;
            case '\'' -> written == 0x91 || written == 0x92;
            case '-' -> written == 0x96 || written == 0x97;
            default -> Garbling.WESTERN.toByte(c) == written;
        };
    }
}
