package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Configurations;
import dev.runsheet.config.Config;
import dev.runsheet.config.InForce;
import dev.runsheet.lint.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Prints what is in force for a file, and where each value comes from. */
final class ConfigCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public String name() {
        return "config";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Print what is in force for a file, and where each value comes from.",
                "runsheet config                            in the working folder",
                "runsheet config ops/deploy.md              for a checklist",
                "runsheet config --format json ops/deploy.md");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .arity("0..1")
                .type(String.class)
                .description("A checklist, also one that is not there yet, or a folder. Default: the working folder.")
                .build());
        spec.addOption(Flags.text("F", "text (default) or json.", "--format"));
        return Flags.withConfig(spec).addOption(Flags.help());
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        String format = Flags.choice("--format", Flags.value(parsed, "--format").orElse("text"), FORMATS);
        Checklists checklists = Checklists.of(parsed, session);
        List<RuleInfo> rules = checklists.linting().linter().infos();
        String name = parsed.matchedPositionals().isEmpty() ? "." : Flags.one(parsed);
        Path path = Flags.path(session, name).toAbsolutePath().normalize();
        Optional<InForce.File> file =
                Files.isDirectory(path) ? Optional.empty() : Optional.of(file(name, path, checklists));
        Configurations configurations = checklists.configurations();
        Config config = file.isPresent() ? configurations.of(path) : configurations.in(path);
        checklists.report(configurations.troubles());
        ConfigTable table = new ConfigTable(name, InForce.of(config, rules, file), checklists.known(config));
        session.out().write(format.equals("json") ? table.json() : table.text());
        return checklists.exit(Exit.CLEAN);
    }

    /** A file that is there is read, for what it says itself goes before everything. */
    private static InForce.File file(String name, Path path, Checklists checklists) throws Misuse {
        boolean placed = checklists.configurations().isTemplate(path);
        Optional<Batch.Job> job = Files.exists(path) ? checklists.one(name) : Optional.empty();
        return new InForce.File(
                Configurations.pattern(path),
                job.flatMap(one -> one.opened().document().checklist().kind()),
                job.flatMap(one -> one.opened().document().declaredTemplate()),
                placed);
    }
}
