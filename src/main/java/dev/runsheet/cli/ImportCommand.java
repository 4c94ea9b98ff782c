package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Importing;
import dev.runsheet.build.Input;
import dev.runsheet.build.Trouble;
import dev.runsheet.importing.Imported;
import dev.runsheet.importing.Refused;
import dev.runsheet.report.Checked;
import dev.runsheet.report.Look;
import dev.runsheet.report.Origin;
import dev.runsheet.report.Report;
import dev.runsheet.report.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes a checklist of an HTML page, says what got lost, and what is still wrong with it. */
final class ImportCommand implements Command {
    /** More losses than this are counted. */
    private static final int SHOWN = 50;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Make a Markdown checklist of an HTML page, as Confluence, Google Docs, Notion, Word or GitHub export it.",
                "runsheet import go-live.html -o checklists/go-live.md  what is still wrong with it goes to stdout",
                "runsheet import go-live.html > go-live.md              … or, with the Markdown there, to stderr",
                "pbpaste | runsheet import - -o deploy.md               the page on standard input",
                "runsheet import go-live.html -o go-live.md --force     in the place of an older import");
        Flags.withOne(spec, "FILE", "A page, .html or .htm; - is standard input.");
        spec.addOption(Flags.text("FILE", "Where to write; default: standard output.", "-o", "--output"))
                .addOption(Flags.flag("Overwrite the file if it is there.", "--force"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        String page = Flags.one(parsed);
        Optional<String> output = Flags.value(parsed, "--output").filter(name -> !name.equals("-"));
        Path target = Flags.path(session, output.orElse("import.md"));
        if (output.isPresent() && Files.exists(target) && !Flags.isSet(parsed, "--force")) {
            throw new Misuse(
                    output.get() + " is there already; choose another name with -o, or overwrite it with --force");
        }
        Checklists checklists = Checklists.of(parsed, session);
        Optional<Imported> imported = convert(page, session, checklists);
        if (imported.isEmpty()) {
            return checklists.exit(Exit.TROUBLE);
        }
        tell(page, imported.get(), checklists);
        String markdown = imported.get().markdown();
        if (output.isPresent()) {
            WholeFile.write(target, markdown);
        } else {
            session.out().write(markdown);
        }
        lint(
                new Written(output.orElse("-"), target, markdown),
                output.isPresent() ? session.out() : session.err(),
                checklists,
                session);
        return checklists.exit(Exit.CLEAN);
    }

    private static Optional<Imported> convert(String page, Session session, Checklists checklists) throws Misuse {
        Importing importing = new Importing(Importing.PATIENCE);
        try {
            if (page.equals("-")) {
                return Optional.of(importing.of(session.in()));
            }
            Path file = Flags.path(session, page);
            if (Files.isDirectory(file)) {
                throw new Misuse(page + " is a folder, and one page is needed");
            }
            String lower = page.toLowerCase(Locale.ROOT);
            if (Files.exists(file)
                    && !lower.endsWith(".html")
                    && !lower.endsWith(".htm")
                    && !lower.endsWith(".xhtml")) {
                throw new Misuse(
                        page + " is no HTML page by its name; import reads .html and .htm, and - is standard input");
            }
            return Optional.of(importing.of(file));
        } catch (Refused e) {
            checklists.report(List.of(new Trouble(page, "it cannot be imported", e.why())));
        } catch (IOException e) {
            checklists.report(List.of(Trouble.of(page, e)));
        }
        return Optional.empty();
    }

    private static void tell(String page, Imported imported, Checklists checklists) {
        imported.losses().stream().limit(SHOWN).forEach(loss -> checklists.note(page + ":" + loss));
        int more = imported.losses().size() - SHOWN;
        if (more > 0) {
            checklists.note(page + ": and " + more + " more");
        }
    }

    private record Written(String name, Path path, String markdown) {}

    private static void lint(Written written, Output to, Checklists checklists, Session session) throws IOException {
        byte[] bytes = written.markdown().getBytes(StandardCharsets.UTF_8);
        Input input = new Input(
                written.name(), written.path().toAbsolutePath().normalize(), () -> new ByteArrayInputStream(bytes));
        List<Batch.Job> jobs = checklists.versions(List.of(input));
        List<Checked> checked = jobs.stream()
                .map(job -> new Checked(
                        job.opened().document().source(), checklists.linting().of(job)))
                .toList();
        Report report = Reports.named("text", Look.PLAIN, Origin.UNKNOWN)
                .orElseThrow(() -> new IllegalStateException("no text report"));
        report.write(checked, to);
        session.err().flush();
    }
}
