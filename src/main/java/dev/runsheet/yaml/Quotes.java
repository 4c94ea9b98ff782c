package dev.runsheet.yaml;

/** Shortens what a message quotes, so that one long line does not fill the screen. */
final class Quotes {
    private static final int LONGEST = 40;

    private Quotes() {}

    static String brief(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
