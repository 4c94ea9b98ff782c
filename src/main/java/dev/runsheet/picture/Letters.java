package dev.runsheet.picture;

/**
 * How wide words are in a broad typeface: pictures are laid out where no font is known, and too much room is only white
 * space while too little would lay letters over each other.
 */
final class Letters {
    /** The size in the style sheet, in pixels. */
    private static final int SIZE = 12;

    private static final String CUT = "\u2026";

    /** From the space to the tilde, in thousandths of the size: those of DejaVu Sans, one of the broadest in use. */
    private static final int[] LATIN = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
        636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656,
        557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613,
        635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818,
        592, 592, 525, 636, 337, 636, 838
    };

    private Letters() {}

    /** How many pixels {@code text} takes at most. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Letters::em).sum() * SIZE;
    }

    /** {@code text}, cut with an ellipsis where it is wider than {@code room} pixels; empty where not even that fits. */
    static String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        double left = room - width(CUT);
        int end = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            left -= em(letter) * SIZE;
            if (left < 0) {
                break;
            }
            end += Character.charCount(letter);
        }
        return end == 0 ? "" : text.substring(0, end).strip() + CUT;
    }

    private static double em(int letter) {
        if (letter >= ' ' && letter <= '~') {
            return LATIN[letter - ' '] / 1000.0;
        } else if (letter < 0x250) {
            return Character.isUpperCase(letter) ? 0.85 : 0.66;
        } else if (joins(letter)) {
            return 0;
        } else if (letter < 0x1100) {
            return 1.08;
        }
        boolean picture = letter >= 0x1f000 || (letter >= 0x2600 && letter <= 0x27bf);
        return picture ? 1.5 : 1.1;
    }

    /** Whether it is drawn over the letter before it, or not at all. */
    private static boolean joins(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
