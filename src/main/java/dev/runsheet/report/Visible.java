package dev.runsheet.report;

/**
 * Text from a file made safe to print: characters that steer a terminal or turn the writing direction are shown as
 * {@code U+FFFD}, so that a document cannot forge what a report says.
 */
final class Visible {
    private static final int REPLACEMENT = 0xFFFD;

    private Visible() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(of(c)));
        return safe.toString();
    }

    static int of(int codePoint) {
        boolean turns = (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x2028
                || codePoint == 0x2029;
        boolean steers = Character.isISOControl(codePoint) && codePoint != '\t';
        boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return turns || steers || lone ? REPLACEMENT : codePoint;
    }
}
