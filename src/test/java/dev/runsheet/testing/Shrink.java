package dev.runsheet.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing document small: {@code Shrink.of(document, text -> losesAWord(text))}. */
public final class Shrink {
    private Shrink() {}

    /**
     * A document that still fails and from which no line, and no word of a line, can be taken any more.
     *
     * @param failing a document for which {@code fails} holds
     * @throws IllegalArgumentException if it does not
     */
    public static String of(String failing, Predicate<String> fails) {
        if (!fails.test(failing)) {
            throw new IllegalArgumentException("The document to shrink does not fail: " + failing);
        }
        String byLines = smaller(failing, "\n", fails);
        return smaller(byLines, " ", fails);
    }

    private static String smaller(String text, String separator, Predicate<String> fails) {
        List<String> parts = new ArrayList<>(List.of(text.split(separator, -1)));
        int size = Math.max(1, parts.size() / 2);
        boolean removed = false;
        while (true) {
            for (int from = 0; from + size <= parts.size(); ) {
                List<String> fewer = new ArrayList<>(parts.subList(0, from));
                fewer.addAll(parts.subList(from + size, parts.size()));
                if (fails.test(String.join(separator, fewer))) {
                    parts = fewer;
                    removed = true;
                } else {
                    from += size;
                }
            }
            if (size == 1 && !removed) {
                return String.join(separator, parts);
            }
            removed = false;
            size = Math.max(1, size / 2);
        }
    }
}
