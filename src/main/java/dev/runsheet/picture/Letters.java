package dev.runsheet.picture;

/**
 * How wide words are, by a generous estimate: pictures are laid out where no font is known, and too much room is only
 * white space while too little would lay letters over each other.
 */
final class Letters {
    /** The sizes of the style sheet, in pixels. */
    static final int SIZE = 12;

    private static final String SLIM = "iljIftr.,:;'|!()[]{}/\\-`·° \u00a0";
    private static final String BROAD = "mMW@%\u2026\u2014\u2030";
    private static final String SIGNS = "<>=+~#&w\u2264\u2265\u2260\u2212\u00d7\u2192\u2190\u21a9";

    private Letters() {}

    /** How many pixels {@code text} takes at most. */
    static double width(String text) {
        return text.codePoints().mapToDouble(Letters::em).sum() * SIZE;
    }

    /** {@code text}, cut with an ellipsis where it is wider than {@code room} pixels. */
    static String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        double left = room - width("\u2026");
        int end = 0;
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            left -= em(letter) * SIZE;
            if (left < 0) {
                break;
            }
            end += Character.charCount(letter);
        }
        return text.substring(0, end).strip() + "\u2026";
    }

    private static double em(int letter) {
        if (SLIM.indexOf(letter) >= 0) {
            return 0.42;
        } else if (BROAD.indexOf(letter) >= 0) {
            return 1.02;
        } else if (SIGNS.indexOf(letter) >= 0) {
            return 0.86;
        } else if (letter < 0x250) {
            return Character.isUpperCase(letter) ? 0.8 : 0.66;
        }
        int type = Character.getType(letter);
        boolean joined =
                type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
        if (joined) {
            return 0;
        }
        return letter < 0x1100 ? 1 : letter < 0x2600 || letter > 0x27bf && letter < 0x1f000 ? 1.1 : 1.5;
    }
}
