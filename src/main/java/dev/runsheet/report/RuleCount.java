package dev.runsheet.report;

import dev.runsheet.lint.Finding;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How often a rule found something.
 *
 * @param rule the rule
 * @param severity the worst of its findings
 * @param findings how many
 * @param files in how many files
 * @param fixable how many of them come with a way to set them right
 */
record RuleCount(RuleInfo rule, Severity severity, int findings, int files, int fixable) {

    private static final Comparator<RuleCount> WORST_FIRST = Comparator.comparing(RuleCount::severity)
            .thenComparing(Comparator.comparingInt(RuleCount::findings).reversed())
            .thenComparing(count -> count.rule().code());

    /** One for each rule that found something {@code look} shows: the worst first, then the most frequent. */
    static List<RuleCount> of(List<Checked> files, Look look) {
        return files.stream()
                .flatMap(checked -> checked.findings().stream())
                .filter(finding -> look.shows(finding.severity()))
                .collect(Collectors.groupingBy(finding -> finding.rule().code(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(RuleCount::of)
                .sorted(WORST_FIRST)
                .toList();
    }

    private static RuleCount of(List<Finding> findings) {
        Finding first = findings.get(0);
        return new RuleCount(
                first.rule(),
                findings.stream()
                        .map(Finding::severity)
                        .min(Comparator.naturalOrder())
                        .orElse(first.severity()),
                findings.size(),
                (int) findings.stream()
                        .map(finding -> finding.at().file())
                        .distinct()
                        .count(),
                (int) findings.stream()
                        .filter(finding -> !finding.repairs().isEmpty())
                        .count());
    }
}
