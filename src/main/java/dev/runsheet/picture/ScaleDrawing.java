package dev.runsheet.picture;

import dev.runsheet.picture.Canvas.Pen;
import dev.runsheet.picture.Scale.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lays out one scale: a strip with the ranges in which limits hold, a pole at each limit and on it, like a flag, what
 * it says. What people want or are told of flies above the strip to the right, what sends one back hangs below it to
 * the left; so an alert that comes too late stands beyond red ground.
 */
final class ScaleDrawing {
    /** More are in the table only. */
    static final int MOST_MARKS = 16;

    private static final int ROW = 24;
    private static final int STRIP = 10;
    private static final int GAP = 4;

    private final Scale scale;
    private final Reference reference;
    private final Axis axis;
    private final double start;
    private final double end = Canvas.NARROW;

    private ScaleDrawing(Scale scale, Reference reference) {
        this.scale = scale;
        this.reference = reference;
        this.axis = scale.axis();
        this.start = Math.ceil(Letters.width(beginning())) + GAP;
    }

    /** A flag: where its pole stands, what it says, on which side and in which row from the strip it flies. */
    private record Flag(Mark mark, double x, String text, boolean above, int row) {
        double left() {
            return above ? x : x - GAP - Letters.width(text);
        }

        double right() {
            return above ? x + GAP + Letters.width(text) : x;
        }

        Flag in(int other) {
            return new Flag(mark, x, text, above, other);
        }
    }

    static Drawing of(Scale scale, Reference reference) {
        return new ScaleDrawing(scale, reference).drawing();
    }

    private Drawing drawing() {
        List<Flag> above = new ArrayList<>();
        List<Flag> below = new ArrayList<>();
        for (Mark mark : scale.marks().stream().limit(MOST_MARKS).toList()) {
            Flag flag = flag(mark);
            (flag.above() ? above : below).add(flag);
        }
        Collections.reverse(above);
        List<Flag> flags = new ArrayList<>(rows(above));
        int top = height(flags);
        List<Flag> hanging = rows(below);
        flags.addAll(hanging);
        Canvas canvas = new Canvas(Canvas.NARROW);
        canvas.part(pen -> {
            pen.wordsTo(start, top + STRIP, -GAP, "end", beginning());
            pen.bar(start, top, end - start, STRIP, "track");
        });
        flags.forEach(flag -> canvas.part(pen -> ground(pen, flag, top)));
        flags.forEach(
                flag -> canvas.link(reference.href().apply(flag.mark().limit().at()), pen -> pole(pen, flag, top)));
        return canvas.drawing("any", top + STRIP + height(hanging));
    }

    /** What the strip begins with. */
    private String beginning() {
        return axis.isLogarithmic() ? "log" : axis.isBroken() ? "\u2026" : "0";
    }

    private static int height(List<Flag> flags) {
        return flags.stream().mapToInt(flag -> flag.row() + 1).max().orElse(0) * ROW;
    }

    private double x(java.math.BigDecimal value) {
        return start + axis.at(value) * (end - start);
    }

    /** On its own side where there is room for it, else on the other; one of the two always has half the width. */
    private Flag flag(Mark mark) {
        Limit limit = mark.limit();
        double x = x(limit.from());
        String text = says(mark);
        double wide = Letters.width(text) + GAP;
        boolean right = x + wide <= end;
        boolean left = x - wide >= 0;
        boolean above = limit.isRollback() ? !left && (right || end - x > x) : right || (!left && end - x > x);
        return new Flag(mark, x, Letters.fit(text, (above ? end - x : x) - GAP), above, 0);
    }

    private String says(Mark mark) {
        Limit limit = mark.limit();
        String word = limit.severity().equals("warning") ? "warn" : limit.severity();
        return (mark.late() ? "late " : "")
                + word
                + " "
                + reference.text(limit.words())
                + (mark.times() > 1 ? " (" + mark.times() + "\u00d7)" : "");
    }

    /**
     * Gives each flag the row next to the strip in which it covers no other flag and no pole. They come from the side to
     * which they fly: a flag lies above those whose poles it would cross.
     */
    private static List<Flag> rows(List<Flag> flags) {
        List<Flag> placed = new ArrayList<>();
        for (Flag flag : flags) {
            int row = placed.stream()
                    .filter(other -> other.x() <= flag.right() + 2 * GAP && other.x() >= flag.left() - 2 * GAP)
                    .mapToInt(other -> other.row() + 1)
                    .max()
                    .orElse(0);
            placed.add(flag.in(row));
        }
        return placed;
    }

    /** The range in which the limit holds; what is wanted or told of on the upper half, what sends one back on the lower. */
    private void ground(Pen pen, Flag flag, int top) {
        Limit limit = flag.mark().limit();
        double from = limit.direction() < 0 ? start : x(limit.from());
        double to = limit.direction() > 0 ? end : x(limit.to());
        int half = STRIP / 2;
        pen.bar(from, limit.isRollback() ? top + half : top, to - from, half, "ground-" + limit.severity());
    }

    private void pole(Pen pen, Flag flag, int top) {
        String style = flag.mark().late() ? "late" : flag.mark().limit().severity();
        int foot = flag.above() ? top + STRIP : top;
        int tip = flag.above() ? top - flag.row() * ROW - ROW + 4 : top + STRIP + flag.row() * ROW + ROW - 4;
        pen.line(flag.x(), foot, flag.x(), tip, "pole-" + style);
        int base = flag.above() ? tip + 11 : tip - 2;
        if (flag.above()) {
            pen.words(flag.x(), base, GAP, "says-" + style, flag.text());
        } else {
            pen.wordsTo(flag.x(), base, -GAP, "says-" + style, flag.text());
        }
        double other = x(flag.mark().limit().to());
        if (other > flag.x()) {
            pen.line(other, top, other, top + STRIP, "pole-" + style);
        }
    }
}
