package dev.runsheet.lint.rules;

import dev.runsheet.baseline.BaselineReader;
import dev.runsheet.baseline.StaleEntries;
import dev.runsheet.build.Documents;
import dev.runsheet.build.Readers;
import dev.runsheet.build.Resources;
import dev.runsheet.config.Config;
import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Known;
import dev.runsheet.lint.Linter;
import dev.runsheet.lint.Options;
import dev.runsheet.lint.Profile;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.Settings;
import dev.runsheet.lint.StaleBaseline;
import dev.runsheet.lint.Surroundings;
import dev.runsheet.report.Checked;
import dev.runsheet.report.Look;
import dev.runsheet.report.Reports;
import dev.runsheet.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents as the program lints them, with every rule. */
final class Linted {
    static final Linter LINTER = new Linter(BuiltInRules.all());
    private static final Documents DOCUMENTS = new Readers(Resources.BUILT_IN).of(Config.NONE);

    /** The tests have a day that counts as today, for the rules that ask. */
    private static final Surroundings WORLD =
            new Surroundings(new KnownFiles(), Optional.of(LocalDate.of(2026, 1, 1)), false);

    private Linted() {}

    static Document document(String path, byte[] bytes) {
        return DOCUMENTS.open(path, bytes).document();
    }

    /** What the recommended profile finds in a file. */
    static List<Finding> findings(Document document) {
        return LINTER.lint(document, Settings.RECOMMENDED, WORLD);
    }

    /** What {@code rule} finds in {@code text}, also when only the strict profile has it. */
    static List<Finding> findings(String text, RuleInfo rule) {
        return findings(document("checklist.md", text.getBytes(StandardCharsets.UTF_8)), rule);
    }

    /** The same as the text report shows it, without its last line. */
    static String report(String text, RuleInfo rule) {
        Document document = document("checklist.md", text.getBytes(StandardCharsets.UTF_8));
        List<Finding> findings = findings(document, rule);
        if (findings.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        try {
            Reports.named("text", Look.PLAIN.withInfos())
                    .orElseThrow()
                    .write(List.of(new Checked(document.source(), findings)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.substring(0, out.lastIndexOf("\n\n") + 1);
    }

    private static List<Finding> findings(Document document, RuleInfo rule) {
        if (rule.equals(StaleBaseline.INFO)) {
            return stale(document.source());
        }
        Settings.Choice on = new Settings.Choice(new Settings.Level.On(), Options.NONE);
        return LINTER.lint(document, new Settings(Profile.RECOMMENDED, Map.of(rule.code(), on)), WORLD).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** The example is a baseline, of a checklist in which nothing is found. */
    private static List<Finding> stale(SourceFile baseline) {
        return new StaleEntries(baseline, BaselineReader.read(baseline), StaleBaseline.INFO.severity())
                .findings(Map.of("checklist.md", Known.NOTHING), Set.of());
    }
}
