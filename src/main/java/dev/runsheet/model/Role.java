package dev.runsheet.model;

/** What a section, or a list under a lead paragraph, is for. */
public enum Role {
    OVERVIEW,
    APPROVAL,
    PREPARATION,
    STAGE,
    ACTION,
    VERIFICATION,
    MONITORING,
    THRESHOLD,
    ALERTING,
    SUCCESS,
    ROLLBACK,
    ROLLBACK_TRIGGER,
    ROLLBACK_STEP,
    ROLLBACK_VERIFICATION,
    ROLLBACK_READINESS,
    CONTACT,
    COMMUNICATION,
    COMPLETION,
    REFERENCE,
    RETROSPECTIVE,
    OTHER;

    /** Whether it is about the way back: the rollback itself or a part of it. */
    public boolean isRollback() {
        return this == ROLLBACK
                || this == ROLLBACK_TRIGGER
                || this == ROLLBACK_STEP
                || this == ROLLBACK_VERIFICATION
                || this == ROLLBACK_READINESS;
    }

    /** The name in YAML, comments and configuration, e.g. {@code rollback-step}. */
    public String label() {
        return Labels.of(this);
    }
}
