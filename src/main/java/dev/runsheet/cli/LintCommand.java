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
                "runsheet lint --fail-on warning --show info",
                "runsheet lint --fix                        repair what can be repaired safely",
                "runsheet lint --diff --unsafe | git apply  the same by a patch, and more of it",
                "runsheet lint --baseline known.yaml --update-baseline",
                "runsheet lint --baseline known.yaml        what is new beside it",
                "runsheet lint --since origin/main          what a branch has brought");
        return Flags.withReading(
                Adoption.with(Repairing.with(Flags.withFailOn(Reporting.with(Flags.withPaths(spec))))));
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        Optional<Severity> failOn = Flags.failOn(parsed);
        Repairing repairing = Repairing.of(parsed, session);
        Reporting reporting = Reporting.of(parsed, repairing.reportingIn(session, parsed));
        Checklists checklists = Checklists.of(parsed, session);
        Adoption adoption = Adoption.of(parsed, session, checklists);
        Inspection inspection =
                new Inspection(checklists.linting(), adoption.earlier(), repairing, session.directory());
        List<Inspection.Result> results = checklists.each(Flags.paths(parsed), inspection::of);
        results.forEach(result -> session.out().bytes(result.printed().array()));
        results.forEach(result ->
                result.refusal().ifPresent(why -> session.say(result.input().name() + ": " + why)));
        List<Checked> checked = adoption.report(results);
        reporting.write(checked, checklists);
        repairing.sum(results).ifPresent(checklists::note);
        return checklists.exit(
                repairing.goal() == Repairing.Goal.DIFF ? patched(results, failOn) : verdict(checked, failOn));
    }

    /** A patch that would change something is a finding too. */
    private static int patched(List<Inspection.Result> results, Optional<Severity> failOn) {
        boolean changes = results.stream().anyMatch(result -> result.printed().array().length > 0);
        return failOn.isPresent() && changes ? Exit.FINDINGS : Exit.CLEAN;
    }

    static int verdict(List<Checked> checked, Optional<Severity> failOn) {
        boolean fails = failOn.isPresent()
                && checked.stream()
                        .flatMap(file -> file.findings().stream())
                        .anyMatch(finding -> finding.severity().atLeast(failOn.get()));
        return fails ? Exit.FINDINGS : Exit.CLEAN;
    }
}
