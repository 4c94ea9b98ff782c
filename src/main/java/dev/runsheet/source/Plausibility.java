package dev.runsheet.source;

import dev.runsheet.source.Sequence.Trust;
import java.util.Optional;

/**
 * How likely it is that characters which could be garbled UTF-8 are garbled.
 *
 * <p>Sound text has such pairs too: {@code MANHÃ…} ends in a letter and an ellipsis, {@code √π} is a root, {@code –é} a
 * dash before a letter. So each lead byte asks for what tells its garbled characters from sound ones, and scripts
 * that are garbled letter by letter count only where several stand together.
 */
final class Plausibility {
    /** What may follow a letter in sound text. */
    private static final String CLOSING =
            "\u2019\u2018\u201C\u201D\u201A\u201E\u00AB\u00BB\u2039\u203A\u2026\u2013\u2014\u2022\u2122\u00AE\u00A9"
                    + "\u00B0\u00BA\u00AA\u00B2\u00B3\u00B9\u00B7\u00B4\u00A0\u00AD";
    /** What may follow a root, a negation or an approximation sign. */
    private static final String MATHEMATICAL = "πµΩ∑∞∂∫∏±≤≥£¢¥";

    private Plausibility() {}

    /**
     * The trust in the characters from {@code start} to {@code end} of {@code text} being {@code code}, whose first
     * UTF-8 byte is {@code lead}; empty when they surely are not.
     */
    static Optional<Trust> trust(String text, int start, int end, int code, int lead, Garbling garbling) {
        if (!Character.isDefined(code) || Character.getType(code) == Character.PRIVATE_USE) {
            return Optional.empty();
        }
        boolean symbol = (code >= 0x2000 && code < 0x2C00)
                || (code >= 0x1F000 && code < 0x20000)
                || code == 0xFE0F
                || code == 0xFEFF
                || code == 0xFFFD;
        if (symbol && (garbling != Garbling.CYRILLIC || isForeign(text, start, end))) {
            return Optional.of(Trust.SURE);
        }
        Around around = new Around(text, start, end);
        return switch (garbling) {
            case WESTERN -> Optional.of(western(around, code, lead) ? Trust.SURE : Trust.SUPPORTED);
            case MAC -> Optional.of(mac(around, lead) ? Trust.SURE : Trust.SUPPORTED);
            case CENTRAL -> Optional.of(central(around, lead) ? Trust.SURE : Trust.SUPPORTED);
            case CYRILLIC -> symbol ? Optional.empty() : Optional.of(Trust.SUPPORTED);
            // What it garbles otherwise than Windows-1252 are symbols.
            case TURKISH -> Optional.empty();
            // Its letters are the frames that people draw tables with.
            case CONSOLE, CONSOLE_EUROPE -> Optional.empty();
        };
    }

    private static boolean western(Around around, int code, int lead) {
        boolean closing = CLOSING.indexOf(around.last()) >= 0;
        return switch (lead) {
            case 0xC2 -> code >= 0xA0 && !(closing && Character.isUpperCase(around.before()));
            case 0xC3 -> accented(around, closing);
            case 0xC4, 0xC5 ->
                closing
                        ? Character.isLowerCase(around.before())
                                || (Character.isLowerCase(around.after())
                                        && !Character.isLetter(around.before())
                                        && "–—…".indexOf(around.last()) < 0)
                        : around.inWord();
            case 0xC6 -> "°¡¯".indexOf(around.last()) >= 0 && around.inWord();
            case 0xE1 -> vietnamese(code) && (!closing || Character.isLetter(around.after()));
            default -> false;
        };
    }

    /** {@code Ã} and what follows: an accented letter of western Europe, or the end of a word in capitals. */
    private static boolean accented(Around around, boolean closing) {
        char last = around.last();
        if (!closing || last == '\u00A0') {
            return true;
        }
        if (last == '—' && !Character.isLetter(around.before()) && !Character.isLetter(around.after())) {
            return around.before() == ' ' || Character.isDigit(around.before());
        }
        if (Character.isUpperCase(around.before())) {
            return "“‘".indexOf(last) >= 0 && Character.isLetter(around.after());
        }
        return around.inWord();
    }

    private static boolean vietnamese(int code) {
        return code >= 0x1EA0 && code < 0x1F00;
    }

    private static boolean mac(Around around, int lead) {
        boolean mathematical = MATHEMATICAL.indexOf(around.last()) >= 0;
        return switch (lead) {
            case 0xC2 -> !mathematical || (around.last() == '∞' && Character.isDigit(around.before()));
            case 0xC3 -> !mathematical || around.amidWord() || (around.last() == '≥' && around.inWord());
            case 0xC4, 0xC5 -> mathematical ? around.amidWord() : around.inWord();
            case 0xE1 -> around.inWord() && Character.isLetter(around.last());
            default -> false;
        };
    }

    /** {@code Ă}, {@code Ä} and {@code Ĺ} within a word, before a sign: Polish, Czech or Hungarian letters. */
    private static boolean central(Around around, int lead) {
        boolean letter = lead >= 0xC3 && lead <= 0xC5;
        boolean closing = CLOSING.indexOf(around.last()) >= 0;
        return letter && (closing ? around.amidWord() : around.inWord()) && !Character.isUpperCase(around.before());
    }

    /**
     * Whether characters of the Cyrillic charset hold a letter that Russian has not, or a sign that stands in no word:
     * {@code вЂ”} and {@code вњ…}; a preposition, a no-break space and a quote also look like a symbol.
     */
    private static boolean isForeign(String text, int start, int end) {
        return text.substring(start + 1, end).chars().anyMatch(c -> "ЂЃѓ†‡€‰ЉЊЌЋЏђљњќћџ™•".indexOf(c) >= 0);
    }

    /** What stands around a sequence. */
    private record Around(String text, int start, int end) {
        char before() {
            return start > 0 ? text.charAt(start - 1) : '\n';
        }

        char after() {
            return end < text.length() ? text.charAt(end) : '\n';
        }

        char last() {
            return text.charAt(end - 1);
        }

        boolean inWord() {
            return Character.isLetter(before()) || Character.isLetter(after());
        }

        boolean amidWord() {
            return Character.isLetter(before()) && Character.isLetter(after());
        }
    }
}
