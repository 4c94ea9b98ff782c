package dev.runsheet.source;

import java.util.Arrays;

/**
 * Where the characters of a derived text stand in the text it was derived from, piece by piece: line prefixes and
 * escapes are left out between the pieces.
 *
 * <p>A quoted paragraph {@code > a\n> b} has the text {@code a\nb} with two pieces, {@code 0→2} and {@code 2→6}. What
 * was written otherwise is one whole: both ends of the {@code <} that stands for {@code &lt;} are the ends of the
 * entity.
 */
public final class TextMap {
    /** In {@link #ends}: this piece has the same characters on both sides. */
    private static final int VERBATIM = -1;

    private final int[] from;
    private final int[] to;
    private final int[] ends;

    private TextMap(int[] from, int[] to, int[] ends) {
        this.from = from;
        this.to = to;
        this.ends = ends;
    }

    /** A text that stands in one piece at {@code start}. */
    public static TextMap at(int start) {
        return new TextMap(new int[] {0}, new int[] {start}, new int[] {VERBATIM});
    }

    /** Where the character at {@code offset} came from; behind the last character, behind its origin. */
    public int origin(int offset) {
        int piece = piece(offset);
        return ends[piece] == VERBATIM ? to[piece] + offset - from[piece] : to[piece];
    }

    /** The stretch that the characters from {@code start} up to {@code end} came from. */
    public Span origin(int start, int end) {
        int first = origin(start);
        if (end <= start) {
            return new Span(first, first);
        }
        int last = piece(end - 1);
        return new Span(first, Math.max(first, ends[last] == VERBATIM ? origin(end - 1) + 1 : ends[last]));
    }

    /** The map that takes an offset through this one and then through {@code outer}. */
    public TextMap then(TextMap outer) {
        Builder builder = new Builder();
        for (int i = 0; i < from.length; i++) {
            if (ends[i] != VERBATIM) {
                Span origin = outer.origin(to[i], ends[i]);
                builder.add(from[i], origin.start(), origin.end());
                continue;
            }
            int shift = from[i] - to[i];
            long stop = i + 1 < from.length ? (long) to[i] + from[i + 1] - from[i] : Long.MAX_VALUE;
            for (int j = outer.piece(to[i]); j < outer.from.length && outer.from[j] < stop; j++) {
                int start = Math.max(outer.from[j], to[i]);
                builder.add(start + shift, outer.origin(start), outer.ends[j]);
            }
        }
        return builder.build();
    }

    private int piece(int offset) {
        int found = Arrays.binarySearch(from, offset);
        return Math.max(found >= 0 ? found : -found - 2, 0);
    }

    /** Collects pieces in ascending order of the derived text. */
    public static final class Builder {
        private int[] from = new int[4];
        private int[] to = new int[4];
        private int[] ends = new int[4];
        private int count;

        /** From {@code derived} on, characters stand one after the other from {@code original} on. */
        public Builder piece(int derived, int original) {
            return add(derived, original, VERBATIM);
        }

        /**
         * The characters from {@code derived} up to {@code derivedEnd} are what is written from {@code original} up to
         * {@code originalEnd}, as a whole.
         */
        public Builder whole(int derived, int derivedEnd, int original, int originalEnd) {
            return add(derived, original, originalEnd).add(derivedEnd, originalEnd, VERBATIM);
        }

        private Builder add(int derived, int original, int end) {
            if (count > 0 && from[count - 1] == derived) {
                count--;
            }
            if (count > 0 && end == VERBATIM && ends[count - 1] == VERBATIM && goesOn(derived, original)) {
                return this;
            }
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            from[count] = derived;
            to[count] = original;
            ends[count++] = end;
            return this;
        }

        private boolean goesOn(int derived, int original) {
            return original - to[count - 1] == derived - from[count - 1];
        }

        /** The map; with no piece it maps every offset to itself. */
        public TextMap build() {
            return count == 0
                    ? at(0)
                    : new TextMap(Arrays.copyOf(from, count), Arrays.copyOf(to, count), Arrays.copyOf(ends, count));
        }
    }
}
