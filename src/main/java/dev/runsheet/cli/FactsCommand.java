package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Opened;
import dev.runsheet.facts.Facts;
import dev.runsheet.json.Json;
import dev.runsheet.lint.Document;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints what was understood of checklists, with lines. */
final class FactsCommand implements Command {
    private static final List<String> FORMATS = List.of("table", "json", "csv");

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Print what was understood of checklists, with lines.",
                "runsheet facts deploy.md                 a table for people",
                "runsheet facts --format json checklists  an array, one object a file",
                "runsheet facts --format csv > facts.csv  a line for each fact");
        Flags.withPaths(spec);
        spec.addOption(Flags.text("F", "table (default), json or csv.", "--format"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        String format = Flags.choice("--format", Flags.value(parsed, "--format").orElse("table"), FORMATS);
        Checklists checklists = Checklists.of(parsed, session);
        List<Opened> opened = checklists.each(Flags.paths(parsed), Batch.Job::opened);
        opened.forEach(one -> checklists.report(one.troubles()));
        List<Facts> facts = opened.stream().map(one -> facts(one.document())).toList();
        switch (format) {
            case "json" -> session.out().write(json(facts));
            case "csv" -> session.out().write(FactsTable.csv(facts));
            default -> session.out().write(FactsTable.text(facts));
        }
        return checklists.exit(Exit.CLEAN);
    }

    private static Facts facts(Document document) {
        return Facts.of(
                document.source(), document.checklist(), document.plan(), document.positions(), document.remarks());
    }

    /** One object for one file, an array for none or several. */
    private static String json(List<Facts> facts) {
        return facts.size() == 1
                ? facts.get(0).json().pretty()
                : Json.array(facts.stream().map(Facts::json)).pretty();
    }
}
