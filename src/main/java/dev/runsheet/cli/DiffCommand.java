package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Input;
import dev.runsheet.build.Versions;
import dev.runsheet.compare.Change;
import dev.runsheet.compare.Comparison;
import dev.runsheet.compare.Weight;
import dev.runsheet.lint.Document;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Known;
import dev.runsheet.report.Difference;
import dev.runsheet.report.DifferenceForm;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Tells what changed in meaning between two versions of a checklist. */
final class DiffCommand implements Command {
    private static final List<String> LEVELS = List.of("loosened", "any", "never");

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Tell what changed in meaning between two versions.",
                "runsheet diff old.md new.md              two files",
                "runsheet diff deploy.md                  what you changed since the newest commit",
                "runsheet diff origin/main:docs/deploy.md the working file against that revision",
                "runsheet diff v1:docs/deploy.md v2:docs/rollout.md",
                "git show v1:deploy.md | runsheet diff - deploy.md",
                "runsheet diff --fail-on loosened --format markdown:comment.md main:deploy.md");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("VERSION")
                .arity("1..2")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("The old and the new version: a file, - for standard input, or REV:path in git."
                        + " Of one REV:path, the new one is the working file; of one file, the old one is HEAD's.")
                .build());
        spec.addOption(Flags.texts(
                "F[:FILE]",
                "text (default), json or markdown; with a file, to it. May be given several times.",
                "--format"));
        spec.addOption(Flags.text(
                "LEVEL",
                "Exit with 1 when a safeguard was loosened, at any change (any), or never (default).",
                "--fail-on"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        String level =
                Flags.choice("--fail-on", Flags.value(parsed, "--fail-on").orElse("never"), LEVELS);
        List<Format> formats = Format.of(parsed, session, DifferenceForm.names());
        List<Input> inputs = inputs(Flags.paths(parsed), new Versions(session.directory(), session.in()));
        Checklists checklists = Checklists.of(parsed, session);
        List<Batch.Job> jobs = checklists.versions(inputs);
        jobs.forEach(job -> checklists.report(job.opened().troubles()));
        if (jobs.size() < inputs.size()) {
            return checklists.exit(Exit.CLEAN);
        }
        Difference difference = difference(jobs.get(0), jobs.get(1), checklists);
        for (Format format : formats) {
            write(difference, format, session);
        }
        return checklists.exit(verdict(difference, level));
    }

    private static List<Input> inputs(List<String> names, Versions versions) throws Misuse, IOException {
        String first = names.get(0);
        if (names.size() > 2) {
            throw new Misuse("diff takes no further argument " + names.get(2) + "; see runsheet diff --help");
        }
        if (names.size() == 2) {
            if (first.equals("-") && names.get(1).equals("-")) {
                throw new Misuse("- stands for standard input, which holds one version; name the other");
            }
            return List.of(versions.named(first), versions.named(names.get(1)));
        }
        if (first.equals("-")) {
            throw new Misuse("diff needs a second version beside standard input, as in runsheet diff deploy.md -");
        }
        return versions.isStored(first)
                ? List.of(versions.named(first), versions.inWork(first))
                : List.of(versions.committed(first), versions.named(first));
    }

    private static Difference difference(Batch.Job before, Batch.Job after, Checklists checklists) {
        Document old = before.opened().document();
        Document now = after.opened().document();
        List<Change> changes =
                Comparison.of(old.checklist(), old.plan(), now.checklist(), now.plan(), now.vocabulary());
        List<Finding> were = checklists.linting().of(before);
        List<Finding> are = checklists.linting().of(after);
        return new Difference(
                old, now, changes, Known.of(were).without(are), Known.of(are).without(were));
    }

    private static void write(Difference difference, Format format, Session session) throws IOException {
        boolean color = format.file().isEmpty() && session.color();
        DifferenceForm form = DifferenceForm.named(format.name(), color)
                .orElseThrow(() -> new IllegalStateException("no form " + format.name()));
        if (format.file().isPresent()) {
            StringBuilder text = new StringBuilder();
            form.write(difference, text);
            WholeFile.write(format.file().get(), text);
        } else {
            form.write(difference, session.out());
        }
    }

    private static int verdict(Difference difference, String level) {
        Predicate<Difference> fails = switch (level) {
            case "loosened" -> one -> one.count(Weight.LOOSENED) > 0;
            case "any" -> one -> !one.isNone();
            default -> one -> false;
        };
        return fails.test(difference) ? Exit.FINDINGS : Exit.CLEAN;
    }
}
