package dev.runsheet.gate;

/**
 * What a gate says, the gravest last.
 *
 * <table>
 * <caption>When it says what</caption>
 * <tr><td>GO</td><td>everything asked for is done, signed and filled in, and every measure keeps its limit</td></tr>
 * <tr><td>INCOMPLETE</td><td>nothing speaks against it, but something is still to be done or cannot be judged</td></tr>
 * <tr><td>NO-GO</td><td>something was done or measured that must not be, or the copy is not the checklist</td></tr>
 * <tr><td>ROLL BACK</td><td>a condition of the rollback holds</td></tr>
 * </table>
 */
public enum Verdict {
    GO("GO"),
    INCOMPLETE("INCOMPLETE"),
    NO_GO("NO-GO"),
    ROLL_BACK("ROLL BACK");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** As it is printed: {@code NO-GO}. */
    public String label() {
        return label;
    }
}
