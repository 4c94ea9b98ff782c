package dev.runsheet.yaml;

import dev.runsheet.model.Box;

/** How a box is written: {@code open}, {@code done}, else its mark; in brackets where the mark could be mistaken. */
final class Boxes {
    private static final String OPEN = "open";
    private static final String DONE = "done";

    private Boxes() {}

    static String written(Box box) {
        if (box.equals(Box.OPEN)) {
            return OPEN;
        }
        if (box.equals(Box.DONE)) {
            return DONE;
        }
        String mark = box.mark();
        return mark.isEmpty() || mark.equals(OPEN) || mark.equals(DONE) || inBrackets(mark) ? "[" + mark + "]" : mark;
    }

    static Box read(String written) {
        return switch (written) {
            case OPEN -> Box.OPEN;
            case DONE -> Box.DONE;
            default -> new Box(inBrackets(written) ? written.substring(1, written.length() - 1) : written);
        };
    }

    private static boolean inBrackets(String text) {
        return text.length() >= 2 && text.startsWith("[") && text.endsWith("]");
    }
}
