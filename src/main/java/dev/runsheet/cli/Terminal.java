package dev.runsheet.cli;

import java.io.Console;

/** Tells whether standard input and output are a terminal. */
final class Terminal {
    private Terminal() {}

    // Up to Java 21 there is no console without a terminal; isTerminal answers for later ones.
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** From Java 22 on there is always a console, and a method that says whether it is a terminal. */
    private static boolean isTerminal(Console console) {
        if (Runtime.version().feature() < 22) {
            return true;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
