package dev.runsheet.picture;

import dev.runsheet.picture.Canvas.Pen;
import dev.runsheet.picture.Timeline.Stretch;
import java.time.Duration;
import java.util.List;

/**
 * Lays out a timeline: a row for each stage, gate and point of no return, in order; bars under one ruler. In wide rooms
 * names stand to the left of the bars and times to the right, in narrow ones above them.
 */
final class TimelineDrawing {
    private static final int RULER = 22;
    private static final int THICK = 12;
    private static final int INDENT = 12;
    private static final String DIAMOND = "M0-6 6 0 0 6-6 0Z";
    private static final String DOT = "M-4 0a4 4 0 1 0 8 0 4 4 0 1 0-8 0Z";
    private static final String STOP = "M-6-6H6V6H-6Z";

    private final Timeline timeline;
    private final boolean wide;
    private final int row;
    private final double left;
    private final double right;
    private final Canvas canvas;
    private int top = RULER;

    /**
     * A row of the picture.
     *
     * @param href where it leads
     * @param kind {@code stage}, {@code outer}, {@code gate}, {@code no-return} or {@code window}
     * @param time what it says of time, in a few letters
     */
    record Line(String href, String kind, String text, String time, int depth, long at, List<Stretch> stretches) {}

    private TimelineDrawing(Timeline timeline, boolean wide) {
        this.timeline = timeline;
        this.wide = wide;
        this.row = wide ? 28 : 44;
        this.canvas = new Canvas(wide ? Canvas.WIDE : Canvas.NARROW);
        this.left = wide ? 240 : 6;
        this.right = wide ? 480 : canvas.width() - 6;
    }

    static List<Drawing> of(Timeline timeline, List<Line> lines) {
        return List.of(
                new TimelineDrawing(timeline, true).drawing(lines),
                new TimelineDrawing(timeline, false).drawing(lines));
    }

    private Drawing drawing(List<Line> lines) {
        int bottom = RULER + lines.size() * row;
        canvas.part(pen -> ruler(pen, bottom));
        for (Line line : lines) {
            canvas.link(line.href(), pen -> row(pen, line));
            top += row;
        }
        return canvas.drawing(wide ? "wide" : "narrow", bottom + 2);
    }

    private double x(long seconds) {
        double share = (double) (seconds - timeline.from()) / (timeline.to() - timeline.from());
        return left + Math.max(0, Math.min(1, share)) * (right - left);
    }

    private void ruler(Pen pen, int bottom) {
        double free = 0;
        for (long tick : Ticks.between(timeline.from(), timeline.to())) {
            double x = x(tick);
            String text = timeline.dated() && tick == 0 ? "start" : Wording.time(Duration.ofSeconds(tick));
            pen.line(x, RULER - 6, x, bottom, tick == 0 && timeline.dated() ? "zero" : "grid");
            double room = Letters.width(text);
            boolean end = x + room + 4 > canvas.width();
            double begin = end ? x - room - 4 : x;
            if (begin >= free) {
                if (end) {
                    pen.wordsTo(x, RULER - 10, 0, "tick", text);
                } else {
                    pen.words(x, RULER - 10, 0, "tick", text);
                }
                free = begin + room + 10;
            }
        }
    }

    private void row(Pen pen, Line line) {
        int bar = wide ? top + (row - THICK) / 2 : top + 24;
        int base = wide ? top + row / 2 + 4 : top + 15;
        double indent = Math.min(line.depth(), 3) * INDENT;
        double names = wide ? left - 12 : canvas.width() - Letters.width(time(line)) - 10;
        pen.words(indent, base, 0, "name-" + line.kind(), Letters.fit(line.text(), names - indent));
        if (wide) {
            pen.words(right, base, 10, "time", time(line));
        } else {
            pen.wordsTo(canvas.width(), base, 0, "time", time(line));
        }
        switch (line.kind()) {
            case "gate" -> sign(pen, line, bar, DIAMOND);
            case "no-return" -> sign(pen, line, bar, STOP);
            case "outer" -> bracket(pen, line, bar);
            case "window" -> line.stretches().forEach(stretch -> slot(pen, stretch, bar, "window"));
            default -> stage(pen, line, bar);
        }
    }

    private String time(Line line) {
        return Letters.fit(line.time(), wide ? canvas.width() - right - 12 : canvas.width() * 0.45);
    }

    private void sign(Pen pen, Line line, int bar, String path) {
        pen.line(left, bar + THICK / 2, right, bar + THICK / 2, "across-" + line.kind());
        pen.sign(x(line.at()), bar + THICK / 2, path, line.kind());
    }

    private void bracket(Pen pen, Line line, int bar) {
        for (Stretch stretch : line.stretches()) {
            int middle = bar + THICK / 2;
            pen.line(x(stretch.from()), middle, x(stretch.to()), middle, "bracket");
            pen.line(x(stretch.from()), middle, x(stretch.from()), middle + 6, "bracket");
            pen.line(x(stretch.to()), middle, x(stretch.to()), middle + 6, "bracket");
        }
    }

    private void stage(Pen pen, Line line, int bar) {
        if (line.stretches().isEmpty()) {
            pen.sign(x(line.at()), bar + THICK / 2, DOT, "untimed");
        }
        for (Stretch stretch : line.stretches()) {
            switch (stretch.use()) {
                case SLOT -> slot(pen, stretch, bar, "slot");
                case WORK -> bars(pen, stretch, bar, THICK, "work");
                case WATCH -> bars(pen, stretch, bar + THICK / 2, THICK / 2, "watch");
            }
        }
    }

    private void slot(Pen pen, Stretch stretch, int bar, String style) {
        if (stretch.to() == stretch.from()) {
            pen.sign(x(stretch.from()), bar + THICK / 2, DOT, "moment");
        } else {
            pen.bar(x(stretch.from()), bar, x(stretch.to()) - x(stretch.from()), THICK, style);
        }
    }

    /** The shortest time is still seen. */
    private void bars(Pen pen, Stretch stretch, int y, int high, String style) {
        double from = x(stretch.from());
        double sure = Math.max(x(stretch.sure()), Math.min(from + 2, right));
        pen.bar(from, y, sure - from, high, style);
        if (stretch.to() > stretch.sure()) {
            pen.bar(sure, y, x(stretch.to()) - sure, high, style + "-maybe");
        }
    }

    /** Round times to read bars by. */
    private static final class Ticks {
        private static final List<Long> STEPS = List.of(
                10L,
                30L,
                60L,
                300L,
                600L,
                900L,
                1_800L,
                3_600L,
                7_200L,
                14_400L,
                21_600L,
                43_200L,
                86_400L,
                172_800L,
                604_800L,
                1_209_600L,
                2_592_000L,
                7_776_000L,
                31_536_000L);
        private static final int MOST = 5;

        static List<Long> between(long from, long to) {
            long step = STEPS.stream()
                    .filter(length -> (to - from) / length < MOST)
                    .findFirst()
                    .orElse(Math.max(1, (to - from) / MOST));
            return java.util.stream.LongStream.iterate(
                            Math.floorDiv(from + step - 1, step) * step, tick -> tick <= to, tick -> tick + step)
                    .boxed()
                    .toList();
        }

        private Ticks() {}
    }
}
