package dev.runsheet.report;

import dev.runsheet.json.Json;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules of a SARIF run, with their pages as help. */
final class SarifRules {
    /** What GitHub takes of a description. */
    private static final int LONGEST = 1024;

    private static final String FIRST = "## What it finds\n";

    private final Function<RuleInfo, Optional<String>> page;

    SarifRules(Function<RuleInfo, Optional<String>> page) {
        this.page = page;
    }

    /** A message of plain text. */
    static Json text(String text) {
        return Json.object().put("text", text).build();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    Json json(RuleInfo rule) {
        Optional<String> written = page.apply(rule);
        Json.Builder help =
                Json.object().put("text", rule.summary() + ". `runsheet explain " + rule.code() + "` says more.");
        help.put("markdown", written);
        return Json.object()
                .put("id", rule.code())
                .put("name", rule.name())
                .put("shortDescription", text(rule.summary() + "."))
                .put("fullDescription", text(written.map(SarifRules::finds).orElse(rule.summary() + ".")))
                .put("help", help.build())
                .put(
                        "defaultConfiguration",
                        Json.object().put("level", level(rule.severity())).build())
                .put("properties", properties(rule))
                .build();
    }

    /** The words GitHub sorts and filters by. */
    private static Json properties(RuleInfo rule) {
        String problem = rule.severity() == Severity.INFO ? "recommendation" : level(rule.severity());
        return Json.object()
                .put("tags", Json.strings(List.of("checklist", rule.family())))
                .put("precision", rule.strictOnly() ? "medium" : "high")
                .put("problem.severity", problem)
                .build();
    }

    /** The first section of a page on one line. */
    private static String finds(String page) {
        int start = page.indexOf(FIRST);
        int from = start < 0 ? 0 : start + FIRST.length();
        int to = page.indexOf("\n## ", from);
        String text = page.substring(from, to < 0 ? page.length() : to).strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf(' ', LONGEST - 1)) + "…";
    }
}
