package dev.runsheet.picture;

import dev.runsheet.picture.Exposures.Reach;
import java.math.BigDecimal;
import java.util.List;

/** Lays out an exposure curve: stairs of equal width, each as high as its share, the share above, the time below. */
final class ExposureDrawing {
    private static final int TOP = 24;
    private static final int HIGH = 96;
    private static final int ROW = 16;

    /** What stands before the stairs: the ends of the axis. */
    private static final double AXIS = 40;

    /** The room one share in letters takes; where steps are narrower, not each of them is labelled. */
    private static final double LEAST = 48;

    private final List<Reach> curve;
    private final Reference reference;
    private final boolean wide;
    private final Canvas canvas;

    private ExposureDrawing(List<Reach> curve, Reference reference, boolean wide) {
        this.curve = curve;
        this.reference = reference;
        this.wide = wide;
        this.canvas = new Canvas(wide ? Canvas.WIDE : Canvas.NARROW);
    }

    static List<Drawing> of(List<Reach> curve, Reference reference) {
        return List.of(
                new ExposureDrawing(curve, reference, true).drawing(),
                new ExposureDrawing(curve, reference, false).drawing());
    }

    private Drawing drawing() {
        double step = (canvas.width() - AXIS) / curve.size();
        int ground = TOP + HIGH;
        int every = (int) Math.ceil(LEAST / step);
        canvas.part(pen -> {
            for (int percent = 0; percent <= 100; percent += 50) {
                int y = y(BigDecimal.valueOf(percent));
                pen.line(AXIS, y, canvas.width(), y, percent == 0 ? "ground" : "grid");
                pen.wordsTo(AXIS, y + 4, -6, "tick", percent + "%");
            }
        });
        for (int i = 0; i < curve.size(); i++) {
            double x = AXIS + i * step;
            Reach reach = curve.get(i);
            int y = y(reach.percent());
            int before = i == 0 ? ground : y(curve.get(i - 1).percent());
            boolean falls = y > before;
            boolean labelled = i % every == 0;
            canvas.link(reference.href().apply(reach.step().stage().at()), pen -> {
                pen.bar(x, y, step, ground - y, "reached");
                pen.line(x, before, x, y, falls ? "falls" : "rises");
                pen.line(x, y, x + step, y, "level");
                double room = step - 8;
                if (labelled) {
                    pen.words(x, y - 6, 4, falls ? "share-falls" : "share", Letters.fit(reach.words(), room * every));
                }
                if (room > LEAST) {
                    if (wide) {
                        pen.words(
                                x,
                                ground + ROW,
                                4,
                                "name",
                                Letters.fit(reach.step().title(), room));
                    }
                    pen.words(
                            x,
                            ground + (wide ? 2 * ROW : ROW),
                            4,
                            "time",
                            Letters.fit(reach.step().said(), room));
                }
            });
        }
        return canvas.drawing(wide ? "wide" : "narrow", ground + (wide ? 2 : 1) * ROW + 8);
    }

    private static int y(BigDecimal percent) {
        double share = Math.max(0, Math.min(100, percent.doubleValue()));
        return TOP + (int) Math.round(HIGH * (1 - share / 100));
    }
}
