package dev.runsheet.phrase.blank;

import dev.runsheet.phrase.Reading;
import dev.runsheet.phrase.Vocabulary;
import dev.runsheet.phrase.Word;
import java.util.Locale;
import java.util.Set;

/** Tells words that ask for something to be written from other words. */
final class Wording {
    /** What stands where something was taken out on purpose, or where a program prints that there is nothing. */
    private static final Set<String> WITHHELD = Set.of(
            "redacted",
            "masked",
            "hidden",
            "omitted",
            "removed",
            "truncated",
            "snip",
            "none",
            "nil",
            "null",
            "unknown",
            "empty",
            "invalid",
            "anonymous",
            "stdin",
            "stdout",
            "eof",
            "unset",
            "pending",
            "nobody");

    /** How far the beginning of a line is looked for. */
    private static final int LINE = 60;

    private final Vocabulary vocabulary;

    Wording(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static boolean isWithheld(String content) {
        String folded = content.toLowerCase(Locale.ROOT);
        return WITHHELD.contains(folded) || folded.startsWith("invalid");
    }

    /** Whether the words name what somebody is to write: "Name", "Insert link", "INCIDENT_ID". */
    boolean asks(String content) {
        Reading reading = Reading.of(content.replace('_', ' ').replace('-', ' '));
        if (reading.size() == 0) {
            return false;
        }
        boolean titled = Character.isUpperCase(content.charAt(0)) || reading.size() == 1;
        return vocabulary.is(Word.FIELD, reading, 0)
                || (titled && vocabulary.is(Word.FIELD, reading, reading.size() - 1))
                || vocabulary.anyIn(Word.UNKNOWN, reading, 0, reading.size());
    }

    /** Whether it is written in capitals, with at least so many letters in a row: {@code INCIDENT_ID}. */
    static boolean isShouted(String content, int letters) {
        int run = 0;
        int longest = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            run = Character.isUpperCase(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= letters;
    }

    /** Whether the line tells how a program is called, not to call it: {@code Usage: tag.sh <version>}. */
    static boolean isUsage(String text, int start) {
        String before = text.substring(Math.max(0, start - LINE), start);
        return before.substring(before.lastIndexOf('\n') + 1)
                .toLowerCase(Locale.ROOT)
                .contains("usage:");
    }
}
