package dev.runsheet.lint;

import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.source.LineMap;
import dev.runsheet.source.SourceFile;
import dev.runsheet.source.Span;
import java.util.List;

/** Flags what a baseline knows and nobody finds any more. It stands in the baseline, so no rule of documents finds it. */
public final class StaleBaseline {
    /** What it is called. */
    public static final RuleInfo INFO = RuleInfo.of(
            "CF04", "stale-baseline", Severity.INFO, Audience.ALL, "A baseline knows a finding that is gone");

    private StaleBaseline() {}

    /** The finding that what stands at {@code entry} of {@code baseline} is stale, for the reason {@code message}. */
    public static Finding at(SourceFile baseline, Span entry, Severity severity, String message) {
        LineMap lines = baseline.lines();
        Finding.Location at = new Finding.Location(
                baseline.path(), entry, lines.position(entry.start()), lines.position(entry.end()));
        return new Finding(
                at,
                INFO,
                severity,
                message,
                "write the baseline anew with --update-baseline",
                List.of(),
                List.of(),
                Fingerprint.of(INFO, message));
    }
}
