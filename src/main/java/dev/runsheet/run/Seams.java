package dev.runsheet.run;

import java.util.BitSet;
import java.util.Optional;

/**
 * Marks a document cannot hold, with which the places of slots are kept while it is written: a character that begins a
 * slot, its number, what stands in it, and a character that ends it.
 *
 * <p>They are characters for private use, chosen from those that the document at hand does not have; all
 * that Markdown does with them is to keep them.
 *
 * @param begin before a slot
 * @param end behind its number, and behind the slot
 */
record Seams(char begin, char end) {
    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    /** A slot found: its number, what stands in it, and the offset behind it. */
    record Seam(int number, String content, int end) {}

    /** Two characters that {@code text} does not have; empty for a text made to have them all. */
    static Optional<Seams> absentFrom(String text) {
        BitSet taken = new BitSet();
        text.chars().filter(c -> c >= FIRST && c <= LAST).forEach(taken::set);
        int begin = taken.nextClearBit(FIRST);
        int end = taken.nextClearBit(begin + 1);
        return end > LAST ? Optional.empty() : Optional.of(new Seams((char) begin, (char) end));
    }

    String around(int number, String content) {
        return begin + Integer.toString(number) + end + content + end;
    }

    /** Where the next slot begins, or -1. */
    int next(String written, int from) {
        return written.indexOf(begin, from);
    }

    Seam at(String written, int start) {
        int middle = written.indexOf(end, start);
        int stop = written.indexOf(end, middle + 1);
        return new Seam(
                Integer.parseInt(written.substring(start + 1, middle)), written.substring(middle + 1, stop), stop + 1);
    }
}
