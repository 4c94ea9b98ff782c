package dev.runsheet.source;

import java.util.Arrays;

/**
 * Where the characters of a derived text stand in the text it was derived from, piece by piece: line prefixes and
 * escapes are left out between the pieces.
 *
 * <p>A quoted paragraph {@code > a\n> b} has the text {@code a\nb} with two pieces, {@code 0→2} and {@code 2→6}.
 */
public final class TextMap {
    private final int[] from;
    private final int[] to;

    private TextMap(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /** A text that stands in one piece at {@code start}. */
    public static TextMap at(int start) {
        return new TextMap(new int[] {0}, new int[] {start});
    }

    /** Where the character at {@code offset} came from; behind the last character, behind its origin. */
    public int origin(int offset) {
        int found = Arrays.binarySearch(from, offset);
        int piece = found >= 0 ? found : -found - 2;
        return to[Math.max(piece, 0)] + offset - from[Math.max(piece, 0)];
    }

    /** The stretch that the characters from {@code start} up to {@code end} came from. */
    public Span origin(int start, int end) {
        int first = origin(start);
        return new Span(first, end > start ? Math.max(first, origin(end - 1) + 1) : first);
    }

    /** The map that takes an offset through this one and then through {@code outer}. */
    public TextMap then(TextMap outer) {
        Builder builder = new Builder();
        for (int i = 0; i < from.length; i++) {
            int stop = i + 1 < from.length ? to[i] + from[i + 1] - from[i] : Integer.MAX_VALUE;
            builder.piece(from[i], outer.origin(to[i]));
            for (int j = 0; j < outer.from.length; j++) {
                if (outer.from[j] > to[i] && outer.from[j] < stop) {
                    builder.piece(from[i] + outer.from[j] - to[i], outer.to[j]);
                }
            }
        }
        return builder.build();
    }

    /** Collects pieces in ascending order of the derived text. */
    public static final class Builder {
        private int[] from = new int[4];
        private int[] to = new int[4];
        private int count;

        /** From {@code derived} on, characters stand one after the other from {@code original} on. */
        public Builder piece(int derived, int original) {
            if (count > 0 && from[count - 1] == derived) {
                count--;
            } else if (count > 0 && original - to[count - 1] == derived - from[count - 1]) {
                return this;
            }
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
            }
            from[count] = derived;
            to[count++] = original;
            return this;
        }

        /** The map; with no piece it maps every offset to itself. */
        public TextMap build() {
            return count == 0 ? at(0) : new TextMap(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
        }
    }
}
