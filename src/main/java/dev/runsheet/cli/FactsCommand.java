package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Documents;
import dev.runsheet.facts.Facts;
import dev.runsheet.json.Json;
import dev.runsheet.lint.Document;
import dev.runsheet.recognise.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                "runsheet facts --format csv > facts.csv  a line for each fact",
                "runsheet facts --why deploy.md           and what made each section be taken for what it is");
        Flags.withPaths(spec);
        spec.addOption(Flags.text("F", "table (default), json or csv.", "--format"));
        spec.addOption(Flags.flag("Also tell the words and scores by which kind and roles were found.", "--why"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        String format = Flags.choice("--format", Flags.value(parsed, "--format").orElse("table"), FORMATS);
        Checklists checklists = Checklists.of(parsed, session);
        List<Batch.Job> jobs = checklists.each(Flags.paths(parsed), job -> job);
        jobs.forEach(job -> checklists.report(job.opened().troubles()));
        boolean why = Flags.isSet(parsed, "--why");
        List<Facts> facts = jobs.stream()
                .map(job -> facts(job.opened().document(), why ? Optional.of(job.reader()) : Optional.empty()))
                .toList();
        switch (format) {
            case "json" -> session.out().write(json(facts));
            case "csv" -> session.out().write(FactsTable.csv(facts));
            default -> session.out().write(FactsTable.text(facts));
        }
        return checklists.exit(Exit.CLEAN);
    }

    private static Facts facts(Document document, Optional<Documents> explainer) {
        Facts facts = Facts.of(
                document.source(), document.checklist(), document.plan(), document.positions(), document.remarks());
        return explainer
                .map(reader -> facts.because(reader.reasons(document).stream()
                        .map(reason -> fact(reason, document))
                        .toList()))
                .orElse(facts);
    }

    private static Facts.Fact fact(Reason reason, Document document) {
        int line = document.source()
                .lines()
                .line(document.positions().span(reason.at()).start());
        Json.Builder scores = Json.object();
        reason.scores().forEach((term, score) -> scores.put(term, Json.of(rounded(score))));
        Map<String, Json> details = new LinkedHashMap<>();
        details.put("title", Json.of(reason.title()));
        details.put("found", Json.of(reason.found()));
        details.put("by", Json.of(reason.by().label()));
        details.put("scores", scores.build());
        return new Facts.Fact(line, details);
    }

    private static BigDecimal rounded(double score) {
        BigDecimal exact = BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_EVEN);
        return score == Math.rint(score) ? exact.setScale(0) : exact.stripTrailingZeros();
    }

    /** One object for one file, an array for none or several. */
    private static String json(List<Facts> facts) {
        return facts.size() == 1
                ? facts.get(0).json().pretty()
                : Json.array(facts.stream().map(Facts::json)).pretty();
    }
}
