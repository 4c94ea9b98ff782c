package dev.runsheet.compare;

import java.util.Locale;

/** What a change does to the safeguards of a checklist. The first is the gravest. */
public enum Weight {
    /** A safeguard is gone or weaker, or nothing shows that what stands in its place is as strong. */
    LOOSENED,
    /** A safeguard is new or stronger. */
    TIGHTENED,
    /** Something else is said, and no safeguard is weaker or stronger for it. */
    CHANGED;

    /** The name in reports: {@code loosened}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
