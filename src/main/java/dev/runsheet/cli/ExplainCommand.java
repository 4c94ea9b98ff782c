package dev.runsheet.cli;

import dev.runsheet.build.Resources;
import dev.runsheet.config.Config;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.house.HouseRule;
import dev.runsheet.source.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints the page of a rule. */
final class ExplainCommand implements Command {

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Explain a rule: what it finds, why, and what to write.",
                "runsheet explain TX03",
                "runsheet explain missing-rollback");
        Flags.withOne(spec, "RULE", "Code or name of a rule.");
        return Flags.withConfig(spec).addOption(Flags.help());
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse {
        String word = Flags.one(parsed);
        Checklists checklists = Checklists.of(parsed, session);
        Config config = checklists.here();
        List<RuleInfo> rules = checklists.known(config);
        RuleInfo rule =
                rules.stream().filter(one -> one.answersTo(word)).findFirst().orElseThrow(() -> unknown(word, rules));
        session.out().write(text(rule, page(rule, config).orElse("# " + rule.name() + "\n")));
        return checklists.exit(Exit.CLEAN);
    }

    private static Optional<String> page(RuleInfo rule, Config config) {
        return rule.isHouse()
                ? config.houseRules().stream()
                        .filter(own -> own.info().equals(rule))
                        .findFirst()
                        .map(HouseRule::page)
                : Resources.BUILT_IN.rulePage(rule.name());
    }

    /** The page, with what the registry knows behind its title and how to set the rule at the end. */
    private static String text(RuleInfo rule, String page) {
        int title = page.indexOf('\n') + 1;
        return page.substring(0, title) + "\n" + RuleForms.about(rule) + page.substring(title)
                + """

                ## How to change it

                For a repository or a folder, in `.runsheet.yaml`; `off` is one of on, off, error, warning and info:

                ```yaml
                rules:
                  WORD: off
                ```

                For one line, above it:

                ```markdown
                <!-- runsheet-disable-next-line CODE -- why -->
                ```
                """.replace("WORD", rule.isHouse() ? rule.code() : rule.name())
                        .replace("CODE", rule.code());
    }

    private static Misuse unknown(String word, List<RuleInfo> rules) {
        List<String> known = rules.stream()
                .flatMap(rule -> Stream.of(rule.code(), rule.name()))
                .toList();
        return new Misuse("there is no rule " + word + "; "
                + Nearest.to(word, known)
                        .map(name -> "did you mean " + name + "?")
                        .orElse("runsheet rules lists them"));
    }
}
