package dev.runsheet.cli;

import dev.runsheet.json.Json;
import dev.runsheet.lint.Option;
import dev.runsheet.lint.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;

/** Rules as a list: aligned for people, JSON for programs, Markdown for a team's own pages. */
final class RuleForms {
    private RuleForms() {}

    /** A line for each rule: {@code RB01  missing-rollback  error    A change of production has no way back}. */
    static String table(List<RuleInfo> rules) {
        int code = width(rules.stream().map(RuleInfo::code).toList());
        int name = width(rules.stream().map(RuleInfo::name).toList());
        return rules.stream()
                .map(rule -> String.format(
                                "%-" + code + "s  %-" + name + "s  %-7s  %s",
                                rule.code(),
                                rule.name(),
                                rule.severity().label(),
                                rule.summary())
                        + (rule.strictOnly() ? " (strict)" : "")
                        + "\n")
                .collect(Collectors.joining());
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }

    static String json(List<RuleInfo> rules) {
        return Json.array(rules.stream().map(RuleForms::json)).pretty();
    }

    private static Json json(RuleInfo rule) {
        return Json.object()
                .put("code", rule.code())
                .put("name", rule.name())
                .put("severity", rule.severity().label())
                .put("audience", rule.audience() == RuleInfo.Audience.ALL ? "all" : "production")
                .put("strict", rule.strictOnly())
                .put("since", rule.since())
                .put("summary", rule.summary())
                .put("options", Json.array(rule.options().stream().map(RuleForms::json)))
                .build();
    }

    private static Json json(Option option) {
        return Json.object()
                .put("key", option.key())
                .put("description", option.description())
                .put("range", option.range())
                .build();
    }

    static String markdown(List<RuleInfo> rules) {
        return "| Code | Name | Severity | For | Finds | Options |\n| --- | --- | --- | --- | --- | --- |\n"
                + rules.stream().map(RuleForms::row).collect(Collectors.joining());
    }

    private static String row(RuleInfo rule) {
        String options =
                rule.options().stream().map(option -> "`" + option.key() + "`").collect(Collectors.joining(", "));
        List<String> cells = List.of(
                rule.code(),
                rule.name(),
                rule.severity().label(),
                audience(rule),
                (rule.summary() + (rule.strictOnly() ? " (strict)" : "")).replace("|", "\\|"),
                options);
        return "| " + String.join(" | ", cells).stripTrailing() + " |\n";
    }

    /** {@code RB01, an error; for changes of production; …}: what its page does not say. */
    static String about(RuleInfo rule) {
        String article = rule.severity().label().startsWith("w") ? "a " : "an ";
        String profile = rule.strictOnly() ? "in the strict profile only" : "in the recommended profile";
        String standing = rule.isHouse()
                ? " in every profile, and a rule of the team's own"
                : " for " + audience(rule) + ", " + profile + ", since " + rule.since();
        return rule.code() + ": " + rule.summary() + ".\n\n" + "It is " + article
                + rule.severity().label() + standing + ".\n";
    }

    private static String audience(RuleInfo rule) {
        return rule.audience() == RuleInfo.Audience.ALL ? "every checklist" : "changes of production";
    }
}
