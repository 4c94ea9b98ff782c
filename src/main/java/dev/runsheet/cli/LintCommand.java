package dev.runsheet.cli;

import dev.runsheet.lint.Severity;
import dev.runsheet.report.Checked;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Reports what is wrong with checklists. */
final class LintCommand implements Command {

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Report what is wrong with checklists.",
                "runsheet lint                              the folder checklists",
                "runsheet lint deploy.md ops/               a file and a folder",
                "git show HEAD:deploy.md | runsheet lint -  standard input",
                "runsheet lint --format github --format sarif:findings.sarif",
                "runsheet lint --statistics                 how often each rule finds something",
                "runsheet lint --fail-on warning --show info");
        return Flags.withReading(Flags.withFailOn(Reporting.with(Flags.withPaths(spec))));
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        Reporting reporting = Reporting.of(parsed, session);
        Optional<Severity> failOn = Flags.failOn(parsed);
        Checklists checklists = Checklists.of(parsed, session);
        List<Checked> checked = checklists.each(
                Flags.paths(parsed),
                job -> new Checked(
                        job.opened().document().source(), checklists.linting().of(job)));
        reporting.write(checked, checklists);
        return checklists.exit(verdict(checked, failOn));
    }

    static int verdict(List<Checked> checked, Optional<Severity> failOn) {
        boolean fails = failOn.isPresent()
                && checked.stream()
                        .flatMap(file -> file.findings().stream())
                        .anyMatch(finding -> finding.severity().atLeast(failOn.get()));
        return fails ? Exit.FINDINGS : Exit.CLEAN;
    }
}
