package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Rendering;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.TemplateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes one checklist in another form. */
final class RenderCommand implements Command {
    @Override
    public String name() {
        return "render";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Write one checklist as a page, runbook, issue or model.",
                "runsheet render deploy.md --to html -o deploy.html  a page with its theme",
                "runsheet render deploy.md --to markdown             a runbook, to stdout",
                "runsheet render deploy.checklist.yaml --to issue   a Markdown issue template; issue-form is a form");
        Flags.withOne(spec, "FILE", "A checklist in Markdown or YAML; - is standard input.");
        spec.addOption(Flags.text("FORM", String.join(", ", Rendering.FORMS) + ".", "--to"))
                .addOption(Flags.text("FILE", "Where to write; default: standard output.", "-o", "--output"))
                .addOption(Flags.flag("On a page, show findings at their lines too.", "--show-findings"))
                .addOption(Flags.text("DIR", "Templates that go before the built-in ones.", "--templates"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        String form = form(parsed);
        Checklists checklists = Checklists.of(parsed, session);
        Optional<String> output = Flags.value(parsed, "--output").filter(name -> !name.equals("-"));
        Optional<Batch.Job> job = checklists.one(Flags.one(parsed));
        if (job.isPresent()) {
            checklists.report(job.get().opened().troubles());
            Rendering rendering =
                    new Rendering(checklists.resources(), checklists.linting(), Flags.isSet(parsed, "--show-findings"));
            List<OutputFile> files = files(rendering, form, job.get());
            if (output.isPresent()) {
                write(files, Flags.path(session, output.get()));
            } else {
                session.out().write(files.get(0).content());
                if (files.size() > 1) {
                    checklists.note("only the first of " + files.size() + " files is shown: "
                            + files.stream().map(OutputFile::path).toList() + "; -o writes all");
                }
            }
        }
        return checklists.exit(Exit.CLEAN);
    }

    private static String form(ParseResult parsed) throws Misuse {
        Optional<String> to = Flags.value(parsed, "--to");
        if (to.isEmpty()) {
            throw new Misuse("render needs --to with one of " + String.join(", ", Rendering.FORMS));
        }
        return Flags.choice("--to", to.get(), Rendering.FORMS);
    }

    private static List<OutputFile> files(Rendering rendering, String form, Batch.Job job) throws Misuse {
        try {
            return rendering.of(job, form);
        } catch (TemplateException e) {
            throw new Misuse("a template cannot be used: " + e.getMessage());
        }
    }

    /** The first file to {@code path}, the others beside it under their own names. */
    private static void write(List<OutputFile> files, Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        for (int i = 0; i < files.size(); i++) {
            Path target = i == 0 || folder == null
                    ? path
                    : folder.resolve(files.get(i).path());
            if (folder != null) {
                Files.createDirectories(target.toAbsolutePath().getParent());
            }
            Files.write(target, files.get(i).content().getBytes(StandardCharsets.UTF_8));
        }
    }
}
