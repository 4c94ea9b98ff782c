package dev.runsheet.cli;

import dev.runsheet.build.Survey;
import dev.runsheet.lint.Finding;
import dev.runsheet.lint.Severity;
import dev.runsheet.start.FirstFiles;
import dev.runsheet.start.Forge;
import dev.runsheet.start.Repository;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.TemplateException;
import dev.runsheet.template.Templates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes a repository check and publish its checklists. */
final class InitCommand implements Command {
    private static final String BASELINE = "runsheet-baseline.yaml";
    private static final List<String> FORGES =
            Stream.of(Forge.values()).map(Forge::label).toList();
    private static final Pattern TOOL =
            Pattern.compile("(?<from>[\\w.-]+/[\\w.-]+|https://[\\w./~:-]+)@(?<ref>[\\w][\\w./-]*)");

    @Override
    public String name() {
        return "init";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Make a repository check and publish its checklists.",
                "runsheet init                                 what fits the repository",
                "runsheet init --dry-run                       the same, only shown",
                "runsheet init --tool acme/runsheet@v0.1.0     pins where workflows get Runsheet from",
                "runsheet init --forge gitlab --pre-commit");
        spec.addOption(Flags.flag("Show the files with their text, and write none.", "--dry-run"))
                .addOption(Flags.text(
                        "FORGE", String.join(", ", FORGES) + "; default: what the repository tells.", "--forge"))
                .addOption(Flags.text(
                        "SOURCE",
                        "Where pipelines get Runsheet from: owner/name@ref, on GitLab https://…@ref.",
                        "--tool"))
                .addOption(Flags.flag("Also a hook that checks before each commit.", "--pre-commit"))
                .addOption(Flags.text("DIR", "Templates that go before the built-in ones.", "--templates"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        Optional<Repository.ToolSource> tool = tool(parsed);
        Path top = Survey.top(session.directory());
        Session atTop = session.in(top);
        Checklists checklists = Checklists.of(parsed, atTop);
        Survey survey = new Survey(top);
        Forge forge = forge(parsed).orElseGet(survey::forge);
        Survey.Result found = survey.of(checklists.batch());
        found.strange()
                .forEach(path ->
                        session.say(path + " has characters that are not written into workflows; it is left out"));
        List<String> paths = found.paths().isEmpty() ? List.of(Repository.USUAL_FOLDER) : found.paths();
        checklists.note(sum(found, forge));
        int known = found.paths().isEmpty() ? 0 : findings(checklists, paths);
        Optional<String> baseline = known > 0 ? Optional.of(BASELINE) : Optional.empty();
        Repository repository = new Repository(forge, paths, baseline, tool, Flags.isSet(parsed, "--pre-commit"));
        Writing writing = new Writing(atTop, top, Flags.isSet(parsed, "--dry-run"));
        for (OutputFile file : files(checklists, repository)) {
            writing.file(file);
        }
        if (baseline.isPresent()) {
            writing.baseline(paths, known);
        }
        writing.advice(repository).forEach(checklists::note);
        return checklists.exit(Exit.CLEAN);
    }

    private static Optional<Repository.ToolSource> tool(ParseResult parsed) throws Misuse {
        Optional<String> given = Flags.value(parsed, "--tool");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Matcher source = TOOL.matcher(given.get());
        if (!source.matches()) {
            throw new Misuse("--tool " + given.get() + " is no source; write it like acme/runsheet@v0.1.0");
        }
        return Optional.of(new Repository.ToolSource(source.group("from"), source.group("ref")));
    }

    private static Optional<Forge> forge(ParseResult parsed) throws Misuse {
        Optional<String> given = Flags.value(parsed, "--forge");
        if (given.isPresent()) {
            Flags.choice("--forge", given.get(), FORGES);
        }
        return Stream.of(Forge.values())
                .filter(forge -> given.filter(forge.label()::equals).isPresent())
                .findFirst();
    }

    private static List<OutputFile> files(Checklists checklists, Repository repository) throws Misuse {
        try {
            return new FirstFiles(new Templates(checklists.resources()::template)).of(repository);
        } catch (TemplateException e) {
            throw new Misuse("a template cannot be used: " + e.getMessage());
        }
    }

    private static int findings(Checklists checklists, List<String> paths) throws Misuse {
        List<Finding> findings = checklists
                .each(paths, job -> checklists.linting().of(job))
                .stream()
                .flatMap(List::stream)
                .toList();
        // what only informs needs no baseline
        boolean bothers =
                findings.stream().anyMatch(finding -> finding.severity().atLeast(Severity.WARNING));
        return bothers ? findings.size() : 0;
    }

    private static String sum(Survey.Result found, Forge forge) {
        int count = found.checklists().size();
        String where = forge == Forge.OTHER ? "a forge it does not tell" : forge == Forge.GITHUB ? "GitHub" : "GitLab";
        String what = count == 0
                ? "no checklist yet"
                : count + (count == 1 ? " checklist in " : " checklists in ") + String.join(", ", found.paths());
        return "this repository is kept on " + where + " and has " + what;
    }

    /** Shows each file, and writes those that are not there. */
    private static final class Writing {
        private final Session session;
        private final Path top;
        private final boolean dry;
        private final List<String> kept = new ArrayList<>();

        Writing(Session session, Path top, boolean dry) {
            this.session = session;
            this.top = top;
            this.dry = dry;
        }

        void file(OutputFile file) throws IOException {
            Path path = top.resolve(file.path());
            if (!NewFile.isFree(path)) {
                kept.add(file.path());
                session.out().line("keep   " + file.path() + " (it is there already)");
                return;
            }
            session.out().line("write  " + file.path());
            if (dry) {
                file.content().lines().forEach(line -> session.out().line(("       | " + line).stripTrailing()));
            } else {
                NewFile.write(path, file.content(), top);
            }
        }

        void baseline(List<String> paths, int known) throws IOException {
            if (!NewFile.isFree(top.resolve(BASELINE))) {
                kept.add(BASELINE);
                session.out().line("keep   " + BASELINE + " (it is there already)");
                return;
            }
            session.out()
                    .line("write  " + BASELINE + " (" + known + (known == 1 ? " finding" : " findings")
                            + " that are not reported again)");
            if (!dry) {
                List<String> command = new ArrayList<>(List.of("lint"));
                command.addAll(paths);
                command.addAll(List.of("--baseline", BASELINE, "--update-baseline", "--quiet"));
                new Main(session.printingTo(new Output(OutputStream.nullOutputStream())))
                        .run(command.toArray(String[]::new));
            }
        }

        List<String> advice(Repository repository) {
            List<String> advice = new ArrayList<>();
            if (dry) {
                advice.add("nothing was written; leave out --dry-run to write these");
            }
            if (kept.contains(".gitlab-ci.yml")) {
                advice.add("add to .gitlab-ci.yml: include: [{local: .gitlab/checklists.yml}]");
            }
            if (kept.contains(".pre-commit-config.yaml")) {
                advice.add("add a local hook to .pre-commit-config.yaml with entry: runsheet lint");
            }
            if (repository.tool().isEmpty() && repository.forge() != Forge.OTHER) {
                advice.add("write into the pipelines where they get Runsheet from (RUNSHEET_REPOSITORY, RUNSHEET_REF),"
                        + " or run this again with --tool");
            }
            if (repository.paths().equals(List.of(Repository.USUAL_FOLDER))) {
                advice.add("next: runsheet new rollout, runsheet lint, runsheet build");
            }
            return advice;
        }
    }
}
