package dev.runsheet.report;

import dev.runsheet.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hash by which GitHub knows a line again in the next version of a file: {@code 271789c17abda88f:1}.
 *
 * <p>It covers the first hundred characters from the line's start on, blanks left out and all line ends alike, as a
 * polynomial in 37 modulo 2^64; the number behind the colon tells equal ones of a file apart. GitHub's upload action
 * makes the same, and warns about each result that comes with another.
 */
final class LineHash {
    private static final int LENGTH = 100;
    private static final long BASE = 37;
    private static final char END = 0xFFFF;

    private LineHash() {}

    /** The hashes of all lines of {@code file}, in order. */
    static List<String> of(SourceFile file) {
        StringBuilder text = condensed(file.text());
        Map<String, Integer> seen = new HashMap<>();
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i - 1) == '\n') {
                String hash = Long.toHexString(hash(text, i));
                hashes.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
            }
        }
        return hashes;
    }

    /** Behind the end, zeros are counted. */
    private static long hash(CharSequence text, int start) {
        long hash = 0;
        for (int i = start; i < start + LENGTH; i++) {
            hash = hash * BASE + (i < text.length() ? text.charAt(i) : 0);
        }
        return hash;
    }

    private static StringBuilder condensed(String text) {
        StringBuilder condensed = new StringBuilder(text.length() + 1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean second = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (c != ' ' && c != '\t' && !second) {
                condensed.append(c == '\r' ? '\n' : c);
            }
        }
        return condensed.append(END);
    }
}
