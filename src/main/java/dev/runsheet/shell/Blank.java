package dev.runsheet.shell;

/** A blank to be filled in, {@code <host>}: to a shell two redirections, to people the word that will stand there. */
final class Blank {
    private static final int LONGEST = 60;

    private Blank() {}

    /** The offset behind the blank that begins at {@code at}; {@code at} where none does. */
    static int end(String text, int at) {
        if (text.charAt(at) != '<' || at + 1 >= text.length() || !Character.isLetter(text.charAt(at + 1))) {
            return at;
        }
        int stop = Math.min(text.length(), at + LONGEST);
        for (int i = at + 1; i < stop && "<\n;|&'\"$".indexOf(text.charAt(i)) < 0; i++) {
            if (text.charAt(i) == '>') {
                return text.charAt(i - 1) == ' ' ? at : i + 1;
            }
        }
        return at;
    }
}
