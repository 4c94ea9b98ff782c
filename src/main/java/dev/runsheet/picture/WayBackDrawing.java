package dev.runsheet.picture;

import dev.runsheet.picture.Canvas.Pen;
import dev.runsheet.picture.WayBackFigure.Box;
import dev.runsheet.picture.WayBackFigure.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lays out the ways back. In wide rooms three columns, stages to the left, and one tall box where stages that follow
 * each other share a way back; in narrow ones a list, each stage with its way back beneath it.
 */
final class WayBackDrawing {
    private static final String HEAD = "M-6-4 0 0-6 4Z";

    private static final int ROW = 32;
    private static final int HIGH = 26;
    private static final double[] COLUMN = {0, 240, 452};
    private static final double[] WIDTH = {214, 186, 188};

    private static final int LINE = 24;
    private static final double INDENT = 22;

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

    /** The stages from {@code first} up to {@code end}, and the way back they share. */
    private static void shared(Canvas canvas, List<Path> paths, int first, int end) {
        int top = first * ROW;
        int high = (end - first - 1) * ROW + HIGH;
        Path path = paths.get(first);
        for (int i = first; i < end; i++) {
            int own = i * ROW;
            Box stage = paths.get(i).stage();
            put(canvas, stage, pen -> box(pen, stage, 0, own, HIGH));
            canvas.part(pen -> arrow(pen, 0, own + HIGH / 2, path.way().missing()));
        }
        put(canvas, path.way(), pen -> box(pen, path.way(), 1, top, high));
        if (!path.check().text().isEmpty()) {
            canvas.part(pen -> arrow(pen, 1, top + high / 2, path.check().missing()));
            put(canvas, path.check(), pen -> box(pen, path.check(), 2, top, high));
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

    private static void arrow(Pen pen, int column, int y, boolean missing) {
        double from = COLUMN[column] + WIDTH[column];
        String style = missing ? "arrow-missing" : "arrow";
        pen.line(from, y, COLUMN[column + 1], y, style);
        pen.sign(COLUMN[column + 1], y, HEAD, style);
    }

    private static Drawing narrow(List<Path> paths) {
        Canvas canvas = new Canvas(Canvas.NARROW);
        int top = 0;
        for (Path path : paths) {
            top = line(canvas, path.stage(), 0, top, "name-stage");
            top = line(canvas, path.way(), 1, top, "says");
            if (!path.check().text().isEmpty()) {
                top = line(canvas, path.check(), 2, top, "says");
            }
            top += LINE / 3;
        }
        return canvas.drawing("narrow", top);
    }

    private static int line(Canvas canvas, Box box, int depth, int top, String style) {
        double x = depth * INDENT;
        put(canvas, box, pen -> {
            if (depth > 0) {
                String arrow = box.missing() ? "arrow-missing" : "arrow";
                pen.line(x - INDENT / 2, top, x - INDENT / 2, top + LINE / 2, arrow);
                pen.line(x - INDENT / 2, top + LINE / 2, x - 2, top + LINE / 2, arrow);
                pen.sign(x - 2, top + LINE / 2, HEAD, arrow);
            }
            pen.words(
                    x,
                    top + LINE / 2 + 4,
                    depth == 0 ? 0 : 4,
                    box.missing() ? "says-missing" : style,
                    Letters.fit(line(box), canvas.width() - x - 4));
        });
        return top + LINE;
    }
}
