package dev.runsheet.picture;

import java.util.List;
import java.util.Optional;

/**
 * A picture laid out: shapes from back to front, ready to be written as SVG.
 *
 * <p>Across, places and lengths are shares of the width, {@code 12.5%}, so that one layout fills whatever room it gets;
 * down, and for letters and signs, they are CSS pixels, so that nothing is ever scaled too small to read. What does not
 * overlap in the least width does not overlap in any wider one.
 *
 * @param layout {@code wide} or {@code narrow}, for the rooms it is made for; {@code any} where there is only one
 * @param width the least width in pixels it can be shown in
 * @param height in pixels
 * @param parts shapes that belong together
 */
public record Drawing(String layout, int width, int height, List<Part> parts) {
    public Drawing {
        parts = List.copyOf(parts);
    }

    /**
     * Shapes that belong together, lines at the back and words in front.
     *
     * @param href where it leads, {@code #rollback}; empty for what is no link
     */
    public record Part(Optional<String> href, List<Bar> bars, List<Line> lines, List<Sign> signs, List<Words> words) {
        public Part {
            bars = List.copyOf(bars);
            lines = List.copyOf(lines);
            signs = List.copyOf(signs);
            words = List.copyOf(words);
        }
    }

    /** A straight line; {@code style} names what it stands for. */
    public record Line(String x1, int y1, String x2, int y2, String style) {}

    /** A filled rectangle. */
    public record Bar(String x, int y, String width, int height, String style) {}

    /** A small sign around a point, its {@code path} in pixels from there. */
    public record Sign(String x, int y, String path, String style) {}

    /** Letters that begin, or end where {@code anchor} is {@code end}, {@code dx} pixels from {@code x}. */
    public record Words(String x, int y, int dx, String anchor, String style, String text) {}
}
