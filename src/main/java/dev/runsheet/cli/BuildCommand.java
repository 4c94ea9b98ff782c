package dev.runsheet.cli;

import dev.runsheet.build.LastChanges;
import dev.runsheet.build.Site;
import dev.runsheet.lint.Severity;
import dev.runsheet.page.SiteInfo;
import dev.runsheet.report.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lints checklists and publishes them in every form. */
final class BuildCommand implements Command {
    private static final String USUAL = "target/site";

    @Override
    public String name() {
        return "build";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Lint checklists and publish them: site, runbooks, models, issues.",
                "runsheet build                        checklists to target/site",
                "runsheet build ops docs/deploy.md -o public",
                "runsheet build --fail-on never --format json:findings.json",
                "runsheet build --templates our/templates",
                "runsheet build --base-url https://ops.example/runbooks/ --edit-url https://github.com/acme/ops/edit/main/");
        Destination.with(Flags.withPaths(spec), USUAL)
                .addOption(Flags.text("NAME", "The name of the site; default: Checklists.", "--name"))
                .addOption(Flags.text("URL", "Where the site will be found, ending in /.", "--base-url"))
                .addOption(
                        Flags.text("URL", "Where sources are edited, ending in /, such as …/edit/main/.", "--edit-url"))
                .addOption(Flags.flag("Show findings on the pages at their lines too.", "--show-findings"));
        return Flags.withReading(Flags.withFailOn(Reporting.with(spec)));
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        Reporting reporting = Reporting.of(parsed, session);
        Optional<Severity> failOn = Flags.failOn(parsed);
        SiteInfo info = info(parsed);
        Path folder = Destination.of(parsed, USUAL, session);
        Checklists checklists = Checklists.of(parsed, session);
        LastChanges changes = LastChanges.in(session.directory());
        List<Site.Entry> entries = checklists.each(
                Flags.paths(parsed),
                job -> Site.Entry.of(
                        job,
                        checklists.linting().of(job),
                        changes.of(job.input().path())));
        List<Checked> checked = entries.stream().map(Site.Entry::checked).toList();
        reporting.write(checked, checklists);
        if (entries.isEmpty()) {
            throw new Misuse("there is nothing to publish, so " + folder + " is left as it is");
        }
        int written = Destination.write(
                folder,
                parsed,
                site -> new Site(checklists.resources(), info)
                        .write(entries, checklists.linting().linter().infos(), site));
        checklists.note("published " + entries.size() + (entries.size() == 1 ? " checklist" : " checklists") + " ("
                + written + " files written); open "
                + folder.resolve("index.html").normalize());
        return checklists.exit(LintCommand.verdict(checked, failOn));
    }

    private static SiteInfo info(ParseResult parsed) throws Misuse {
        try {
            return new SiteInfo(
                    Flags.value(parsed, "--name").orElse("Checklists"),
                    Flags.value(parsed, "--base-url"),
                    Flags.value(parsed, "--edit-url"),
                    Flags.isSet(parsed, "--show-findings"));
        } catch (IllegalArgumentException e) {
            throw new Misuse("an address cannot be used: " + e.getMessage());
        }
    }
}
