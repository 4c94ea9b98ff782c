package dev.runsheet.report;

/** How many columns of a terminal a character takes. */
final class Width {
    private static final int TAB = 4;

    private Width() {}

    /** The columns {@code codePoint} takes when it begins at {@code column}, from 0. */
    static int of(int codePoint, int column) {
        if (codePoint == '\t') {
            return TAB - column % TAB;
        }
        int type = Character.getType(codePoint);
        boolean joins = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || codePoint == 0x200B
                || codePoint == 0x200C
                || codePoint == 0x200D;
        return joins ? 0 : isWide(codePoint) ? 2 : 1;
    }

    /** East Asian wide and full-width characters and emoji, by their blocks in Unicode. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F680 && c <= 0x1F6FF)
                || (c >= 0x1F900 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD)
                || c == 0x2705
                || c == 0x274C
                || c == 0x2728
                || c == 0x26A1
                || c == 0x2B50;
    }
}
