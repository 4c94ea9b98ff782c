package dev.runsheet.picture;

import dev.runsheet.picture.Canvas.Pen;
import dev.runsheet.picture.WayBackFigure.Box;
import dev.runsheet.picture.WayBackFigure.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lays out the ways back. In wide rooms three columns, stages to the left, whose lines meet where stages that follow
 * each other share a way back; in narrow ones a list, with the way back beneath the stages it is for.
 */
final class WayBackDrawing {
    private static final String HEAD = "M-6-4 0 0-6 4Z";

    private static final int ROW = 32;
    private static final int HIGH = 26;
    private static final double[] COLUMN = {1, 240, 452};
    private static final double[] WIDTH = {213, 186, 186};

    /** Where lines of several stages meet. */
    private static final double BUS = 226;

    private static final int LINE = 24;
    private static final double INDENT = 20;

    private WayBackDrawing() {}

    static List<Drawing> of(List<Path> paths) {
        return List.of(wide(paths), narrow(paths));
    }

    private static Drawing wide(List<Path> paths) {
        Canvas canvas = new Canvas(Canvas.WIDE);
        int first = 0;
        while (first < paths.size()) {
            int end = first + 1;
            while (end < paths.size() && isShared(paths.get(first), paths.get(end))) {
                end++;
            }
            shared(canvas, paths, first, end);
            first = end;
        }
        return canvas.drawing("wide", paths.size() * ROW);
    }

    private static boolean isShared(Path one, Path next) {
        return one.way().href().isPresent()
                && one.way().equals(next.way())
                && one.check().equals(next.check());
    }

    /** The stages from {@code first} up to {@code end}, and the way back they share, in the middle of them. */
    private static void shared(Canvas canvas, List<Path> paths, int first, int end) {
        Path path = paths.get(first);
        boolean one = end - first == 1;
        int high = one ? HIGH : 2 * ROW - (ROW - HIGH);
        int middle = (first * ROW + (end - 1) * ROW + HIGH) / 2;
        for (int i = first; i < end; i++) {
            int top = i * ROW;
            Box stage = paths.get(i).stage();
            put(canvas, stage, pen -> {
                box(pen, stage, 0, top, HIGH);
                pen.line(COLUMN[0] + WIDTH[0], top + HIGH / 2, BUS, top + HIGH / 2, style(path.way()));
            });
        }
        canvas.part(pen -> {
            pen.line(BUS, first * ROW + HIGH / 2, BUS, (end - 1) * ROW + HIGH / 2, style(path.way()));
            arrow(pen, BUS, COLUMN[1], middle, path.way());
        });
        put(canvas, path.way(), pen -> box(pen, path.way(), 1, middle - high / 2, high));
        if (!path.check().text().isEmpty()) {
            canvas.part(pen -> arrow(pen, COLUMN[1] + WIDTH[1], COLUMN[2], middle, path.check()));
            put(canvas, path.check(), pen -> box(pen, path.check(), 2, middle - high / 2, high));
        }
    }

    private static void put(Canvas canvas, Box box, Consumer<Pen> drawn) {
        box.href().ifPresentOrElse(href -> canvas.link(href, drawn), () -> canvas.part(drawn));
    }

    private static void box(Pen pen, Box box, int column, int top, int high) {
        pen.bar(COLUMN[column], top, WIDTH[column], high, box.missing() ? "box-missing" : "box");
        String style = box.missing() ? "says-missing" : "says";
        double room = WIDTH[column] - 14;
        int middle = top + high / 2 + 4;
        if (!box.more().isEmpty() && high > HIGH) {
            pen.words(COLUMN[column], middle - 8, 8, style, Letters.fit(box.text(), room));
            pen.words(COLUMN[column], middle + 8, 8, "time", Letters.fit(box.more(), room));
        } else {
            pen.words(COLUMN[column], middle, 8, style, Letters.fit(line(box), room));
        }
    }

    private static String line(Box box) {
        return box.more().isEmpty() ? box.text() : box.text() + ": " + box.more();
    }

    private static void arrow(Pen pen, double from, double to, int y, Box box) {
        pen.line(from, y, to, y, style(box));
        pen.sign(to, y, HEAD, style(box));
    }

    private static String style(Box box) {
        return box.missing() ? "arrow-missing" : "arrow";
    }

    private static Drawing narrow(List<Path> paths) {
        Canvas canvas = new Canvas(Canvas.NARROW);
        int top = 0;
        int first = 0;
        while (first < paths.size()) {
            Path path = paths.get(first);
            int begin = top;
            int next = first;
            do {
                top = line(canvas, paths.get(next).stage(), INDENT / 2, top, "name-stage");
                next++;
            } while (next < paths.size() && isShared(path, paths.get(next)));
            int way = top;
            canvas.part(pen -> {
                pen.line(2, begin + 4, 2, way + LINE / 2, style(path.way()));
                arrow(pen, 2, INDENT, way + LINE / 2, path.way());
            });
            top = line(canvas, path.way(), INDENT, top, "says");
            if (!path.check().text().isEmpty()) {
                int check = top;
                canvas.part(pen -> {
                    pen.line(INDENT + 6, check - 2, INDENT + 6, check + LINE / 2, style(path.check()));
                    arrow(pen, INDENT + 6, 2 * INDENT, check + LINE / 2, path.check());
                });
                top = line(canvas, path.check(), 2 * INDENT, top, "says");
            }
            top += LINE / 2;
            first = next;
        }
        return canvas.drawing("narrow", top);
    }

    private static int line(Canvas canvas, Box box, double x, int top, String style) {
        put(
                canvas,
                box,
                pen -> pen.words(
                        x,
                        top + LINE / 2 + 4,
                        4,
                        box.missing() ? "says-missing" : style,
                        Letters.fit(line(box), canvas.width() - x - 4)));
        return top + LINE;
    }
}
