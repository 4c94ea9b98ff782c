package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Input;
import dev.runsheet.build.Versions;
import dev.runsheet.gate.Decision;
import dev.runsheet.gate.Verdict;
import dev.runsheet.github.FilledCopy;
import dev.runsheet.lint.Document;
import dev.runsheet.model.Checklist;
import dev.runsheet.report.Judgement;
import dev.runsheet.report.JudgementForm;
import dev.runsheet.run.Copy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Decides on a filled-in copy of a checklist: GO, NO-GO, ROLL BACK or INCOMPLETE. */
final class GateCommand implements Command {
    @Override
    public String name() {
        return "gate";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Decide on a filled-in checklist: GO, NO-GO, ROLL BACK or INCOMPLETE, and why.",
                "runsheet gate run.md --against deploy.md            a run record, an issue, a ticked copy",
                "runsheet gate run.md --against v1:docs/deploy.md    the checklist as it was at a revision",
                "runsheet gate part1.md part2.md --against deploy.md a checklist that took several issues",
                "gh issue view 7 --json body -q .body | runsheet gate - --against deploy.md",
                "runsheet gate run.md --against deploy.md --until Preparation",
                "runsheet gate run.md --against deploy.md --for \"Stage 2\"",
                "runsheet gate run.md --against deploy.md --format markdown:comment.md");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILLED")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("The filled-in copy: a file, or several that hold its parts; - is standard input.")
                .build());
        spec.addOption(Flags.text(
                "CHECKLIST",
                "The checklist it is held against: a file or REV:path in git. Limits, roles and gates are those it has;"
                        + " without it the verdict is at most INCOMPLETE.",
                "--against"));
        Reaching.with(spec)
                .addOption(Flags.texts(
                        "F[:FILE]",
                        "text (default), json, github or markdown; with a file, to it. May be given several times.",
                        "--format"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        List<String> names = Flags.paths(parsed);
        Optional<String> against = Flags.value(parsed, "--against");
        check(names, against);
        Reaching.check(parsed);
        List<Format> formats = Format.of(parsed, session, JudgementForm.names());
        Versions versions = new Versions(session.directory(), session.in());
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            inputs.add(versions.named(name));
        }
        if (against.isPresent()) {
            inputs.add(versions.named(against.get()));
        }
        Checklists checklists = Checklists.of(parsed, session);
        List<Batch.Job> jobs = checklists.versions(inputs);
        jobs.forEach(job -> checklists.report(job.opened().troubles()));
        if (jobs.size() < inputs.size() || checklists.exit(Exit.CLEAN) != Exit.CLEAN) {
            // what could not be read wholly is not decided on
            return Exit.TROUBLE;
        }
        Judgement judgement = judgement(parsed, names, against.isPresent(), jobs);
        Judging.write(judgement, formats, session);
        return judgement.decision().verdict() == Verdict.GO ? Exit.CLEAN : Exit.FINDINGS;
    }

    private static void check(List<String> names, Optional<String> against) throws Misuse {
        long streams = names.stream().filter("-"::equals).count()
                + against.stream().filter("-"::equals).count();
        if (streams > 1) {
            throw new Misuse("- stands for standard input, which holds one file; name the others");
        }
        if (against.isEmpty() && names.size() > 1) {
            throw new Misuse("several files are the parts of a copy; name its checklist with --against");
        }
    }

    private static Judgement judgement(ParseResult parsed, List<String> names, boolean against, List<Batch.Job> jobs)
            throws Misuse {
        List<Document> copies = jobs.stream()
                .limit(names.size())
                .map(job -> job.opened().document())
                .toList();
        Document document = jobs.get(jobs.size() - 1).opened().document();
        List<Copy> files = copies.stream()
                .map(one -> Copy.of(one.source(), one.checklist(), one.positions()))
                .toList();
        Reaching reaching = Reaching.of(parsed, document);
        Checklist checklist = document.checklist();
        Copy copy = against ? FilledCopy.of(checklist, document.plan(), files) : files.get(0);
        Decision decision = against
                ? Decision.of(checklist, document.plan(), copy, document.vocabulary(), reaching.reach())
                : Decision.alone(checklist, document.plan(), document.vocabulary(), reaching.reach());
        return new Judgement(names, copy, document, against, reaching.words(), decision);
    }
}
