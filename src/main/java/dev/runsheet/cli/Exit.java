package dev.runsheet.cli;

/** What the program answers to the shell. */
final class Exit {
    /** Nothing found that matters. */
    static final int CLEAN = 0;

    /** Findings at or above what {@code --fail-on} says. */
    static final int FINDINGS = 1;

    /** Wrong use, a faulty configuration, or a file that could not be read or written. */
    static final int TROUBLE = 2;

    private Exit() {}
}
