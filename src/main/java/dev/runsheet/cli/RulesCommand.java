package dev.runsheet.cli;

import dev.runsheet.lint.RuleInfo;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists the rules. */
final class RulesCommand implements Command {
    private static final List<String> FORMS = List.of("table", "json", "markdown");

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "List the rules, the team's own among them.",
                "runsheet rules                         code, name, severity and summary of each",
                "runsheet rules --format markdown       a table for your own pages");
        spec.addOption(Flags.text("F", "table (default), json or markdown.", "--format"));
        return Flags.withConfig(spec).addOption(Flags.help());
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse {
        String format = Flags.choice("--format", Flags.value(parsed, "--format").orElse("table"), FORMS);
        Checklists checklists = Checklists.of(parsed, session);
        List<RuleInfo> rules = checklists.known(checklists.here());
        session.out()
                .write(
                        switch (format) {
                            case "json" -> RuleForms.json(rules);
                            case "markdown" -> RuleForms.markdown(rules);
                            default -> RuleForms.table(rules);
                        });
        return checklists.exit(Exit.CLEAN);
    }
}
