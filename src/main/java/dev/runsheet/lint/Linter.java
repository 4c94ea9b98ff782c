package dev.runsheet.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Applies rules to documents.
 *
 * <pre>{@code
 * Linter linter = new Linter(BuiltInRules.all());
 * List<Finding> findings = linter.lint(document, Settings.RECOMMENDED, Surroundings.UNKNOWN);
 * }</pre>
 *
 * <p>It has no state; one linter serves any number of threads.
 */
public final class Linter {
    /**
     * Reported when a rule throws: the fault is the program's, but the results of the other rules are not lost to it.
     * It cannot be suppressed by a comment, for no document causes it on purpose.
     */
    public static final RuleInfo FAILED_RULE =
            RuleInfo.of("CF00", "failed-rule", Severity.ERROR, RuleInfo.Audience.ALL, "A rule of the program failed");

    static final Comparator<Finding> BY_PLACE = Comparator.<Finding>comparingInt(
                    finding -> finding.at().span().start())
            .thenComparing(finding -> finding.rule().code())
            .thenComparing(finding -> finding.at().span().end())
            .thenComparing(Finding::message);

    private final List<Rule> rules;

    /** A linter with {@code rules}; what watches over suppressions comes with it. */
    public Linter(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** This with {@code more} rules. */
    public Linter with(List<? extends Rule> more) {
        return more.isEmpty()
                ? this
                : new Linter(Stream.concat(rules.stream(), more.stream()).toList());
    }

    /** Every rule that can speak: those handed in and those that watch over suppressions, by code. */
    public List<RuleInfo> infos() {
        return Stream.concat(rules.stream().map(Rule::info), Suppressing.INFOS.stream())
                .sorted(Comparator.comparing(RuleInfo::code))
                .toList();
    }

    /** What the rules find in {@code document}, sorted by place. */
    public List<Finding> lint(Document document, Settings settings, Surroundings surroundings) {
        Subject subject = Subject.of(document, surroundings);
        Placing placing = new Placing(document, subject);
        List<Finding> found = new ArrayList<>();
        for (Rule rule : rules) {
            settings.severity(rule.info(), subject.kind())
                    .ifPresent(severity -> found.addAll(apply(rule, severity, subject, settings, placing)));
        }
        List<Finding> left = new Suppressing(document, infos()).apply(found, settings, placing);
        return told(Fingerprint.distinct(left.stream().sorted(BY_PLACE).toList()));
    }

    /** {@code findings}, each of a single place and in the order of the file, with those that are alike told as one. */
    static List<Finding> told(List<Finding> findings) {
        Map<Object, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Object key = finding.alike()
                    .<Object>map(alike -> finding.rule().code() + alike.group())
                    .orElse(finding.fingerprint());
            groups.computeIfAbsent(key, none -> new ArrayList<>()).add(finding);
        }
        return groups.values().stream().map(Finding::together).toList();
    }

    private static List<Finding> apply(
            Rule rule, Severity severity, Subject subject, Settings settings, Placing placing) {
        try {
            return rule.check(subject.with(settings.options(rule.info())))
                    .map(problem -> placing.finding(problem, rule.info(), severity))
                    .toList();
        } catch (RuntimeException | StackOverflowError e) {
            Problem fault = Problem.ofDocument(
                    "rule " + rule.info().code() + " failed on this document: " + e,
                    "report it with the document, and switch the rule off until it is mended");
            return List.of(placing.finding(fault, FAILED_RULE, FAILED_RULE.severity()));
        }
    }
}
