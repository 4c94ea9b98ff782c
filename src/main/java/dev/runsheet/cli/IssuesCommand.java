package dev.runsheet.cli;

import dev.runsheet.build.Batch;
import dev.runsheet.build.Opened;
import dev.runsheet.github.IssueTemplates;
import dev.runsheet.model.Checklist;
import dev.runsheet.template.OutputFile;
import dev.runsheet.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Writes issue templates for GitHub. */
final class IssuesCommand implements Command {
    private static final String USUAL = ".github/ISSUE_TEMPLATE";

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Flags.command(
                name(),
                "Write a GitHub issue template for each checklist.",
                "runsheet issues                     checklists to .github/ISSUE_TEMPLATE",
                "runsheet issues ops/deploy.md -o out",
                "runsheet issues --files-url https://github.com/acme/ops/blob/main/");
        Destination.with(Flags.withPaths(spec), USUAL)
                .addOption(Flags.text(
                        "URL",
                        "Where the repository shows its files, ending in /; for relative links.",
                        "--files-url"));
        return Flags.withReading(spec);
    }

    @Override
    public int run(ParseResult parsed, Session session) throws Misuse, IOException {
        Path folder = Destination.of(parsed, USUAL, session);
        Checklists checklists = Checklists.of(parsed, session);
        IssueTemplates issues = issues(parsed, checklists);
        List<Opened> opened = checklists.each(Flags.paths(parsed), Batch.Job::opened);
        opened.forEach(one -> checklists.report(one.troubles()));
        if (opened.isEmpty()) {
            throw new Misuse("there is nothing to write, so " + folder + " is left as it is");
        }
        List<Checklist> models =
                opened.stream().map(one -> one.document().checklist()).toList();
        int written = Destination.write(folder, parsed, target -> {
            for (OutputFile file : issues.of(models)) {
                target.put(file.path(), file.content().getBytes(StandardCharsets.UTF_8));
            }
        });
        checklists.note("wrote " + written + (written == 1 ? " file" : " files") + " to " + folder);
        return checklists.exit(Exit.CLEAN);
    }

    private static IssueTemplates issues(ParseResult parsed, Checklists checklists) throws Misuse {
        Optional<String> url = Flags.value(parsed, "--files-url");
        try {
            return new IssueTemplates(new Templates(checklists.resources()::template), url);
        } catch (IllegalArgumentException e) {
            throw new Misuse("--files-url cannot be used: " + e.getMessage());
        }
    }
}
