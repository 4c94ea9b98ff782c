package dev.runsheet.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a picture is laid out, in the pixels of the least width it is made for. */
final class Canvas {
    /** In phones of 320 pixels, what the frame of the page leaves. */
    static final int NARROW = 250;

    /** Where two columns of words have room beside bars. */
    static final int WIDE = 640;

    private final int width;
    private final List<Drawing.Part> parts = new ArrayList<>();

    Canvas(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** Adds what {@code drawn} puts down, one behind what follows. */
    void part(Consumer<Pen> drawn) {
        part(Optional.empty(), drawn);
    }

    /** Adds a part that leads to {@code href}. */
    void link(String href, Consumer<Pen> drawn) {
        part(Optional.of(href), drawn);
    }

    private void part(Optional<String> href, Consumer<Pen> drawn) {
        Pen pen = new Pen(width);
        drawn.accept(pen);
        parts.add(pen.part(href));
    }

    Drawing drawing(String layout, int height) {
        return new Drawing(layout, width, height, parts);
    }

    /** What is put down for one part. */
    static final class Pen {
        private final int width;
        private final List<Drawing.Bar> bars = new ArrayList<>();
        private final List<Drawing.Line> lines = new ArrayList<>();
        private final List<Drawing.Sign> signs = new ArrayList<>();
        private final List<Drawing.Words> words = new ArrayList<>();

        private Pen(int width) {
            this.width = width;
        }

        private Drawing.Part part(Optional<String> href) {
            return new Drawing.Part(href, bars, lines, signs, words);
        }

        void line(double x1, int y1, double x2, int y2, String style) {
            lines.add(new Drawing.Line(share(x1), y1, share(x2), y2, style));
        }

        void bar(double x, int y, double wide, int high, String style) {
            bars.add(new Drawing.Bar(share(x), y, share(Math.max(0, wide)), high, style));
        }

        void sign(double x, int y, String path, String style) {
            signs.add(new Drawing.Sign(share(x), y, path, style));
        }

        /** Letters from {@code x} on, {@code dx} pixels off it. */
        void words(double x, int y, int dx, String style, String text) {
            words.add(new Drawing.Words(share(x), y, dx, "start", style, text));
        }

        /** Letters up to {@code x}, {@code dx} pixels off it. */
        void wordsTo(double x, int y, int dx, String style, String text) {
            words.add(new Drawing.Words(share(x), y, dx, "end", style, text));
        }

        /** {@code x} as a share of the width: three decimals at most, the same on every machine. */
        private String share(double x) {
            return BigDecimal.valueOf(x)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(width), 3, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString()
                    + "%";
        }
    }
}
