package dev.runsheet.cli;

import dev.runsheet.build.Linting;
import dev.runsheet.build.Resources;
import dev.runsheet.lint.RuleInfo;
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
        return spec.addOption(Flags.help());
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse {
        String word = Flags.one(parsed);
        List<RuleInfo> rules = new Linting(Optional.empty()).linter().infos();
        RuleInfo rule =
                rules.stream().filter(one -> one.answersTo(word)).findFirst().orElseThrow(() -> unknown(word, rules));
        Optional<String> page = Resources.BUILT_IN.rulePage(rule.name());
        session.out().write(page.orElseGet(() -> RulesCommand.line(rule) + "\n"));
        return Exit.CLEAN;
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
