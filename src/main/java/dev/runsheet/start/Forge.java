package dev.runsheet.start;

import java.util.Locale;

/** Where a repository is kept, which decides how its checklists are checked and published. */
public enum Forge {
    GITHUB,
    GITLAB,
    /** Nobody knows, or somewhere else: only files that work everywhere are written. */
    OTHER;

    /** Its name on the command line, such as {@code github}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
