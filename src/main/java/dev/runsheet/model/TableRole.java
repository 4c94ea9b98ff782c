package dev.runsheet.model;

/** What a table holds, as its header tells. */
public enum TableRole {
    APPROVAL,
    THRESHOLD,
    CONTACT,
    PROPERTY,
    STAGE,
    OTHER;

    /** The name in YAML, e.g. {@code approval}. */
    public String label() {
        return Labels.of(this);
    }
}
