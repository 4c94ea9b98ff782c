package dev.runsheet.report;

import dev.runsheet.json.Json;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.RuleInfo;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * SARIF 2.1.0, as code scanning of GitHub and others takes it. Results come worst first, for GitHub keeps the first few
 * thousand and refuses a run with more than 25,000.
 *
 * <p>What a comment silences is left out: GitHub would open an alert for it, for it takes no notice of {@code
 * suppressions}. No category is set: the upload action takes a team's own only where there is none.
 */
final class SarifReport implements Report {
    private static final int MOST_RESULTS = 25_000;
    private static final String HOME = "https://runsheet.dev/";

    private final Origin origin;

    private record Result(SarifResults of, Finding finding) {}

    SarifReport(Origin origin) {
        this.origin = origin;
    }

    @Override
    public void write(List<Checked> files, Appendable out) throws IOException {
        List<RuleInfo> rules = rules(files);
        List<Result> all = files.stream()
                .flatMap(checked -> {
                    SarifResults results = new SarifResults(checked.file(), origin.paths(), rules);
                    return checked.findings().stream().map(finding -> new Result(results, finding));
                })
                .sorted(Comparator.comparing(result -> result.finding().severity()))
                .toList();
        Json run = Json.object()
                .put("tool", Json.object().put("driver", driver(rules)).build())
                .put("invocations", Json.array(List.of(invocation(all.size() - MOST_RESULTS))))
                .put(
                        "originalUriBaseIds",
                        Json.object()
                                .put(
                                        SarifResults.TOP,
                                        Json.object()
                                                .put("description", SarifRules.text("The top of the repository."))
                                                .build())
                                .build())
                .put("columnKind", "utf16CodeUnits")
                .put(
                        "results",
                        Json.array(all.stream()
                                .limit(MOST_RESULTS)
                                .map(result -> result.of().json(result.finding()))))
                .build();
        out.append(Json.object()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0")
                .put("runs", Json.array(List.of(run)))
                .build()
                .pretty());
    }

    /** Those that could speak, and those that spoke without being listed, such as a team's own. */
    private List<RuleInfo> rules(List<Checked> files) {
        Set<RuleInfo> rules = new LinkedHashSet<>(origin.rules());
        files.forEach(checked -> checked.findings().forEach(finding -> rules.add(finding.rule())));
        return rules.stream().sorted(Comparator.comparing(RuleInfo::code)).toList();
    }

    private Json driver(List<RuleInfo> rules) {
        SarifRules written = new SarifRules(origin.page());
        return Json.object()
                .put("name", "Runsheet")
                .put("fullName", "Runsheet " + origin.version())
                .put("version", origin.version())
                .put("informationUri", HOME)
                .put("rules", Json.array(rules.stream().map(written::json)))
                .build();
    }

    private static Json invocation(int tooMany) {
        Json.Builder invocation = Json.object().put("executionSuccessful", true);
        if (tooMany > 0) {
            Json note = Json.object()
                    .put("level", "warning")
                    .put("message", SarifRules.text("The " + tooMany + " least severe findings are left out."))
                    .build();
            invocation.put("toolExecutionNotifications", Json.array(List.of(note)));
        }
        return invocation.build();
    }
}
