package dev.runsheet.model;

/** What following a checklist does; rules say which kinds they speak of. {@code go-live} in YAML is {@link #GO_LIVE}. */
public enum Kind {
    ROLLOUT(true),
    GO_LIVE(true),
    MIGRATION(true),
    RELEASE(true),
    READINESS(false),
    INCIDENT(false),
    CHECKLIST(false);

    private final boolean changesProduction;

    Kind(boolean changesProduction) {
        this.changesProduction = changesProduction;
    }

    /** Whether following such a checklist changes a production system. */
    public boolean changesProduction() {
        return changesProduction;
    }

    /** The name in YAML, configuration and on pages, e.g. {@code go-live}. */
    public String label() {
        return Labels.of(this);
    }
}
