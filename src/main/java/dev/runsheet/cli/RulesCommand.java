package dev.runsheet.cli;

import dev.runsheet.build.Linting;
import dev.runsheet.json.Json;
import dev.runsheet.lint.RuleInfo;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the rules. */
final class RulesCommand implements Command {

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "List the rules.",
                "runsheet rules                 code, name, severity and summary of each",
                "runsheet rules --format json");
        spec.addOption(Flags.text("F", "text (default) or json.", "--format"));
        return spec.addOption(Flags.help());
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse {
        String format =
                Flags.choice("--format", Flags.value(parsed, "--format").orElse("text"), List.of("text", "json"));
        List<RuleInfo> rules = new Linting(Optional.empty()).linter().infos();
        if (format.equals("json")) {
            session.out()
                    .write(Json.array(rules.stream().map(RulesCommand::json)).pretty());
        } else {
            rules.forEach(rule -> session.out().line(line(rule)));
        }
        return Exit.CLEAN;
    }

    static String line(RuleInfo rule) {
        return String.format(
                        "%-5s %-30s %-8s %s",
                        rule.code(), rule.name(), rule.severity().label(), rule.summary())
                + (rule.strictOnly() ? " (strict)" : "");
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
                .build();
    }
}
