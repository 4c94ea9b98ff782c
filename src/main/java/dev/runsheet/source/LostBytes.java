package dev.runsheet.source;

import dev.runsheet.source.Sequence.Trust;
import java.util.Optional;

/**
 * Recovers characters of which a byte was lost: Windows-1252 has no character for five bytes, and a no-break space is
 * easily trimmed or turned into a space. {@code âŒ} was {@code ❌}, {@code âš} was {@code ⚠}.
 */
final class LostBytes {
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int UNKNOWN = -1;
    private static final int VARIATION_SELECTOR = 0xFE0F;

    /** What people write in documents and what lacks a byte in Windows-1252, the most usual first. */
    private static final int[] USUAL = ("”❌⚠⏳⏱⏰⭐❓❗❤☐←⏸⏭⏹⏺⏪⏩⏬⏫⏯⏮❎❕❔■⁉‐⬛⬜"
                    + "🔍🔐🏆🌐📁🎯🐛🏗🌍🐍🏁🏃🐳🐧🏥🏠🔁🏢👍👏👁🔝📍📝📐💐🍀🍎🍕🏅🎁🐢🐙🐞🔏📏💡🏷🎉🗑🏪🏭🏦🐘🐝🐱🐶🐰🤝🙏🚐🚀🍔🌱🟠🤠💠🟡")
            .codePoints()
            .toArray();

    private LostBytes() {}

    /** The sequence that begins at {@code at} of {@code text} and lacks a byte. */
    static Optional<Sequence> at(String text, int at) {
        return switch (text.charAt(at)) {
            case 'â' -> symbol(text, at);
            case 'ð' -> at + 1 < text.length() && text.charAt(at + 1) == 'Ÿ' ? emoji(text, at) : Optional.empty();
            case 'ï' -> selector(text, at);

            case 'Ã', 'Â' -> space(text, at);
            default -> Optional.empty();
        };
    }

    private static Optional<Sequence> symbol(String text, int at) {
        int second = behindLost(text, at + 1);
        int only = continuation(text, second);
        if (only < 0) {
            return Optional.empty();
        }
        int end = behindLost(text, second + 1);
        // Sound text has these behind a letter or within quotes; alone they are no word.
        boolean sound = end == at + 2 && "€†˜Œ".indexOf(text.charAt(at + 1)) < 0;
        if (sound && !(isEdge(text, at - 1) && (isEdge(text, end) || text.startsWith("ï¸", end)))) {
            return Optional.empty();
        }
        return complete(text, at, end, only, false);
    }

    private static Optional<Sequence> emoji(String text, int at) {
        int third = behindLost(text, at + 2);
        int known = continuation(text, third);
        return known < 0
                ? complete(text, at, third, UNKNOWN, true)
                : complete(text, at, behindLost(text, third + 1), known, true);
    }

    /** An emoji at {@code at} that has lost its first byte, which Mac Roman shows as an apple that few fonts have. */
    static Optional<Sequence> headless(String text, int at) {
        return switch (text.charAt(at)) {
            case 'Ÿ' -> headless(text, at, Garbling.WESTERN);
            case 'ü' -> headless(text, at, Garbling.MAC);
            case 'ƒ' -> headless(text, at, Garbling.CONSOLE).or(() -> headless(text, at, Garbling.CONSOLE_EUROPE));
            default -> Optional.empty();
        };
    }

    private static Optional<Sequence> headless(String text, int at, Garbling garbling) {
        boolean inWord = at > 0 && (Character.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '\uF8FF');
        if (inWord || at + 3 > text.length()) {
            return Optional.empty();
        }
        int third = garbling.toByte(text.charAt(at + 1));
        int last = garbling.toByte(text.charAt(at + 2));
        int code = 0x1F000 | (third & 0x3F) << 6 | (last & 0x3F);
        boolean continues = third >= 0x80 && third < 0xC0 && last >= 0x80 && last < 0xC0;
        return continues && code >= 0x1F300 && code < 0x1FB00 && Character.isDefined(code)
                ? Optional.of(new Sequence(at, at + 3, Character.toString(code), garbling, Trust.SURE, true))
                : Optional.empty();
    }

    /** Behind the replacement character that some decoders put for a byte they cannot read. */
    private static int behindLost(String text, int at) {
        return at < text.length() && text.charAt(at) == '\uFFFD' ? at + 1 : at;
    }

    /** The most usual character that has the byte {@code known} and else only lost ones behind its lead. */
    private static Optional<Sequence> complete(String text, int at, int end, int known, boolean emoji) {
        int best = USUAL.length;
        int fitting = 0;
        for (int i = USUAL.length - 1; i >= 0; i--) {
            if (fits(USUAL[i], known, emoji)) {
                best = i;
                fitting++;
            }
        }
        if (best == USUAL.length) {
            return Optional.empty();
        }
        boolean spaced = (USUAL[best] & 0x3F) == (NO_BREAK_SPACE & 0x3F)
                && (text.startsWith("  ", end) || text.startsWith(" ï¸", end));
        return Optional.of(new Sequence(
                at,
                spaced ? end + 1 : end,
                Character.toString(USUAL[best]),
                Garbling.WESTERN,
                Trust.SURE,
                fitting == 1));
    }

    private static boolean fits(int code, int known, boolean emoji) {
        int second = 0x80 | (code >> 6 & 0x3F);
        int third = 0x80 | (code & 0x3F);
        if (emoji != (code > 0xFFFF)) {
            return false;
        }
        return (isLost(second) && (known == UNKNOWN ? isLost(third) : third == known))
                || (second == known && isLost(third));
    }

    private static boolean isLost(int read) {
        return switch (read) {
            case 0x81, 0x8D, 0x8F, 0x90, 0x9D, NO_BREAK_SPACE -> true;
            default -> false;
        };
    }

    /** {@code ï¸}, the selector behind an emoji, has lost its third byte. */
    private static Optional<Sequence> selector(String text, int at) {
        return text.startsWith("ï¸", at)
                ? Optional.of(new Sequence(
                        at, at + 2, Character.toString(VARIATION_SELECTOR), Garbling.WESTERN, Trust.SURE, true))
                : Optional.empty();
    }

    /** {@code Ã } was {@code à} and {@code Â } a no-break space, where a capital cannot stand. */
    private static Optional<Sequence> space(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        boolean grave = text.charAt(at) == 'Ã';
        if (grave && Character.isLowerCase(before) && !isWord(text, at + 1)) {
            int end = text.startsWith("  ", at + 1) ? at + 2 : at + 1;
            return Optional.of(new Sequence(at, end, "à", Garbling.WESTERN, Trust.SURE, false));
        }
        boolean apart = Character.isLowerCase(before) || Character.isDigit(before) || ".,;:!?%)".indexOf(before) >= 0;
        if (!grave && apart && text.startsWith(" ", at + 1)) {
            return Optional.of(new Sequence(at, at + 2, "\u00A0", Garbling.WESTERN, Trust.SURE, false));
        }
        return Optional.empty();
    }

    private static int continuation(String text, int at) {
        int read = at < text.length() ? Garbling.WESTERN.toByte(text.charAt(at)) : -1;
        return read < 0xC0 ? read : -1;
    }

    private static boolean isEdge(String text, int at) {
        return at < 0
                || at >= text.length()
                || Character.isWhitespace(text.charAt(at))
                || "*_|:([])".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isWord(String text, int at) {
        return at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) > 0x7f);
    }
}
