package dev.runsheet.phrase.limit;

import dev.runsheet.model.Role;
import dev.runsheet.model.Threshold.Sense;
import dev.runsheet.model.Threshold.Severity;

/** What the place of a text makes of a limit that does not say itself what follows from it. */
public enum Context {
    /** Nothing special: a limit is a requirement unless its wording makes it act. */
    PLAIN,
    /** Among tests: coverage and the like are no measure of the running system. */
    OFFLINE,
    TARGET,
    /** What the change is to achieve, the number of things included: a target of its own kind. */
    GOAL,
    WARNING,
    ALERT,
    ROLLBACK;

    /** The context that a section or list of this role gives. */
    public static Context of(Role role) {
        return switch (role) {
            case ROLLBACK_TRIGGER -> ROLLBACK;
            case ALERTING -> ALERT;
            case SUCCESS, THRESHOLD -> GOAL;
            case VERIFICATION, ROLLBACK_VERIFICATION -> TARGET;
            default -> PLAIN;
        };
    }

    /** Whether what stands there has to hold. */
    public boolean isDemanding() {
        return this == TARGET || this == GOAL;
    }

    /** Whether what a limit leads to there is done when it is met: nobody wishes for it. */
    public boolean isActing() {
        return this == WARNING || this == ALERT || this == ROLLBACK;
    }

    /** The severity of a limit there whose own words give none. */
    public Severity severity() {
        return switch (this) {
            case PLAIN, OFFLINE, TARGET, GOAL -> Severity.TARGET;
            case WARNING -> Severity.WARNING;
            case ALERT -> Severity.ALERT;
            case ROLLBACK -> Severity.ROLLBACK;
        };
    }

    /** Whether a limit of this severity has to hold, or something is done when it is met. */
    public static Sense sense(Severity severity) {
        return switch (severity) {
            case TARGET, OTHER -> Sense.REQUIRE;
            case WARNING, ALERT, ROLLBACK -> Sense.FIRE;
        };
    }
}
