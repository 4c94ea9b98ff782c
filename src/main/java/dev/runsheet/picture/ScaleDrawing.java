package dev.runsheet.picture;

import dev.runsheet.picture.Canvas.Pen;
import dev.runsheet.picture.Flags.Flag;
import dev.runsheet.picture.Flags.Wanted;
import dev.runsheet.picture.Scale.Mark;
import java.math.BigDecimal;
import java.util.List;

/**
 * Lays out one scale: a strip with the ranges in which limits hold, a pole at each limit and on it, like a flag, what
 * it says. What people want or are told of flies above the strip, what sends one back hangs below it; so an alert that
 * comes too late stands beyond red ground.
 */
final class ScaleDrawing {
    /** More are in the table only. */
    static final int MOST_MARKS = 16;

    private static final int ROW = 24;
    private static final int STRIP = 10;
    private static final int PAD = 4;

    private final Scale scale;
    private final Reference reference;
    private final Axis axis;
    private final double start;
    private final double end = Canvas.NARROW;

    private ScaleDrawing(Scale scale, Reference reference) {
        this.scale = scale;
        this.reference = reference;
        this.axis = scale.axis();
        this.start = Math.ceil(Letters.width(beginning())) + Flags.GAP;
    }

    static Drawing of(Scale scale, Reference reference) {
        return new ScaleDrawing(scale, reference).drawing();
    }

    private Drawing drawing() {
        List<Flag> flags = Flags.place(
                scale.marks().stream().limit(MOST_MARKS).map(this::wanted).toList(), end);
        int top = PAD + height(flags, true);
        Canvas canvas = new Canvas(Canvas.NARROW);
        canvas.part(pen -> {
            pen.wordsTo(start, top + STRIP, -Flags.GAP, "end", beginning());
            pen.bar(start, top, end - start, STRIP, "track");
        });
        flags.forEach(flag -> canvas.part(pen -> ground(pen, flag, top)));
        flags.forEach(
                flag -> canvas.link(reference.href().apply(flag.mark().limit().at()), pen -> pole(pen, flag, top)));
        return canvas.drawing("any", top + STRIP + height(flags, false) + PAD);
    }

    /** What the strip begins with. */
    private String beginning() {
        return axis.isLogarithmic() ? "log" : axis.isBroken() ? "\u2026" : "0";
    }

    private static int height(List<Flag> flags, boolean above) {
        return flags.stream()
                        .filter(flag -> flag.above() == above)
                        .mapToInt(flag -> flag.row() + 1)
                        .max()
                        .orElse(0)
                * ROW;
    }

    private double x(BigDecimal value) {
        return start + axis.at(value) * (end - start);
    }

    private Wanted wanted(Mark mark) {
        return new Wanted(mark, x(mark.limit().from()), says(mark), mark.limit().isRollback());
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
        if (flag.toLeft()) {
            pen.wordsTo(flag.x(), base, -Flags.GAP, "says-" + style, flag.text());
        } else {
            pen.words(flag.x(), base, Flags.GAP, "says-" + style, flag.text());
        }
        double other = x(flag.mark().limit().to());
        if (other > flag.x()) {
            pen.line(other, top, other, top + STRIP, "pole-" + style);
        }
    }
}
