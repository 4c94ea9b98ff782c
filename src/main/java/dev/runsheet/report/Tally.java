package dev.runsheet.report;

import dev.runsheet.lint.Severity;
import java.util.List;

/**
 * How many findings of each severity there are.
 *
 * @param files how many files were looked at
 */
record Tally(int files, int errors, int warnings, int infos) {

    static Tally of(List<Checked> files) {
        return new Tally(
                files.size(),
                count(files, Severity.ERROR),
                count(files, Severity.WARNING),
                count(files, Severity.INFO));
    }

    private static int count(List<Checked> files, Severity severity) {
        return (int) files.stream()
                .flatMap(checked -> checked.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** {@code 2 errors, 1 warning and 0 infos in 3 files}. */
    String sentence() {
        return some(errors, "error") + ", " + some(warnings, "warning") + " and " + some(infos, "info") + " in "
                + some(files, "file");
    }

    /** The same, saying how to see infos where {@code look} only counts them. */
    String sentence(Look look) {
        boolean hidden = !look.infos() && infos > 0;
        return sentence()
                + (hidden ? " (" + (infos == 1 ? "the info is" : "infos are") + " shown with --show info)" : "");
    }

    static String some(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
