package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Opened;
import dev.runsheet.yaml.ChecklistYaml;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints what a checklist was understood as. */
final class ModelCommand implements Command {

    @Override
    public String name() {
        return "model";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Print the typed model of a checklist as YAML, or check YAML.",
                "runsheet model deploy.md                      the model",
                "runsheet model deploy.md > deploy.checklist.yaml",
                "runsheet model --check deploy.checklist.yaml  what is wrong with it");
        Flags.withOne(spec, "FILE", "A checklist in Markdown or YAML; - is standard input.");
        spec.addOption(Flags.flag("Print nothing but what is wrong with YAML.", "--check"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        Checklists checklists = Checklists.of(parsed, session);
        boolean check = Flags.isSet(parsed, "--check");
        Optional<Opened> opened = checklists.one(Flags.one(parsed)).map(Batch.Job::opened);
        if (opened.isPresent()) {
            checklists.report(opened.get().troubles());
            if (!check) {
                session.out().write(ChecklistYaml.write(opened.get().document().checklist()));
            }
        }
        return checklists.exit(Exit.CLEAN);
    }
}
