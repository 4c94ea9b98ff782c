package dev.runsheet.cli;

import dev.runsheet.lint.Severity;
import dev.runsheet.report.Checked;
import dev.runsheet.report.Look;
import dev.runsheet.report.Origin;
import dev.runsheet.report.Report;
import dev.runsheet.report.Reports;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Where the findings of a run go, and in which forms. */
final class Reporting {
    private final Session session;
    private final List<Format> formats;
    private final boolean infos;
    private final boolean statistics;
    private final Optional<Severity> failOn;

    private Reporting(ParseResult parsed, Session session) throws Misuse {
        this.session = session;
        this.formats = Format.of(parsed, session);
        this.infos = infos(parsed);
        this.statistics = Flags.isSet(parsed, "--statistics");
        this.failOn = Flags.failOn(parsed);
        if (statistics && formats.stream().noneMatch(format -> format.name().equals("text"))) {
            throw new Misuse("--statistics changes the text form, and no --format asks for it; add --format text");
        }
    }

    static CommandSpec with(CommandSpec spec) {
        return spec.addOption(Flags.texts(
                        "F[:FILE]",
                        "Form of the findings: " + String.join(", ", Reports.names())
                                + "; with a file, to it. May be given several times.",
                        "--format"))
                .addOption(Flags.text("info", "Show infos one by one in the text and github forms.", "--show"))
                .addOption(Flags.flag("Count the findings by rule in the text form.", "--statistics"));
    }

    /** What the flags ask for; text to standard output unless they say otherwise. */
    static Reporting of(ParseResult parsed, Session session) throws Misuse {
        return new Reporting(parsed, session);
    }

    private static boolean infos(ParseResult parsed) throws Misuse {
        Optional<String> show = Flags.value(parsed, "--show");
        if (show.isPresent()) {
            Flags.choice("--show", show.get(), List.of("info"));
        }
        return show.isPresent();
    }

    /** Writes what was found in {@code files}, which {@code checklists} has read, in every form. */
    void write(List<Checked> files, Checklists checklists) throws IOException {
        Origin origin = new Origin(
                Version.number(),
                checklists.linting().linter().infos(),
                rule -> checklists.resources().rulePage(rule.name()),
                RepositoryPaths.from(session.directory()));
        for (Format format : formats) {
            boolean color = format.file().isEmpty() && session.color();
            Look look = new Look(color, infos, statistics, failOn);
            Report report = Reports.named(format.name(), look, origin)
                    .orElseThrow(() -> new IllegalStateException("no report " + format.name()));
            if (format.file().isPresent()) {
                StringBuilder text = new StringBuilder();
                report.write(files, text);
                WholeFile.write(format.file().get(), text);
            } else {
                report.write(files, session.out());
            }
            if (format.name().equals("github")) {
                StepSummaryFile.append(files, look, origin.paths(), session);
            }
        }
    }
}
