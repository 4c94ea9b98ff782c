package dev.runsheet.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, worst first. */
public enum Severity {
    /** Following the checklist as it stands can do harm, or it cannot be followed. */
    ERROR,
    /** A gap that costs time when something goes wrong. */
    WARNING,
    /** Worth a look. */
    INFO;

    /** The name in reports, configuration and flags, e.g. {@code warning}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity called {@code label}; empty for any other word. */
    public static Optional<Severity> of(String label) {
        return Arrays.stream(values())
                .filter(severity -> severity.label().equals(label))
                .findFirst();
    }

    /** Whether it is as bad as {@code other} or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** One step worse; an error stays one. */
    Severity raised() {
        return this == INFO ? WARNING : ERROR;
    }
}
