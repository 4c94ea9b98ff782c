package dev.runsheet.cli;

/** The command line asks for something that is not there. The message says what, and what to write instead. */
final class Misuse extends Exception {
    private static final long serialVersionUID = 1;

    Misuse(String message) {
        super(message);
    }
}
