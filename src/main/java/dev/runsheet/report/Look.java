package dev.runsheet.report;

import dev.runsheet.lint.Severity;
import java.util.Optional;

/**
 * How much a report shows, and how.
 *
 * <pre>{@code
 * Look.PLAIN.withInfos()
 * }</pre>
 *
 * @param color whether the reader's terminal shows colours
 * @param infos whether infos are shown one by one instead of as a count, where people read
 * @param statistics whether the text form counts findings by rule instead of showing them
 * @param failOn the severity from which on a finding makes the run fail, and a test of the JUnit form; empty for none
 */
public record Look(boolean color, boolean infos, boolean statistics, Optional<Severity> failOn) {

    /** No colour, infos as one count, errors fail. */
    public static final Look PLAIN = new Look(false, false, false, Optional.of(Severity.ERROR));

    /** The same with every info. */
    public Look withInfos() {
        return new Look(color, true, statistics, failOn);
    }

    /** Whether a finding of {@code severity} is shown to people one by one. */
    boolean shows(Severity severity) {
        return infos || severity != Severity.INFO;
    }
}
