package dev.runsheet.source;

import java.util.Arrays;

/** Where the lines of a text begin: turns offsets into lines and columns. Lines end with LF, CR or CR LF. */
public final class LineMap {
    private final String text;
    private final int[] starts;

    private LineMap(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** The lines of {@code text}; an empty text has one. */
    public static LineMap of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineMap(text, Arrays.copyOf(starts, count));
    }

    /** How many lines there are; the one behind a final line end counts. */
    public int lines() {
        return starts.length;
    }

    /** The place of {@code offset}, which may be the text's length. */
    public Position position(int offset) {
        int line = line(offset);
        return new Position(line, offset - starts[line - 1] + 1);
    }

    /** The line, from 1, on which {@code offset} stands. */
    public int line(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IllegalArgumentException("offset " + offset + " is outside the text of " + text.length());
        }
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The stretch of {@code line}, from 1, without its line end. */
    public Span span(int line) {
        int start = starts[line - 1];
        int end = line == starts.length ? text.length() : starts[line];
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return new Span(start, end);
    }

    /** The text of {@code line}, from 1, without its line end. */
    public String text(int line) {
        Span span = span(line);
        return text.substring(span.start(), span.end());
    }
}
