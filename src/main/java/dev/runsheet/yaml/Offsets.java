package dev.runsheet.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the code points that the YAML library counts into offsets of the text. */
final class Offsets {
    private final int length;
    private final int[] starts;

    private Offsets(int length, int[] starts) {
        this.length = length;
        this.starts = starts;
    }

    static Offsets of(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return new Offsets(text.length(), new int[0]);
        }
        int[] starts = new int[points];
        for (int i = 0, offset = 0; i < points; i++) {
            starts[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        return new Offsets(text.length(), starts);
    }

    int of(Mark mark) {
        return of(mark.getIndex());
    }

    int of(int codePoint) {
        if (starts.length == 0) {
            return Math.min(codePoint, length);
        }
        return codePoint < starts.length ? starts[codePoint] : length;
    }
}
