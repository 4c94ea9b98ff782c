package dev.runsheet.phrase.blank;

import dev.runsheet.model.Blank;
import dev.runsheet.phrase.Found;
import java.util.Optional;

/** Finds what GitLab shows as inserted text, by which forms mark what is to be written: <code>{+ Name the ferry +}</code>. */
final class Insertions {
    private static final int LONGEST = 300;

    private Insertions() {}

    /** The one that begins at {@code start}, in one line. */
    static Optional<Found<Blank>> at(String text, int start, Ground ground) {
        char shut = text.charAt(start) == '{' ? '}' : ']';
        if (!ground.isWritten() || start + 1 >= text.length() || text.charAt(start + 1) != '+') {
            return Optional.empty();
        }
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start + 2; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == shut) {
                boolean closed = text.charAt(i - 1) == '+' && i > start + 3;
                return closed ? Optional.of(Placeholder.in(text, start, i + 1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
