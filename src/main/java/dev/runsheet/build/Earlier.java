package dev.runsheet.build;

import dev.runsheet.lint.Known;
import java.io.IOException;

/** Findings that were there before, and are not reported again: of a baseline, or of an older revision. */
@FunctionalInterface
public interface Earlier {
    /** What is known of the file of {@code job}. */
    Known of(Batch.Job job) throws IOException;
}
