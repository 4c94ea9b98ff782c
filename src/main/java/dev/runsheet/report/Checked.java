package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import dev.runsheet.source.SourceFile;
import java.util.List;

/**
 * A file and what was found in it.
 *
 * @param file the file
 * @param findings sorted by place
 */
public record Checked(SourceFile file, List<Finding> findings) {
    public Checked {
        findings = List.copyOf(findings);
    }
}
